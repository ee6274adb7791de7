import { createHash, randomBytes } from 'node:crypto';
import { readdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Systems take 104 bytes and more in the address of a socket. */
const LONGEST_ADDRESS = 100;
const TRIES = 5;
const SHORTEST_PAUSE_MS = 30;

/**
 * The embedded database has no lock of its own, and two processes in it would break it. So whoever opens
 * it listens in the folder, under a name that nobody had before, and then looks whether anybody else
 * does: of two that come at once at least one sees the other. What a killed process left behind answers
 * nobody and is removed. Answers how to let go.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const place = placeOf(await realpath(folder));
  for (let tries = 0; tries < TRIES; tries += 1) {
    // Two that came at once and gave way to each other do not come at once again.
    if (tries > 0) await wait(Math.random() * SHORTEST_PAUSE_MS * 2 ** tries);
    const held = await tryToHold(place);
    if (held) return () => closed(held);
  }
  throw new Error(`Another process has ${folder} open: stop it first.`);
}

interface Place {
  folder: string;
  prefix: string;
}

/** In the folder itself, which every process that has the database sees; elsewhere only where its path is too long. */
function placeOf(folder: string): Place {
  const inside = { folder, prefix: 'held-' };
  if (Buffer.byteLength(addressIn(inside)) <= LONGEST_ADDRESS) return inside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  return { folder: tmpdir(), prefix: `otklik-${name}-` };
}

function addressIn({ folder, prefix }: Place): string {
  return join(folder, `${prefix}${randomBytes(4).toString('hex')}.sock`);
}

async function tryToHold(place: Place): Promise<Server | undefined> {
  const own = addressIn(place);
  const server = await listenAt(own);
  const names = await readdir(place.folder);
  const present = names
    .filter((name) => name.startsWith(place.prefix))
    .map((name) => join(place.folder, name));
  const others = await Promise.all(present.filter((each) => each !== own).map(isHeld));
  // Our own is missing where somebody saw it before it answered.
  if (present.includes(own) && !others.includes(true)) return server;
  await closed(server);
  return undefined;
}

function listenAt(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once('error', reject);
    server.listen(address, () => resolve(server.unref()));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}

/** A name is never used twice: what answers nobody will answer nobody, and is removed. */
function isHeld(address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const connection = connect(address);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', ({ code }: NodeJS.ErrnoException) => {
      if (code !== 'ECONNREFUSED' && code !== 'ENOENT') return resolve(true);
      rm(address, { force: true }).then(() => resolve(false), reject);
    });
  });
}
