import type { Database } from './worlds.ts';

interface StartOrder {
  settings: Record<string, string>;
  database: Database;
  /** ISO; the clock runs on from there. */
  now: string;
}

/** What the process of a server is told to do. */
export interface Orders {
  start(given: StartOrder): Promise<void>;
  stop(given: object): Promise<void>;
  skip(given: { ms: number }): Promise<void>;
  runFrom(given: { now: string }): Promise<void>;
  failNextPost(given: object): Promise<void>;
  letCustomerWrite(given: { threadId: string; text: string }): Promise<void>;
}

export interface Call {
  id: number;
  order: keyof Orders;
  given: object;
}

export interface Answer {
  id: number;
  error: string | undefined;
}
