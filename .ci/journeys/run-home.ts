/** Of one run: where its databases lie, for this process and those it starts. */
export function runHome(): { folder: string; postgresUrl: string | undefined } {
  const { OTKLIK_JOURNEYS: folder, OTKLIK_JOURNEYS_POSTGRES: postgresUrl } = process.env;
  if (!folder) throw new Error('Journeys on a server run by Playwright only: it makes their home.');
  return { folder, postgresUrl };
}
