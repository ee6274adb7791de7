import { answerHint } from '#care/link/hint.ts';
import type { AnswerHintInput, Hint } from '#contract/hint.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import { requireRight } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { linkThreads } from '../links/link-threads.ts';
import { shownThread } from '../threads/show.ts';

/** A person says what a hint is worth; only "same" links, and by that person's decision. */
export async function sayToHint(
  deps: Deps,
  person: Person,
  id: string,
  input: AnswerHintInput,
): Promise<Hint> {
  return deps.store.write(async (tx) => {
    const hint = await tx.hints.get(id);
    if (!hint) throw notFound('hint');
    const { here, there } = await sidesOf(tx, person, hint, input.threadId);
    const caseId = (await tx.rows.get(here))?.caseId ?? null;
    const now = deps.clock.now();
    const by = { answer: input.answer, personId: person.id, caseId, now };
    const answered = decided(answerHint(hint, by), 'This has been answered so already.');
    await tx.hints.put(answered);
    for (const threadId of [here, there])
      await tx.log.append({
        at: now,
        type: 'hint.answered',
        actorId: person.id,
        threadId,
        caseId: threadId === here ? answered.caseId : null,
        subjectId: id,
        data: { answer: input.answer, before: hint.state },
      });
    if (input.answer === 'same')
      await linkThreads(tx, deps, {
        fromThreadId: there,
        toThreadId: here,
        basis: 'agent',
        evidenceMessageId: null,
        note: grounds(hint),
        personId: person.id,
      });
    return answered;
  });
}

async function sidesOf(tx: WriteTx, person: Person, hint: Hint, askedId: string) {
  const here = (await shownThread(tx, askedId)).id;
  await requireRight(tx, person, 'answer', { threadId: here, what: 'hint' });
  const accounts = await Promise.all(hint.accountIds.map((id) => tx.accounts.get(id)));
  const shown = await Promise.all(
    accounts.flatMap((account) => (account ? [shownThread(tx, account.homeThreadId)] : [])),
  );
  if (!shown.some(({ id }) => id === here)) throw notFound('hint');
  const there = shown.find(({ id }) => id !== here)?.id;
  if (there === undefined) throw new ApiError('same_thread', 'These are already one thread.');
  await requireRight(tx, person, 'answer', { threadId: there, what: 'hint' });
  return { here, there };
}

/** What the two have in common, as both write it: the note of the decision, in no language. */
function grounds({ reasons }: Hint): string | null {
  const shared = reasons.filter(({ bits, values }) => bits > 0 && values.every(Boolean));
  const text = shared.slice(0, 3).map(({ values: [a, b] }) => (a === b ? a : `${a} ≈ ${b}`));
  return text.join(', ').slice(0, 500) || null;
}
