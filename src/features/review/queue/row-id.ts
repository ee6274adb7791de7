/** The id that a reply's row has in the page. */
export function rowElementId(replyId: string): string {
  return `review-${replyId}`;
}
