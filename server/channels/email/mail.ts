import type { Attachment } from '#contract/mention.ts';

/** Of a larger mail only the beginning is taken: the words stand before the files. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A mail as it was written by whoever sent it: nothing of it has been proven. */
export interface Mail {
  /** Without brackets. Null where there is none that can be trusted to be one. */
  messageId: string | null;
  /** What it answers, the nearest first; without brackets. */
  answers: readonly string[];
  from: MailAddress | null;
  /** Everybody it names as a recipient, and whom the servers say they delivered it to. Lower case. */
  recipients: readonly string[];
  subject: string;
  /** ISO 8601 in UTC; null where the mail gives no time that can be read. */
  sentAt: string | null;
  /** Plain words, quotes with `>` before each line. */
  text: string;
  files: readonly MailFile[];
  /** Addresses of pictures that its HTML takes from the web. Nobody has asked for one. */
  remotePictures: readonly string[];
  /** All values of a header, by its name in lower case, the uppermost first. */
  headers: ReadonlyMap<string, readonly string[]>;
  reports: MailReports;
}

/** A file of a mail, or a picture that stands inside its words. */
export interface MailFile {
  attachment: Attachment;
  /** No other part stands after it, whether or not that is a file that somebody sent. */
  isLast: boolean;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface MailAddress {
  /** Lower case. */
  address: string;
  name: string;
}

/** What a server or a mail program reports about another mail. */
export interface MailReports {
  /** The fields of `message/delivery-status`. */
  delivery: string | null;
  /** The fields of `message/disposition-notification`. */
  disposition: string | null;
  /** The head of the mail that is reported about. */
  original: string | null;
}
