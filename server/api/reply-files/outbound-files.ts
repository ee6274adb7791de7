import type { Reply } from '#contract/reply.ts';
import type { Deps, OutboundFile } from '../context.ts';

/** The files of a reply for its way out. */
export function outboundFiles({ store }: Deps, { files = [] }: Reply): OutboundFile[] {
  return files.map(({ id, name, mime }) => ({
    name,
    mime,
    async read() {
      const bytes = await store.read((tx) => tx.replyFiles.bytesOf(id));
      if (!bytes) throw new Error(`The file ${name} is gone.`);
      return bytes;
    },
  }));
}
