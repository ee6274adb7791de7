/**
 * Asks hosts of others, and only where it cannot lead into the house. Never throws. Answers within its time
 * limit, or when `signal` ends it.
 */
export type Ask = (request: HttpRequest) => Promise<HttpResult>;

export interface HttpRequest {
  url: string;
  /** What is not a GET follows no redirect. */
  method?: 'GET' | 'POST';
  /** `authorization` goes to the origin of `url` alone. */
  headers?: Readonly<Record<string, string>>;
  body?: string;
  maxBytes: number;
  signal?: AbortSignal;
}

export type HttpResult =
  | {
      state: 'answered';
      status: number;
      /** Names in lower case. */
      headers: Readonly<Record<string, string>>;
      bytes: Uint8Array<ArrayBuffer>;
      /** Where the answer came from in the end. */
      url: string;
    }
  | { state: 'too-large' }
  /** Nothing of it has left. */
  | { state: 'unasked'; reason: string }
  /** It may have arrived, and no answer came that can be read. */
  | { state: 'lost'; reason: string };
