import { dayOf, ruleDayId, withOneMore } from '#care/guidance/report.ts';
import { ruleMeta } from '#care/tone/rules/catalogue.ts';
import type { GuidanceWord } from '#contract/guidance.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { shownThread } from '../threads/show.ts';
import { knownRule } from './known-rule.ts';

/** An agent says that a hint does not fit here, or that the guidance is wrong about the customer. */
export async function tellGuidance(
  deps: Deps,
  person: Person,
  threadId: string,
  word: GuidanceWord,
): Promise<void> {
  await deps.store.write(async (tx) => {
    const thread = await shownThread(tx, threadId);
    const at = deps.clock.now();
    const entry = { at, actorId: person.id, threadId: thread.id };
    if (word.kind === 'belief') {
      const { belief, isTrue } = word;
      return tx.log.append({ ...entry, type: 'guidance.corrected', data: { belief, isTrue } });
    }
    const rule = knownRule(word.rule);
    if (ruleMeta(rule).severity === 'block')
      throw new ApiError('wrong_state', 'What blocks cannot be put aside.');
    await countRule(tx, rule, at, { kind: 'not-here', personId: person.id });
    return tx.log.append({ ...entry, type: 'guidance.not-here', data: { rule } });
  });
}

export async function countRule(
  tx: WriteTx,
  rule: string,
  at: string,
  what: Parameters<typeof withOneMore>[3],
): Promise<void> {
  const day = dayOf(at);
  const before = await tx.ruleDays.get(ruleDayId(rule, day));
  await tx.ruleDays.put(withOneMore(before, rule, day, what));
}
