import type {
  ChatErrorCode,
  ChatFile,
  ChatMessage,
  ChatMessageInput,
  ChatPage,
  OpenChatInput,
  OpenedChat,
} from '#contract/chat.ts';
import { longestFileSeconds } from '#contract/chat-limits.ts';

const TIME_OUT_MS = 20_000;

/** `code` is null where nobody answered, or what answered is broken: it may be tried again. */
export class Refusal extends Error {
  readonly code: ChatErrorCode | null;

  constructor(code: ChatErrorCode | null) {
    super(code ?? 'no answer');
    this.code = code;
  }
}

/** The chat's own addresses, for the source in the page's address. */
export function chatServer(sourceId: string) {
  const root = `/chat/v1/${encodeURIComponent(sourceId)}`;

  let pass: string | undefined;

  async function ask<T>(path: string, input?: object): Promise<T> {
    const isFile = input instanceof Blob;
    const body = input && { method: 'POST', body: isFile ? input : JSON.stringify(input) };
    const headers = {
      ...(input && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...(pass !== undefined && { 'x-chat-pass': pass }),
    };
    const signal = AbortSignal.timeout(isFile ? longestFileSeconds * 1000 : TIME_OUT_MS);
    const response = await fetch(root + path, { ...body, headers, signal }).catch(() => undefined);
    if (!response || response.status >= 500) throw new Refusal(null);
    const text = await response.text().catch(() => '');
    if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
    throw new Refusal(codeIn(text));
  }

  return {
    async open(input: OpenChatInput): Promise<OpenedChat> {
      const opened = await ask<OpenedChat>('/open', input);
      pass = opened.identity.state === 'signed-in' ? opened.identity.pass : undefined;
      return opened;
    },
    say: (input: ChatMessageInput) => ask<ChatMessage>('/messages', input),
    before: (cursor: string) => ask<ChatPage>(`/messages?before=${encodeURIComponent(cursor)}`),
    /** Sends a file ahead; a message takes it along by its id. */
    send(file: File): Promise<ChatFile> {
      const path = `/files?${new URLSearchParams({ name: file.name })}`;
      return ask<ChatFile>(path, file);
    },
    fileAddress(id: string): string {
      const query = pass === undefined ? '' : `?${new URLSearchParams({ pass })}`;
      return `${root}/files/${encodeURIComponent(id)}${query}`;
    },
    typing: () => ask<void>('/typing', {}).catch(() => undefined),
    feed(after: string): EventSource {
      const query = new URLSearchParams({ after, ...(pass !== undefined && { pass }) });
      return new EventSource(`${root}/feed?${query}`);
    },
  };
}

function codeIn(text: string): ChatErrorCode | null {
  try {
    return (JSON.parse(text) as { error: { code: ChatErrorCode } }).error.code;
  } catch {
    return null;
  }
}
