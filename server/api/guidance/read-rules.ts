import { firstDay, reportsOf } from '#care/guidance/report.ts';
import { ruleIds } from '#care/tone/rules/catalogue.ts';
import type { RulesPage, RuleSetting } from '#contract/guidance.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';
import { seesSource, within } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { judgeReply } from '../replies/guidance.ts';

const READ_OF_EACH_SOURCE = 8;
const EXAMPLES = 12;
/** Shorter ones teach nothing. */
const FEWEST_CHARACTERS = 80;

/** Every rule with what became of it, what the team decided, and replies that read well. */
export async function readRules(deps: Deps, person: Person): Promise<RulesPage> {
  const since = firstDay(deps.clock.now());
  return deps.store.read(async (tx) => ({
    since,
    reports: reportsOf(ruleIds, await tx.ruleDays.since(since)),
    settings: await settingsFor(tx, person),
    examples: (await goodReplies(tx, person, deps.publicUrl)).map(
      ({ id, text, channel, authorId, createdAt }) => ({
        replyId: id,
        text,
        channel,
        authorId,
        sentAt: createdAt,
      }),
    ),
  }));
}

/** The settings in force everywhere, and in the sources that the person sees. */
export async function settingsFor(tx: ReadTx, person: Person): Promise<RuleSetting[]> {
  const all = await tx.ruleSettings.all();
  return all.filter(
    ({ severity, sourceId }) =>
      severity !== null && (sourceId === null || seesSource(person, sourceId)),
  );
}

/** Only what everybody could read anyway: words said in private stay with their customer. */
async function goodReplies(
  tx: ReadTx,
  person: Person,
  address: string | undefined,
): Promise<Reply[]> {
  const good: Reply[] = [];
  const sources = await tx.sources.all();
  for (const source of sources.filter(({ id }) => seesSource(person, id))) {
    const sent = await tx.replies.sentFrom(source.id, READ_OF_EACH_SOURCE);
    for (const reply of await within(tx, person, 'read', sent)) {
      const { text, place, threadId, authorId, createdAt } = reply;
      const author = await tx.people.get(authorId);
      if (!author || place.visibility !== 'public' || text.length < FEWEST_CHARACTERS) continue;
      const read = { now: createdAt, address, isSent: true };
      const judged = { threadId, text, place, author, source, ...read };
      const { findings } = await judgeReply(tx, judged);
      if (findings.every(({ severity }) => severity === 'note')) good.push(reply);
    }
  }
  return good.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, EXAMPLES);
}
