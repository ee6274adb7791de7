import type { ChatMessage, ChatState } from '#contract/chat.ts';
import { backOff } from './back-off.ts';

export interface Follower {
  onMessage(message: ChatMessage): void;
  onState(state: ChatState): void;
  onTyping(isTyping: boolean): void;
  /** Too much was missed: everything is to be read again. */
  onReset(): void;
  onLive(isLive: boolean): void;
}

/** Follows the feed, goes on where it broke off, and never gives up. Answers how to try at once. */
export function follow(
  feed: (after: string) => EventSource,
  seq: number,
  follower: Follower,
): { tryNow(): void; restart(seq: number): void } {
  let last = String(seq);
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;

  function connect() {
    clearTimeout(timer);
    timer = undefined;
    source = feed(last);
    const on = (name: string, hear: (data: string) => void) =>
      source.addEventListener(name, (event: MessageEvent<string>) => {
        last = event.lastEventId || last;
        hear(event.data);
      });
    on('ready', () => {
      tries = 0;
      follower.onLive(true);
    });
    on('message', (data) => follower.onMessage(JSON.parse(data) as ChatMessage));
    on('state', (data) => follower.onState(JSON.parse(data) as ChatState));
    on('typing', (data) => follower.onTyping((JSON.parse(data) as { isTyping: boolean }).isTyping));
    on('reset', () => follower.onReset());
    source.addEventListener('error', () => {
      follower.onLive(false);
      follower.onTyping(false);
      // The browser's own tries are all at the same pace, and end for good when a proxy answers an error.
      source.close();
      timer = setTimeout(connect, backOff(tries));
      tries += 1;
    });
  }

  connect();
  return {
    tryNow() {
      if (timer !== undefined) connect();
    },
    /** Somebody else by now: the feed of who it was is left. */
    restart(seq) {
      source.close();
      last = String(seq);
      connect();
    },
  };
}
