import { letterLikeness } from '../sound/word-likeness.ts';
import type { LikenessReason } from '#contract/hint.ts';
import { isNearDate } from './digits.ts';
import type { ReadTold, Told, ToldText } from './read-told.ts';

/** People of one house share all of it, so a whole address never weighs more than this. */
const mostForPlace = 14;
const places: readonly LikenessReason['subject'][] = [
  'city',
  'region',
  'postcode',
  'address',
  'house',
];

const weights: Record<ToldText, { same: number; near?: number; differs?: number }> = {
  email: { same: 20 },
  number: { same: 18, near: 9, differs: -4 },
  city: { same: 6, near: 5, differs: -2 },
  region: { same: 2, near: 1, differs: -1 },
  postcode: { same: 7, near: 4, differs: -2 },
  house: { same: 3, differs: -1 },
};

/** Weighs what two customers told about themselves; what only one of them told weighs nothing. */
export function compareTold(a: ReadTold, b: ReadTold): LikenessReason[] {
  const reasons = [
    compareBirth(a.birth, b.birth),
    comparePhones(a.phone, b.phone),
    ...(Object.keys(weights) as ToldText[]).map((field) => compareText(field, a[field], b[field])),
    ...compareAddresses(a.address, b.address),
  ].filter((reason) => reason !== null);
  return capped(reasons);
}

function capped(reasons: LikenessReason[]): LikenessReason[] {
  const isForPlace = ({ subject, bits }: LikenessReason) => bits > 0 && places.includes(subject);
  const forPlace = reasons.filter(isForPlace).reduce((sum, { bits }) => sum + bits, 0);
  if (forPlace <= mostForPlace) return reasons;
  return reasons.map((reason) =>
    isForPlace(reason) ? { ...reason, bits: (reason.bits * mostForPlace) / forPlace } : reason,
  );
}

function compareBirth(a: Told | undefined, b: Told | undefined) {
  if (!a || !b) return null;
  if (a.bare === b.bare) return reason('birth-date', 'same', a, b, 14);
  if (isNearDate(a.bare, b.bare)) return reason('birth-date', 'near', a, b, 8);
  return reason('birth-date', 'differs', a, b, -6);
}

function comparePhones(a: Told | undefined, b: Told | undefined) {
  if (!a || !b || a.bare.length < 4 || b.bare.length < 4) return null;
  const [short, long] = a.bare.length < b.bare.length ? [a.bare, b.bare] : [b.bare, a.bare];
  if (!long.endsWith(short)) return reason('phone', 'differs', a, b, -1);
  return short.length >= 10
    ? reason('phone', 'same', a, b, 18)
    : reason('phone', 'part', a, b, short.length * 1.5);
}

function compareText(subject: ToldText, a: Told | undefined, b: Told | undefined) {
  if (!a || !b) return null;
  const { same, near, differs } = weights[subject];
  if (a.bare === b.bare) return reason(subject, 'same', a, b, same);
  if (near !== undefined && areNear(a, b)) return reason(subject, 'near', a, b, near);
  return differs === undefined ? null : reason(subject, 'differs', a, b, differs);
}

function compareAddresses(a: readonly Told[], b: readonly Told[]): LikenessReason[] {
  const found = a
    .flatMap((x) => b.map((y) => ({ x, y, isSame: x.bare === y.bare })))
    .filter(({ x, y, isSame }) => isSame || areNear(x, y))
    .sort((p, q) => Number(q.isSame) - Number(p.isSame));
  const taken = new Set<Told>();
  return found.flatMap(({ x, y, isSame }) => {
    if (taken.has(x) || taken.has(y)) return [];
    taken.add(x).add(y);
    return [reason('address', isSame ? 'same' : 'near', x, y, isSame ? 8 : 7)];
  });
}

function areNear({ bare: x }: Told, { bare: y }: Told) {
  const floor = x.length + y.length < 12 ? 0.74 : 0.8;
  return letterLikeness(x, y, floor) >= floor;
}

function reason(
  subject: LikenessReason['subject'],
  manner: LikenessReason['manner'],
  a: Told,
  b: Told,
  bits: number,
): LikenessReason {
  return { subject, manner, values: [a.raw, b.raw], bits };
}
