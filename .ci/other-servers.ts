import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_MS = 180_000;
/** Debian asks it whether a daemon may be started. */
const POLICY = '/usr/sbin/policy-rc.d';

interface Server {
  name: string;
  files: readonly string[];
  packages: readonly string[];
}

const servers: readonly Server[] = [
  {
    name: 'Postfix and Dovecot',
    files: ['/usr/sbin/postfix', '/usr/lib/dovecot/imap'],
    packages: ['postfix', 'dovecot-imapd'],
  },
  {
    name: 'WordPress',
    files: ['/usr/share/wordpress/wp-load.php', '/usr/sbin/mariadbd', '/usr/bin/php'],
    // WordPress asks for a web server and its PHP: these are the smallest, and are not used.
    packages: [
      'wordpress',
      'mariadb-server-core',
      'php-cli',
      'php-mysql',
      'mini-httpd',
      'php',
      'php-cgi',
    ],
  },
];

/**
 * Debian's servers that connectors are tested against. Where they cannot be installed, or not in time, the
 * tests say that they are left out. None is started for the whole system: the tests start their own.
 */
export async function installOtherServers(): Promise<void> {
  const missing = servers.filter(({ files }) => !files.every((file) => existsSync(file)));
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const hasPolicy = existsSync(POLICY);
  try {
    // 101: it may not.
    if (!hasPolicy) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    for (const server of missing) await install(server);
  } finally {
    if (!hasPolicy) await rm(POLICY, { force: true });
  }
}

async function install({ name, packages }: Server): Promise<void> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => run('apt-get', ['-q', '-y', ...args], { env, signal });
  const wanted = ['install', '--no-install-recommends', ...packages];
  try {
    const asked = run('debconf-set-selections', { env, signal });
    asked.child.stdin?.end('postfix postfix/main_mailer_type select Local only\n');
    await asked;
    await apt(...wanted).catch(async () => {
      await apt('update');
      await apt(...wanted);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'unknown';
    process.stdout.write(`${name} cannot be installed: ${why}\n`);
  }
}
