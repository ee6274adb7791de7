import type { PriorityReason } from '#contract/triage-names.ts';

/** What each reason is worth, in hours of waiting that the customer is taken to have waited already. */
const hoursFor: Record<Exclude<PriorityReason, 'waiting' | 'promise' | 'reach'>, number> = {
  regulator: 12,
  money: 8,
  repeat: 4,
  mood: 3,
};
/** So many followers read along; each step is worth so many hours. */
const reachSteps: readonly (readonly [followers: number, hours: number])[] = [
  [100_000, 8],
  [10_000, 4],
];
/** A promise is as pressing as a customer who has waited so long when it falls due. */
const HOURS_BEFORE_DUE = 6;
const HOUR_MS = 3_600_000;
const POINTS_PER_HOUR = 10;

export interface PriorityFacts {
  waitingSince: string | null;
  promiseDueAt: string | null;
  isMoneyAtRisk: boolean;
  isUpset: boolean;
  isRegulatorNamed: boolean;
  /** How often the customer had to come back on this matter. */
  repeats: number;
  reach: number;
}

export interface Priority {
  /** The moment since when the customer would have waited for this much priority by waiting alone; null when nothing is owed. */
  priorityAt: string | null;
  reasons: PriorityReason[];
}

/**
 * Priority as a moment, so that it stays right while the clock moves: everybody's grows at the same
 * rate, and so the order never changes by itself. See `docs/adr/0011-priority-is-a-moment.md`.
 */
export function priorityOf(facts: PriorityFacts): Priority {
  const { waitingSince, promiseDueAt } = facts;
  const starts = [
    ...(waitingSince === null ? [] : [Date.parse(waitingSince)]),
    ...(promiseDueAt === null ? [] : [Date.parse(promiseDueAt) - HOURS_BEFORE_DUE * HOUR_MS]),
  ];
  if (starts.length === 0) return { priorityAt: null, reasons: [] };
  const added: [PriorityReason, number][] = [
    ['regulator', facts.isRegulatorNamed ? hoursFor.regulator : 0],
    ['money', facts.isMoneyAtRisk ? hoursFor.money : 0],
    ['repeat', Math.min(facts.repeats, 3) * hoursFor.repeat],
    ['mood', facts.isUpset ? hoursFor.mood : 0],
    ['reach', reachSteps.find(([followers]) => facts.reach >= followers)?.[1] ?? 0],
  ];
  const hours = added.reduce((sum, [, worth]) => sum + worth, 0);
  const reasons = added.filter(([, worth]) => worth > 0).map(([reason]) => reason);
  if (promiseDueAt !== null) reasons.push('promise');
  if (waitingSince !== null) reasons.push('waiting');
  return {
    priorityAt: new Date(Math.min(...starts) - hours * HOUR_MS).toISOString(),
    reasons,
  };
}

/** The number people see: ten points for each hour, waited or worth as much; never below zero. */
export function priorityPoints(priorityAt: string | null, now: string): number {
  if (priorityAt === null) return 0;
  const hours = (Date.parse(now) - Date.parse(priorityAt)) / HOUR_MS;
  return Math.max(0, Math.round(hours * POINTS_PER_HOUR));
}
