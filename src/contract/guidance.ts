import { z } from 'zod';

export const choiceSchema = z.enum(['off', 'note', 'advice', 'warn', 'block']);
/** How grave a rule is in some place; `off` keeps it silent there. */
export type Choice = z.infer<typeof choiceSchema>;

const replyLanguage = z.enum(['ru', 'en']);

/** What a team decided about a rule, for one source, one language, both or everywhere. */
export const ruleSettingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  /** Null: every source. */
  sourceId: z.string().nullable(),
  /** The customer's language; null: any. */
  lang: replyLanguage.nullable(),
  /** Null: as grave as the rule itself is; the setting has been taken back. */
  severity: choiceSchema.nullable(),
  reason: z.string().nullable(),
  changedById: z.string(),
  changedAt: z.string(),
});
export type RuleSetting = z.infer<typeof ruleSettingSchema>;

export const setRuleInput = z.strictObject({
  sourceId: z.string().min(1).max(64).nullable(),
  lang: replyLanguage.nullable(),
  severity: choiceSchema.nullable(),
  reason: z.string().trim().min(3).max(500).nullable().default(null),
});

/** What became of a rule on one day. */
export const ruleDaySchema = z.object({
  id: z.string(),
  rule: z.string(),
  /** `2026-11-18`, in UTC. */
  day: z.string(),
  /** Replies that were sent although it had something to say. */
  fired: z.number().int(),
  notHere: z.number().int(),
  /** Who said "not here". */
  people: z.array(z.string()),
});
export type RuleDay = z.infer<typeof ruleDaySchema>;

export const ruleReportSchema = z.object({
  rule: z.string(),
  fired: z.number().int(),
  notHere: z.number().int(),
  /** Different people said "not here" within a week: the rule itself may be wrong. */
  isDoubted: z.boolean(),
});
export type RuleReport = z.infer<typeof ruleReportSchema>;

export const goodReplySchema = z.object({
  replyId: z.string(),
  text: z.string(),
  channel: z.string(),
  authorId: z.string(),
  sentAt: z.string(),
});

export const rulesPageSchema = z.object({
  /** First day counted. */
  since: z.string(),
  reports: z.array(ruleReportSchema),
  settings: z.array(ruleSettingSchema),
  /** To read: replies of the team that the guidance has nothing to say about. */
  examples: z.array(goodReplySchema),
});
export type RulesPage = z.infer<typeof rulesPageSchema>;

/** What an agent tells the guidance while writing. */
export const guidanceWordInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-here'), rule: z.string().min(1).max(60) }),
  z.strictObject({
    kind: z.literal('belief'),
    belief: z.enum(['russian', 'upset', 'joking', 'ourFault', 'resolved']),
    /** Null: the correction is taken back. */
    isTrue: z.boolean().nullable(),
  }),
]);
export type GuidanceWord = z.infer<typeof guidanceWordInput>;
