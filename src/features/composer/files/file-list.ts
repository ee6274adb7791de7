import type { ReplyFile } from '#contract/reply-file.ts';

export type FileList = readonly ReplyFile[];

export function withFile(files: FileList, file: ReplyFile): FileList {
  return files.some(({ id }) => id === file.id) ? files : [...files, file];
}

export function withoutFile(files: FileList, id: string): FileList {
  return files.filter((file) => file.id !== id);
}

/** Those of one list and then of another, each once. */
export function joinedFiles(one: FileList, other: FileList): FileList {
  return other.reduce(withFile, one);
}

/** What the word of having looked is about: with other files, or in another place, it is about nothing. */
export function lookOf(files: FileList, placeId: string): string {
  return [placeId, ...files.map(({ id }) => id)].join(' ');
}
