import type { RuleDay, RuleReport } from '#contract/guidance.ts';

/** So many days are counted. */
const DAYS = 28;
const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;

export function firstDay(now: string): string {
  return dayOf(new Date(Date.parse(now) - (DAYS - 1) * DAY_MS).toISOString());
}

export function dayOf(now: string): string {
  return now.slice(0, 10);
}

/** A rule's day with one thing more on it. */
export function withOneMore(
  before: RuleDay | undefined,
  rule: string,
  day: string,
  what: { kind: 'fired' } | { kind: 'not-here'; personId: string },
): RuleDay {
  const empty = { id: ruleDayId(rule, day), rule, day, fired: 0, notHere: 0, people: [] };
  const row = before ?? empty;
  if (what.kind === 'fired') return { ...row, fired: row.fired + 1 };
  const people = [...new Set([...row.people, what.personId])];
  return { ...row, notHere: row.notHere + 1, people };
}

export function ruleDayId(rule: string, day: string): string {
  return `${rule}|${day}`;
}

/** What became of each rule; those that nothing happened to are there too. */
export function reportsOf(rules: readonly string[], days: readonly RuleDay[]): RuleReport[] {
  return rules.map((rule) => {
    const own = days.filter((row) => row.rule === rule);
    return {
      rule,
      fired: sum(own.map(({ fired }) => fired)),
      notHere: sum(own.map(({ notHere }) => notHere)),
      isDoubted: own.some((first) => doubters(own, first).size > 1),
    };
  });
}

/** Who said "not here" in the week that begins with this day. */
function doubters(days: readonly RuleDay[], first: RuleDay): Set<string> {
  const from = Date.parse(first.day);
  const week = days.filter(({ day }) => {
    const after = Date.parse(day) - from;
    return after >= 0 && after < WEEK_MS;
  });
  return new Set(week.flatMap(({ people }) => people));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
