import { leadRoles } from '#care/team/roles.ts';
import type { Person } from '#contract/person.ts';
import type { SavedView, SaveViewInput } from '#contract/saved-view.ts';
import type { ReadTx } from '../../store/store.ts';
import { seesSource } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';

/** One's own and the team's, by name. */
export async function listSavedViews(tx: ReadTx, person: Person): Promise<SavedView[]> {
  const views = await tx.savedViews.all();
  return views
    .filter((view) => isShownTo(person, view))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

export async function saveView(
  deps: Deps,
  person: Person,
  input: SaveViewInput,
): Promise<SavedView> {
  const view: SavedView = { ...input, id: deps.ids.next('view'), ownerId: person.id };
  await deps.store.write((tx) => tx.savedViews.put(view));
  return view;
}

/** Whoever saved it removes it; what the team shares, a lead does too. */
export async function removeSavedView(deps: Deps, person: Person, id: string): Promise<void> {
  await deps.store.write(async (tx) => {
    const view = await tx.savedViews.get(id);
    if (!view || !isShownTo(person, view)) throw notFound('view');
    if (view.ownerId !== person.id && !leadRoles.includes(person.role))
      throw new ApiError('forbidden', 'Only its owner or a lead removes a shared view.');
    await tx.savedViews.delete(id);
  });
}

/** Of a source that somebody does not see there is nothing to look at, and nothing to be told. */
function isShownTo(person: Person, { ownerId, isShared, filter }: SavedView): boolean {
  if (ownerId === person.id) return true;
  return isShared && (filter.source === undefined || seesSource(person, filter.source));
}
