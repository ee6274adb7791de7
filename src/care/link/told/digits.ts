/** A told birth date as `yyyymmdd`; empty where it is none. */
export function birthDigits(told: string | null | undefined): string {
  const text = (told ?? '').trim();
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (dotted) return dotted[3]! + dotted[2]!.padStart(2, '0') + dotted[1]!.padStart(2, '0');
  const digits = text.replace(/\D/g, '');
  return digits.length === 8 ? digits : '';
}

/** One digit mistaken, two neighbours swapped, or day and month swapped. */
export function isNearDate(a: string, b: string): boolean {
  if (a.slice(0, 4) + a.slice(6) + a.slice(4, 6) === b) return true;
  const wrong = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  if (wrong.length === 1) return true;
  const [i, j] = wrong;
  return wrong.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!];
}

/** The digits of a phone; a Russian 8 before ten digits is told as 7. */
export function phoneDigits(told: string | null | undefined): string {
  const digits = (told ?? '').replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}
