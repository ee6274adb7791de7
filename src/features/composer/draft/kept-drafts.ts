import { del, get, set } from 'idb-keyval';
import { parseKept, type KeptDraft } from './kept-draft.ts';

const keptKey = (deskId: string) => `otklik-draft:${deskId}`;
const asideKey = (deskId: string) => `otklik-draft-unreadable:${deskId}`;

/** What this browser kept for a desk. Something unreadable is put aside under its own key, not thrown away. */
export async function readKept(deskId: string): Promise<KeptDraft | 'none' | 'unreadable'> {
  try {
    const value = await get<unknown>(keptKey(deskId));
    const kept = parseKept(value);
    if (kept === 'unreadable') {
      await set(asideKey(deskId), value);
      await del(keptKey(deskId));
    }
    return kept;
  } catch {
    return 'none'; // A private window may forbid IndexedDB: then nothing was ever kept.
  }
}

/** Throws where the browser keeps nothing. */
export function keepHere(deskId: string, draft: KeptDraft): Promise<void> {
  return set(keptKey(deskId), draft);
}

export function forgetHere(deskId: string): Promise<void> {
  return del(keptKey(deskId));
}
