import type { DemoOptions } from '../in-page/demo-options.ts';
import type { PostWeather } from '../simulator/switches.ts';

/** One end of the way between the page and its worker; messages arrive in the order they were sent. */
export interface Wire {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** What the page says to the worker. */
export type FromPage =
  | { say: 'start'; options: Pick<DemoOptions, 'crowd' | 'now'> }
  | { say: 'skip'; ms: number }
  | { say: 'next-post'; weather: PostWeather }
  | ({ say: 'ask'; id: number } & Asked)
  | { say: 'give-up'; id: number };

/** What the worker says to the page. */
export type FromWorker =
  | { say: 'progress'; share: number }
  | { say: 'ready'; now: string }
  | { say: 'next-post'; weather: PostWeather }
  | ({ say: 'answer'; id: number } & Answered)
  | { say: 'more'; id: number; chunk: Uint8Array<ArrayBuffer> | null };

export interface Asked {
  method: string;
  url: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

export interface Answered {
  status: number;
  headers: [string, string][];
  /** Null where it comes piece by piece; a piece that is null is the end. */
  body: ArrayBuffer | null;
}
