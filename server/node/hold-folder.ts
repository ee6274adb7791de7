import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The embedded database has no lock of its own, and two processes in it would break it. So whoever opens
 * it listens on a socket named after the folder; what a killed process left behind answers nobody and is
 * taken over. Answers how to let go.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24);
  const socket = join(tmpdir(), `otklik-${name}.sock`);
  const held = (await listenAt(socket)) ?? (await takeOver(socket));
  if (!held) throw new Error(`Another process has ${folder} open: stop it first.`);
  return () => new Promise((done) => held.close(() => done()));
}

async function takeOver(socket: string): Promise<Server | undefined> {
  if (await isAnswered(socket)) return undefined;
  await rm(socket, { force: true });
  return listenAt(socket);
}

/** Undefined where the name is taken. */
function listenAt(socket: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(socket, () => resolve(server.unref()));
  });
}

function isAnswered(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}
