import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_MS = 120_000;
const installed = () => existsSync('/usr/sbin/postfix') && existsSync('/usr/lib/dovecot/imap');

/**
 * Debian's Postfix and Dovecot, for the tests of mail. Where they cannot be installed, or not in time, the
 * tests say that they are left out.
 */
export async function installMailServers(): Promise<void> {
  if (installed() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const signal = AbortSignal.timeout(LONGEST_MS);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => run('apt-get', ['-q', '-y', ...args], { env, signal });
  const packages = ['--no-install-recommends', 'postfix', 'dovecot-imapd'];
  try {
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
  }
}
