import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Call, Orders } from './orders.ts';

const ENDED = 'The process of the server has ended.';

export interface ServerProcess {
  order<Name extends keyof Orders>(name: Name, given: Parameters<Orders[Name]>[0]): Promise<void>;
  end(): Promise<void>;
  /** As `kill -9`: it finishes nothing. */
  kill(): Promise<void>;
}

/** A process that serves what it is told to. Nobody is left waiting when it dies. */
export function startServerProcess(): ServerProcess {
  const child = fork(process.env.OTKLIK_JOURNEYS_SERVER ?? '', {
    // Playwright's own loader is for its workers.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const waiting = waitingFor(child);
  let lastId = 0;
  return {
    order: async (order, given) => {
      if (!child.connected) throw new Error(ENDED);
      const id = (lastId += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, (error) => (error === undefined ? resolve() : reject(new Error(error))));
        child.send({ id, order, given } satisfies Call);
      });
    },
    async end() {
      if (child.connected) child.disconnect();
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function waitingFor(child: ChildProcess): Map<number, (error: string | undefined) => void> {
  const waiting = new Map<number, (error: string | undefined) => void>();
  const answer = (id: number, error: string | undefined) => {
    waiting.get(id)?.(error);
    waiting.delete(id);
  };
  child.on('message', ({ id, error }: Answer) => answer(id, error));
  child.on('exit', () => {
    for (const id of waiting.keys()) answer(id, ENDED);
  });
  return waiting;
}
