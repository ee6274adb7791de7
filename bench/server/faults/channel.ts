import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Post {
  replyId: string;
  text: string;
  inReplyToId: string;
  externalId: string;
}

export interface Channel {
  url: string;
  /** Everything that was ever posted, also by those who did not live to hear the answer. */
  posts: Post[];
  stop(): Promise<void>;
}

/** A channel that outlives the server: it takes a while to answer, and remembers each post. */
export async function openChannel(chance: () => number): Promise<Channel> {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const piece of request) body += String(piece);
      const externalId = `post-${posts.length + 1}`;
      posts.push({ ...(JSON.parse(body) as Omit<Post, 'externalId'>), externalId });
      await pause(chance() * 200);
      response.end(JSON.stringify({ externalId }));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posts,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
