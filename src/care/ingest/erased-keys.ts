import type { MentionDelete, MentionUpsert } from '#contract/mention.ts';
import { sha256 } from '../log/sha256.ts';
import { platformKey } from './platform-key.ts';

interface Named {
  sourceId: string;
  /** On the channel. */
  externalId: string | null;
  platform: string;
  nativeId: string | null;
}

/** What an erased message is known by when it comes again: hashes, out of which nobody reads it. */
export function erasedKeys({ sourceId, externalId, platform, nativeId }: Named): string[] {
  return [
    ...(externalId === null ? [] : [ofSource(sourceId, externalId)]),
    ...(nativeId === null ? [] : [ofPlatform(platform, nativeId)]),
  ];
}

/** The keys by which a mention may have been erased: its own, and of an answer of ours those of what it answers. */
export function keysIfErased(sourceId: string, mention: MentionUpsert | MentionDelete): string[] {
  const known = asked.get(mention);
  if (known?.sourceId === sourceId) return known.keys;
  const keys = readKeys(sourceId, mention);
  asked.set(mention, { sourceId, keys });
  return keys;
}

/** A batch asks of each mention before it takes them in, and again when it does. */
const asked = new WeakMap<object, { sourceId: string; keys: string[] }>();

function readKeys(sourceId: string, mention: MentionUpsert | MentionDelete): string[] {
  const own = ofSource(sourceId, mention.id);
  if (mention.op === 'delete') return [own];
  const { platform, nativeId, direction, parentId } = mention;
  const keys = nativeId === undefined ? [own] : [own, ofPlatform(platform, nativeId)];
  if (direction === 'in' || parentId === undefined) return keys;
  return [...keys, ofSource(sourceId, parentId), ofPlatform(platform, parentId)];
}

function ofSource(sourceId: string, id: string): string {
  return sha256(JSON.stringify(['source', sourceId, id]));
}

function ofPlatform(platform: string, id: string): string {
  return sha256(JSON.stringify(['platform', platformKey(platform), id]));
}
