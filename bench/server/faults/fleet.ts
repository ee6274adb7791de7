import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { bundled } from '../../../.ci/bundled.ts';

export interface Fleet {
  /** The secret of the door. */
  secret: string;
  /** Kills one that runs, at once, without a word. Another begins in its place. */
  killOne(chance: () => number): Promise<void>;
  /** Moves the clock of the first process. */
  jump(aheadMs: number): void;
  /** Asks whoever answers, again and again, until the answer is one of these. */
  ask(path: string, init: () => RequestInit, wanted?: readonly number[]): Promise<Response>;
  /** Ended without being killed, after they had begun. */
  died(): number;
  stop(): Promise<void>;
}

interface Member {
  child: ChildProcess | undefined;
  port: number | undefined;
}

export const PUBLIC_URL = 'http://otklik.example';
const GIVE_UP_MS = 180_000;

/** So many servers on one database, each begun anew when it ends. */
export async function startFleet(size: number, env: NodeJS.ProcessEnv): Promise<Fleet> {
  const program = await bundled('bench/server/child.ts', 'server-child');
  const members = Array.from({ length: size }, (): Member => ({
    child: undefined,
    port: undefined,
  }));
  const killed = new WeakSet<ChildProcess>();
  const state = { secret: '', died: 0, isStopping: false };
  let turn = 0;

  async function begin(member: Member): Promise<void> {
    while (!state.isStopping) {
      const child = fork(program, {
        execArgv: [],
        env: { ...process.env, ...env, PUBLIC_URL },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const ready = await Promise.race([once(child, 'message'), once(child, 'exit')]);
      const [told] = ready as [{ port: number; secret: string | null } | number | null];
      if (typeof told !== 'object' || told === null) {
        await pause(300);
        continue;
      }
      state.secret ||= told.secret ?? '';
      Object.assign(member, { child, port: told.port });
      child.once('exit', () => {
        Object.assign(member, { child: undefined, port: undefined });
        if (state.isStopping) return;
        if (!killed.has(child)) state.died += 1;
        void begin(member);
      });
      return;
    }
  }

  for (const member of members) await begin(member);
  return {
    secret: state.secret,
    async killOne(chance) {
      for (;;) {
        const running = members.filter((member) => member.child);
        const chosen = running[Math.floor(chance() * running.length)]?.child;
        if (chosen) {
          killed.add(chosen);
          chosen.kill('SIGKILL');
          await once(chosen, 'exit');
          return;
        }
        await pause(50);
      }
    },
    jump: (aheadMs) => void members[0]?.child?.send({ aheadMs }),
    async ask(path, init, wanted = [200]) {
      const until = Date.now() + GIVE_UP_MS;
      let last = 'nobody ran';
      while (Date.now() < until) {
        const member = members[(turn += 1) % members.length];
        if (member?.port !== undefined) {
          const address = `http://127.0.0.1:${member.port}${path}`;
          const response = await fetch(address, init()).catch((error: unknown) => String(error));
          if (typeof response !== 'string' && wanted.includes(response.status)) return response;
          last = typeof response === 'string' ? response : await told(response);
        }
        await pause(50);
      }
      throw new Error(`${path} was not answered as wanted: ${last}`);
    },
    died: () => state.died,
    async stop() {
      state.isStopping = true;
      await Promise.all(
        members.map(async ({ child }) => {
          if (!child) return;
          const ended = once(child, 'exit');
          child.disconnect();
          await ended;
        }),
      );
    },
  };
}

/** A process that ends while it answers leaves half a body. */
async function told(response: Response): Promise<string> {
  return `${response.status} ${await response.text().catch(() => '')}`;
}
