/** Of one file, in bytes. Apart from the schemas, which the console's page does not load. */
export const largestReplyFile = 10 * 1024 * 1024;
/** Of one reply, whatever its channel takes. */
export const mostReplyFiles = 10;
