import type { Choice, RuleSetting } from '#contract/guidance.ts';
import type { Role } from '#contract/person.ts';
import { allowed, refused, type Decision } from '../decision.ts';
import type { RuleId } from '../tone/rules/catalogue.ts';
import { ruleMeta } from '../tone/rules/catalogue.ts';
import type { Finding, Lang } from '../tone/types.ts';

/** Where a reply is written, as far as settings tell places apart. */
export interface Where {
  sourceId: string;
  lang: Lang | null;
}

export type Wish = Pick<RuleSetting, 'sourceId' | 'lang' | 'severity' | 'reason'>;

/** One setting per rule and place, so that a new one takes the place of the old. */
export function settingId(rule: string, { sourceId, lang }: Pick<Wish, 'sourceId' | 'lang'>) {
  return JSON.stringify([rule, sourceId, lang]);
}

/**
 * Whether somebody may set a rule so. What blocks protects people who are not in the room: it can be
 * softened in one source or language, by an admin who says why, and never be silenced.
 */
export function decideSetting(role: Role, rule: RuleId, wish: Wish): Decision<Wish> {
  if (role !== 'lead' && role !== 'admin') return refused('forbidden');
  if (ruleMeta(rule).severity !== 'block')
    return wish.severity === 'block' ? refused('block_stands') : allowed(wish);
  if (role !== 'admin') return refused('forbidden');
  if (wish.severity === null || wish.severity === 'block') return allowed(wish);
  const isNarrow = wish.sourceId !== null || wish.lang !== null;
  return isNarrow && wish.severity === 'warn' && wish.reason !== null
    ? allowed(wish)
    : refused('block_stands');
}

/** What holds for a rule in a place: the narrowest setting, a source before a language. */
export function choiceFor(
  rule: string,
  where: Where,
  settings: readonly RuleSetting[],
): Choice | null {
  const fitting = settings.filter(
    (setting) =>
      setting.rule === rule &&
      setting.severity !== null &&
      (setting.sourceId === null || setting.sourceId === where.sourceId) &&
      (setting.lang === null || setting.lang === where.lang),
  );
  const narrowest = fitting.toSorted((a, b) => narrowness(b) - narrowness(a))[0];
  return narrowest?.severity ?? null;
}

function narrowness({ sourceId, lang }: RuleSetting): number {
  return (sourceId === null ? 0 : 2) + (lang === null ? 0 : 1);
}

/** The findings as grave as the team wants them in this place; silenced ones are left out. */
export function graded(
  findings: readonly Finding[],
  where: Where,
  settings: readonly RuleSetting[],
): Finding[] {
  return findings.flatMap((finding) => {
    const choice = choiceFor(finding.rule, where, settings);
    if (choice === null) return finding;
    return choice === 'off' ? [] : { ...finding, severity: choice };
  });
}
