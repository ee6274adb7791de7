/** A browser in our own chat, once more is known of it than its cookie. */
export interface Visitor {
  /** SHA-256 of the token in its cookie, base64url. */
  id: string;
  sourceId: string;
  /** The case whose invitation brought it here. */
  caseId: string | null;
  /** The first customer whom the host signed in at it; left out where none was. */
  customer?: string;
}
