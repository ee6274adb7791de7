/** Signs that turn the direction of what stands around them; a name has no use for them. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Seen by nobody: two that read alike would be two. Joiners between signs make emoji and some scripts. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]|[\u200c\u200d]{2,}/gu;
const controls = /[\0-\u001f\u007f-\u009f\u2028\u2029]+/gu;
const edges = /^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/gu;

/**
 * A name or handle as it may stand in a line of ours: on one line, in its own direction, without what
 * nobody sees. Null where nothing is left of it.
 */
export function plainName(name: string | null | undefined): string | null {
  if (name === null || name === undefined) return null;
  const plain = name.replace(controls, ' ').replace(turns, '').replace(unseen, '');
  return plain.replace(edges, '') || null;
}
