/** A signed one has about a hundred. */
const LONGEST = 256;

/**
 * The cookie of this name as the browser sent it. Undefined where there is none, or where the name stands twice:
 * which of them counts is for whoever verifies them.
 */
export function sessionCookie(header: string | null, name: string): string | undefined {
  if (header?.split(name).length !== 2) return undefined;
  const beginning = `${name}=`;
  const cookie = header
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(beginning));
  const value = cookie?.slice(beginning.length);
  return value && value.length <= LONGEST ? value : undefined;
}
