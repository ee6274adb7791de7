import { misfitOf, type Misfit } from '#care/channels/file-room.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { Desk } from '../desk.ts';
import { placeIdOf } from '../place/place-id.ts';
import { lookOf } from './file-list.ts';

/** Why a reply cannot go out for its files. */
export type FileObstacle =
  | { kind: 'file-failed' }
  | { kind: 'file-misfit'; misfit: Misfit }
  | { kind: 'file-under-way' }
  | { kind: 'file-unlooked' };

type Filed = Pick<Desk, 'draft' | 'uploads' | 'lookedAt'>;

export function filesInTheWay(desk: Filed, option: PlaceOption): FileObstacle | null {
  const { draft, uploads } = desk;
  if (uploads.some(({ failure }) => failure !== null)) return { kind: 'file-failed' };
  const misfit = misfitOf(draft.files, option.files);
  if (misfit) return { kind: 'file-misfit', misfit };
  if (uploads.length > 0) return { kind: 'file-under-way' };
  return needsLook(desk, option) && !hasLooked(desk, option) ? { kind: 'file-unlooked' } : null;
}

/** Where all can see: nothing but the agent's own eyes reads files before they go out. */
export function needsLook({ draft }: Filed, { place }: PlaceOption): boolean {
  return draft.files.length > 0 && place.visibility === 'public';
}

export function hasLooked({ draft, lookedAt }: Filed, { place }: PlaceOption): boolean {
  return lookedAt === lookOf(draft.files, placeIdOf(place));
}
