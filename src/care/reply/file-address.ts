import type { ReplyFile } from '#contract/reply-file.ts';

/** Where a page reads a file of a reply that has not gone out. */
export function fileAddress({ id }: Pick<ReplyFile, 'id'>): string {
  return `/api/files/${encodeURIComponent(id)}`;
}
