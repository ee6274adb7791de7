import { hintsToShow } from '#care/link/hint.ts';
import type { Account } from '#contract/customer.ts';
import type { Hint, LikenessReason, ShownHint } from '#contract/hint.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import { within } from '../access/sight.ts';
import { shownThread } from '../threads/show.ts';

/** Who else may be the customer of this thread, as far as the person asking may see them. */
export async function readHints(
  tx: ReadTx,
  person: Person,
  threadId: string,
  accounts: readonly Account[],
): Promise<ShownHint[]> {
  const found: ShownHint[] = [];
  for (const { id } of accounts)
    for (const hint of await tx.hints.ofAccount(id)) {
      const shown = await shownFrom(tx, hint, id);
      if (shown) found.push(shown);
    }
  const seen = await within(
    tx,
    person,
    'read',
    found.map((hint) => ({ hint, threadId: hint.otherThreadId })),
  );
  return hintsToShow(
    threadId,
    seen.map(({ hint }) => hint),
  );
}

async function shownFrom(tx: ReadTx, hint: Hint, ownId: string): Promise<ShownHint | undefined> {
  const [first, second] = hint.accountIds;
  const isFirst = first === ownId;
  const other = await tx.accounts.get(isFirst ? second : first);
  if (!other) return undefined;
  const otherThreadId = (await shownThread(tx, other.homeThreadId)).id;
  return { ...hint, reasons: isFirst ? hint.reasons : turned(hint.reasons), other, otherThreadId };
}

function turned(reasons: readonly LikenessReason[]): LikenessReason[] {
  return reasons.map(({ values: [mine, theirs], ...rest }) => ({
    ...rest,
    values: [theirs, mine],
  }));
}
