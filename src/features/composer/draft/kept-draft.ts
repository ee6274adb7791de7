import type { ReplyFile } from '#contract/reply-file.ts';
import { joinedFiles, type FileList } from '../files/file-list.ts';
import type { Attempt } from '../send/attempt.ts';
import { edited, isDirty, type DraftState } from './draft-state.ts';

/** Words that the API could not be given. `base` is what was known of the API's own draft then. */
export interface KeptDraft {
  text: string;
  files: FileList;
  placeId: string | null;
  base: string;
  /** The press they were sent with, where its answer never came. */
  attempt: Attempt | null;
}

/** What IndexedDB gave: another version of the console, or a broken disk, may have written anything. */
export function parseKept(value: unknown): KeptDraft | 'none' | 'unreadable' {
  if (value === undefined) return 'none';
  if (typeof value !== 'object' || value === null) return 'unreadable';
  const { text, files, placeId, base, attempt } = value as Record<string, unknown>;
  if (typeof text !== 'string' || typeof base !== 'string') return 'unreadable';
  if (placeId !== null && typeof placeId !== 'string') return 'unreadable';
  return { text, files: parseFiles(files), placeId, base, attempt: parseAttempt(attempt) };
}

/** Kept before there were any, a draft has none. */
function parseFiles(value: unknown): ReplyFile[] {
  return Array.isArray(value) ? value.filter(isFile) : [];
}

function isFile(value: unknown): value is ReplyFile {
  const { id, name, kind, bytes } = (value ?? {}) as Record<string, unknown>;
  return [id, name, kind].every((word) => typeof word === 'string') && typeof bytes === 'number';
}

function parseAttempt(value: unknown): Attempt | null {
  if (typeof value !== 'object' || value === null) return null;
  const { clientKey, of } = value as Record<string, unknown>;
  return typeof clientKey === 'string' && typeof of === 'string' ? { clientKey, of } : null;
}

/** Brings kept words back. Where the API's draft or the keyboard moved on meanwhile, nothing of either is lost. */
export function broughtBack(state: DraftState, kept: KeptDraft): DraftState {
  const isNewest = !isDirty(state) && state.knownUntil <= kept.base;
  const text = isNewest ? kept.text : joined(state.text, kept.text);
  const files = joinedFiles(isNewest ? [] : state.files, kept.files);
  if (text === state.text && files.length === state.files.length) return state;
  return edited(state, { text, files, placeId: state.placeId ?? kept.placeId });
}

function joined(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  if (other.includes(one.trim())) return other;
  return `${one}\n\n${other}`;
}
