import { plain } from '../sound/plain.ts';
import type { ToldTraits } from '../traits.ts';
import { birthDigits, phoneDigits } from './digits.ts';

/** One thing told: as written, and bare of case, spaces and marks. */
export interface Told {
  raw: string;
  bare: string;
}

const texts = ['email', 'number', 'city', 'region', 'postcode', 'house'] as const;

export type ToldText = (typeof texts)[number];

export interface ReadTold extends Partial<Record<ToldText | 'birth' | 'phone', Told>> {
  address: Told[];
}

/** Reads what a customer told, once, so that it can be compared with many. */
export function readTold(told: ToldTraits = {}): ReadTold {
  const read: ReadTold = { address: (told.address ?? []).flatMap((line) => toldOf(line) ?? []) };
  for (const field of texts) read[field] = toldOf(told[field]);
  read.birth = toldOf(told.birthDate, birthDigits);
  read.phone = toldOf(told.phone, phoneDigits);
  return read;
}

function toldOf(raw: string | null | undefined, bareOf = withoutMarks): Told | undefined {
  const bare = raw ? bareOf(raw) : '';
  return bare === '' ? undefined : { raw: raw!, bare };
}

function withoutMarks(text: string): string {
  return plain(text).replace(/[^\p{L}\d@]/gu, '');
}
