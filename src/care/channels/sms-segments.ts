const gsm7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const gsm7Extension = new Set('\f^{}\\[~]|€');

export interface SmsParts {
  count: number;
  /** Room in the last part, in the alphabet's own units. */
  left: number;
  alphabet: 'gsm-7' | 'ucs-2';
}

/** How many SMS a text takes. One sign outside GSM-7 (any Cyrillic letter) turns the whole text into UCS-2. */
export function smsParts(text: string): SmsParts {
  const costs = gsm7Costs(text);
  return costs
    ? { ...pack(costs, 160, 153), alphabet: 'gsm-7' }
    : { ...pack(ucs2Costs(text), 70, 67), alphabet: 'ucs-2' };
}

function gsm7Costs(text: string): number[] | null {
  const costs: number[] = [];
  for (const sign of text) {
    if (gsm7.has(sign)) costs.push(1);
    else if (gsm7Extension.has(sign)) costs.push(2);
    else return null;
  }
  return costs;
}

function ucs2Costs(text: string): number[] {
  return Array.from(text, (sign) => sign.length);
}

// A sign of two units never straddles two parts, so parts are filled one by one and not divided out.
function pack(costs: number[], whole: number, perPart: number): { count: number; left: number } {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  if (total <= whole) return { count: total === 0 ? 0 : 1, left: whole - total };
  let count = 1;
  let left = perPart;
  for (const cost of costs) {
    if (cost > left) {
      count += 1;
      left = perPart;
    }
    left -= cost;
  }
  return { count, left };
}
