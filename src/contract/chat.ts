import { z } from 'zod';
import { longestChatText, mostChatFiles } from './chat-limits.ts';

const token = z.string().min(16).max(100);

/** The first thing a chat page asks. */
export const openChatInput = z.strictObject({
  /** The token of a one-time invitation. */
  invitation: token.optional(),
  /** In a frame of another site, where only cookies of such frames are kept. */
  isFramed: z.boolean().default(false),
  /** What the site around the frame says about who sits there, signed by it (`docs/chat.md`). */
  identity: z.string().max(32_768).optional(),
});
export type OpenChatInput = z.input<typeof openChatInput>;

export const chatMessageInput = z
  .strictObject({
    /** Made by the page: the same one is never stored twice. */
    clientId: z.string().regex(/^[\w-]{8,64}$/),
    text: z.string().trim().max(longestChatText),
    /** Ids of files that this page has sent before. */
    files: z.array(z.string().max(64)).max(mostChatFiles).default([]),
    /** The case that this answers, where the page asked whether it is solved. */
    caseId: z.string().max(100).optional(),
  })
  .refine(({ text, files }) => text !== '' || files.length > 0, 'says nothing');
export type ChatMessageInput = z.input<typeof chatMessageInput>;

export interface ChatFile {
  id: string;
  name: string;
  bytes: number;
  /** Whether a page may show it. */
  isPicture: boolean;
}

export interface ChatMessage {
  id: string;
  /** Null for what this page did not send. */
  clientId: string | null;
  from: 'customer' | 'us';
  /** Of the person of ours who wrote it. */
  name: string | null;
  /** Empty where it was taken back. */
  text: string;
  /** Left out where it stands as it was written. */
  change?: 'corrected' | 'taken-back';
  /** Their ids are those of `GET files/ID`. */
  files: ChatFile[];
  at: string;
}

export interface ChatState {
  /** The matter that waits for the customer to say whether it is solved. */
  asked: { caseId: string; number: string; saidYes: boolean } | null;
  /** Up to when the team has read. */
  readUntil: string | null;
}

export interface ChatPage {
  /** Oldest first. */
  messages: ChatMessage[];
  /** Pass as `before` to read further back. */
  before: string | null;
}

export interface OpenedChat extends ChatPage {
  /** What the team calls this chat. */
  name: string;
  /** False where nobody reads it any more. */
  isOpen: boolean;
  state: ChatState;
  /** Where the feed goes on from. */
  seq: number;
  identity: ChatSignIn;
}

/** What became of the token of the site around the frame: too old, not to be trusted, or taken. */
export type ChatSignIn =
  | { state: 'none' | 'expired' | 'refused' }
  /** The pass goes with every request of this page. */
  | { state: 'signed-in'; pass: string; name: string | null };

export const chatErrors = {
  no_chat: 404,
  not_allowed: 403,
  wrong_request: 400,
  not_json: 415,
  too_large: 413,
  file_type: 422,
  too_many: 429,
  invitation_over: 410,
  closed: 409,
} as const;
export type ChatErrorCode = keyof typeof chatErrors;
