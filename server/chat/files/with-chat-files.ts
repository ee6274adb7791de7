import type { Files } from '../../api/context.ts';
import { type ChatFiles, idAt } from './chat-files.ts';

/** What customers sent in our own chat is read where it lies; all else as before. */
export function withChatFiles(files: Files, chatFiles: ChatFiles): Files {
  return {
    async read(url, limits) {
      const id = idAt(url);
      if (id === undefined) return files.read(url, limits);
      const bytes = await chatFiles.bytesOf(id);
      if (!bytes) return { state: 'unavailable', reason: 'it was thrown away' };
      return bytes.byteLength > limits.maxBytes ? { state: 'too-large' } : { state: 'read', bytes };
    },
  };
}
