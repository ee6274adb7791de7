const russianZones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

/** UTC, the browser's own zone, the zones of Russia and the chosen one, each with its present offset. */
export function zoneOptions(chosen: string): { id: string; label: string }[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set(['UTC', own, ...russianZones, chosen]);
  return [...zones].map((id) => ({ id, label: `${id} (${offset(id)})` }));
}

function offset(timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
  return format.formatToParts().find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
