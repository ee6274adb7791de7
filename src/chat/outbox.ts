import type { ChatFile, ChatMessage, ChatMessageInput } from '#contract/chat.ts';
import { backOff } from './back-off.ts';
import { Refusal } from './server.ts';

export interface Unsent extends Omit<ChatMessageInput, 'files'> {
  files?: readonly ChatFile[] | undefined;
  at: string;
  state: 'sending' | 'waiting' | 'slowed' | 'refused';
}

interface OutboxParts {
  say(input: ChatMessageInput): Promise<ChatMessage>;
  /** For a browser whose cookie is gone. */
  openAgain(): Promise<void>;
  onChange(): void;
  onSent(message: ChatMessage): void;
  keep: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  key: string;
  wait?: (ms: number) => Promise<void>;
}

/**
 * What was pressed and has not arrived. One after another in the order of writing, each under an id of its
 * own until the server has it: a try whose answer was lost is repeated and stored once.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  #unsent: Unsent[];
  #isStarted = false;
  #isRunning = false;
  #wake: (() => void) | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#unsent = read(parts).map((message) => ({ ...message, state: 'sending' }));
  }

  get unsent(): readonly Unsent[] {
    return this.#unsent;
  }

  add(text: string, { caseId, files }: Pick<Unsent, 'caseId' | 'files'> = {}): void {
    const clientId = `${Date.now().toString(36)}-${randomName()}`;
    const more = { ...(caseId !== undefined && { caseId }), ...(files?.length && { files }) };
    const at = new Date().toISOString();
    this.#set([...this.#unsent, { clientId, text, ...more, at, state: 'sending' }]);
    void this.#run();
  }

  /** The chat is open: sooner a message would come before the cookie and the invitation. */
  start(): Promise<void> {
    this.#isStarted = true;
    return this.#run();
  }

  /** The server has it: it said so, or its feed showed it. */
  arrived(clientId: string): void {
    if (this.#unsent.some((message) => message.clientId === clientId))
      this.#set(this.#unsent.filter((message) => message.clientId !== clientId));
  }

  again(clientId: string): void {
    this.#mark(clientId, 'sending');
    void this.#run();
  }

  /** There may be a connection again. */
  wake(): void {
    this.#wake?.();
  }

  async #run(): Promise<void> {
    if (this.#isRunning || !this.#isStarted) return;
    this.#isRunning = true;
    let tries = 0;
    let hasReopened = false;
    for (let next = this.#next(); next; next = this.#next()) {
      const { clientId, text, caseId, files = [] } = next;
      try {
        const message = await this.#parts.say({
          clientId,
          text,
          caseId,
          ...(files.length > 0 && { files: files.map(({ id }) => id) }),
        });
        tries = 0;
        hasReopened = false;
        this.arrived(clientId);
        this.#parts.onSent(message);
      } catch (error) {
        const code = error instanceof Refusal ? error.code : null;
        if (code === 'not_allowed' && !hasReopened) {
          hasReopened = await this.#parts.openAgain().then(
            () => true,
            () => false,
          );
        } else if (code !== null && code !== 'too_many') {
          this.#mark(clientId, 'refused');
          tries = 0;
          continue;
        }
        this.#mark(clientId, code === 'too_many' ? 'slowed' : 'waiting');
        await this.#pause(backOff(tries));
        tries += 1;
      }
    }
    this.#isRunning = false;
  }

  #next(): Unsent | undefined {
    return this.#unsent.find(({ state }) => state !== 'refused');
  }

  #mark(clientId: string, state: Unsent['state']): void {
    this.#set(
      this.#unsent.map((message) =>
        message.clientId === clientId ? { ...message, state } : message,
      ),
    );
  }

  #set(unsent: Unsent[]): void {
    this.#unsent = unsent;
    write(this.#parts, unsent);
    this.#parts.onChange();
  }

  async #pause(ms: number): Promise<void> {
    const { wait } = this.#parts;
    if (wait) return wait(ms);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}

// Storage can be forbidden in a frame; then a reload forgets what was not sent.
function read({ keep, key }: OutboxParts): Unsent[] {
  try {
    return JSON.parse(keep.getItem(key) ?? '[]') as Unsent[];
  } catch {
    return [];
  }
}

function write({ keep, key }: OutboxParts, unsent: readonly Unsent[]): void {
  try {
    if (unsent.length > 0) keep.setItem(key, JSON.stringify(unsent));
    else keep.removeItem(key);
  } catch {
    // The same.
  }
}

function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
