import { unlinkPlan } from '#care/link/unlink-plan.ts';
import type { Link, LinkSide, UnlinkPlan } from '#contract/customer.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { homesShownIn, shownThread } from '../threads/show.ts';
import { undoLink } from './link-threads.ts';

/** What undoing this link would do, and what a person has to decide. */
export async function planUnlink(deps: Deps, linkId: string): Promise<UnlinkPlan> {
  return deps.store.read(async (tx) => planOf(tx, await standing(tx, linkId)));
}

/** Undoes a link; what is not picked goes where the plan says. */
export async function unlink(
  deps: Deps,
  person: Person,
  linkId: string,
  sides: Record<string, LinkSide>,
): Promise<Link> {
  return deps.store.write(async (tx) => {
    const link = await standing(tx, linkId);
    await takeSides(tx, link, sides);
    return undoLink(tx, deps, link, person.id);
  });
}

async function standing(tx: ReadTx, linkId: string): Promise<Link> {
  const known = await tx.links.get(linkId);
  if (!known) throw notFound('link');
  if (known.undoneAt !== null)
    throw new ApiError('wrong_state', 'This link has already been undone.');
  return known;
}

async function planOf(tx: ReadTx, link: Link): Promise<UnlinkPlan> {
  const { id } = await shownThread(tx, link.toThreadId);
  const fromHomes = new Set(await homesShownIn(tx, link.fromThreadId));
  const toHomes = (await homesShownIn(tx, id)).filter((home) => !fromHomes.has(home));
  const plan = unlinkPlan({
    fromHomes,
    madeAt: link.madeAt,
    messages: await tx.messages.allOfThread(id),
    cases: await tx.cases.ofThread(id),
    promises: await tx.promises.ofThread(id),
  });
  const names = { from: await nameOf(tx, [...fromHomes]), to: await nameOf(tx, toHomes) };
  const undecided = plan.undecided.toSorted((a, b) =>
    `${a.at}|${a.id}` < `${b.at}|${b.id}` ? -1 : 1,
  );
  return { ...plan, undecided, names };
}

async function nameOf(tx: ReadTx, homes: readonly string[]): Promise<string> {
  const accounts = await tx.accounts.ofHomeThreads(homes);
  const own = accounts.find(({ homeThreadId }) => homeThreadId === homes[0]) ?? accounts[0];
  return own?.name ?? own?.handle ?? '';
}

/** Gives what is undecided the home that a person picked; the parting itself then moves it. */
async function takeSides(tx: WriteTx, link: Link, sides: Record<string, LinkSide>): Promise<void> {
  const { undecided } = await planOf(tx, link);
  for (const id of Object.keys(sides))
    if (!undecided.some((item) => item.id === id)) throw notFound('undecided');
  // A case before what hangs on it: a note may go the other way.
  for (const kind of ['case', 'note', 'promise'] as const)
    for (const { id } of undecided.filter((item) => item.kind === kind && sides[item.id])) {
      const homeThreadId = sides[id] === 'from' ? link.fromThreadId : link.toThreadId;
      if (kind === 'case') await moveCase(tx, id, homeThreadId);
      const note = kind === 'note' ? await tx.messages.get(id) : undefined;
      if (note) await tx.messages.put({ ...note, homeThreadId });
      const promise = kind === 'promise' ? await tx.promises.get(id) : undefined;
      if (promise) await tx.promises.put({ ...promise, homeThreadId });
    }
}

/** Its notes, questions and promises made by hand go along; replies belong to their place. */
async function moveCase(tx: WriteTx, caseId: string, homeThreadId: string): Promise<void> {
  const moved = await tx.cases.get(caseId);
  if (!moved) return;
  const { threadId } = moved;
  await tx.cases.put({ ...moved, homeThreadId });
  for (const note of await tx.messages.allOfThread(threadId))
    if (note.direction === 'note' && note.caseId === caseId)
      await tx.messages.put({ ...note, homeThreadId });
  for (const promise of await tx.promises.ofThread(threadId))
    if (promise.replyId === null && promise.caseId === caseId)
      await tx.promises.put({ ...promise, homeThreadId });
  for (const part of await tx.parts.ofThread(threadId))
    if (part.caseId === caseId) await tx.parts.put({ ...part, homeThreadId });
}
