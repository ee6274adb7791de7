/** The id that a message's article has in the page. */
export function messageElementId(messageId: string): string {
  return `message-${messageId}`;
}
