/** The longest message a customer may send, in UTF-16 units. Apart from the schemas, which a customer's page does not load. */
export const longestChatText = 4000;

/** A picture of a telephone is half of it. */
export const largestChatFile = 10 * 1024 * 1024;
export const mostChatFiles = 5;
/** How long a page waits for a file to arrive; the server waits longer. */
export const longestFileSeconds = 60;
