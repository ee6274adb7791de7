import type { LikenessReason } from '#contract/hint.ts';

/** What a customer told us about themselves, as they wrote it. */
export interface ToldTraits {
  /** Any of `1984-05-09`, `19840509`, `09.05.1984`. */
  birthDate?: string | null;
  /** Whole or only its last digits. */
  phone?: string | null;
  email?: string | null;
  /** A contract, client or document number. */
  number?: string | null;
  city?: string | null;
  region?: string | null;
  postcode?: string | null;
  /** Street, building, village: lines in any order. */
  address?: readonly string[];
  house?: string | null;
}

/** What can be compared between two accounts. Nothing here is evidence of who a person is. */
export interface AccountTraits {
  platform: string | null;
  handle: string | null;
  /** As displayed: any order, any script, with or without a patronymic. */
  name: string | null;
  told?: ToldTraits;
}

export type LikenessStrength = 'weak' | 'fair' | 'strong';

export interface Likeness {
  bits: number;
  strength: LikenessStrength;
  /** Heaviest first. */
  reasons: LikenessReason[];
}
