import type { Message } from '#contract/message.ts';
import { messageOrder } from '../message-order.ts';

/** The messages of one thread in time order. Their keys are made when asked: kept, they would outweigh most texts. */
export class OrderedMessages {
  readonly #messages: Message[] = [];

  add(message: Message): void {
    const last = this.#messages.at(-1);
    const key = messageOrder(message);
    // Nearly all come in time order.
    const at = !last || messageOrder(last) < key ? this.#messages.length : this.#placeOf(key);
    this.#messages.splice(at, 0, message);
  }

  remove(message: Message): void {
    const at = this.#placeOf(messageOrder(message));
    if (this.#messages[at]?.id === message.id) this.#messages.splice(at, 1);
  }

  all(): Message[] {
    return [...this.#messages];
  }

  /** The `limit` messages before the cursor, and the cursor of those before them. */
  page(before: string | undefined, limit: number): { messages: Message[]; before: string | null } {
    const end = before === undefined ? this.#messages.length : this.#placeOf(before);
    const start = Math.max(0, end - limit);
    const first = this.#messages[start];
    return {
      messages: this.#messages.slice(start, end),
      before: start > 0 && first ? messageOrder(first) : null,
    };
  }

  #placeOf(key: string): number {
    let low = 0;
    let high = this.#messages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (messageOrder(this.#messages[middle] as Message) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
