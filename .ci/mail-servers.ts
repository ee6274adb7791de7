import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_MS = 120_000;
/** Debian asks it whether a daemon may be started. */
const POLICY = '/usr/sbin/policy-rc.d';
const installed = () => existsSync('/usr/sbin/postfix') && existsSync('/usr/lib/dovecot/imap');

/**
 * Debian's Postfix and Dovecot, for the tests of mail. Where they cannot be installed, or not in time, the
 * tests say that they are left out. None is started for the whole system: the tests start their own.
 */
export async function installMailServers(): Promise<void> {
  if (installed() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const signal = AbortSignal.timeout(LONGEST_MS);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => run('apt-get', ['-q', '-y', ...args], { env, signal });
  const packages = ['--no-install-recommends', 'postfix', 'dovecot-imapd'];
  const hasPolicy = existsSync(POLICY);
  try {
    // 101: it may not.
    if (!hasPolicy) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    const asked = run('debconf-set-selections', { env, signal });
    asked.child.stdin?.end('postfix postfix/main_mailer_type select Local only\n');
    await asked;
    await apt('install', ...packages).catch(async () => {
      await apt('update');
      await apt('install', ...packages);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'unknown';
    process.stdout.write(`Postfix and Dovecot cannot be installed: ${why}\n`);
  } finally {
    if (!hasPolicy) await rm(POLICY, { force: true });
  }
}
