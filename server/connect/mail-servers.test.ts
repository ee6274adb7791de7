import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { isRunning } from './mail-servers.ts';

test.skipIf(!existsSync('/proc/self/stat'))(
  'what has ended does not count as running, also while nobody has asked how it ended',
  async () => {
    // The shell goes on as a sleep, which never asks what became of the child. That one ends only then: a
    // shell would still have asked.
    const waiting = 'until [ "$(cat /proc/$PPID/comm)" = sleep ]; do :; done';
    const parent = spawn('sh', ['-c', `sh -c '${waiting}' & echo $!; exec sleep 60`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(String(line));
    try {
      await vi.waitFor(() => expect(isRunning(child)).toBe(false), { timeout: 10_000 });
      expect(existsSync(`/proc/${child}`)).toBe(true);
      expect(isRunning(Number(parent.pid))).toBe(true);
    } finally {
      parent.kill();
    }
  },
);
