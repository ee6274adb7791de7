import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { endWithRun } from './end-with-run.ts';
import { freePort, untilUp } from './local-port.ts';

const ask = promisify(execFile);
const programs = ['/usr/sbin/postfix', '/usr/sbin/dovecot', '/usr/lib/dovecot/imap'];
/** Of the user "mail" on Debian. */
const MAIL_ID = 8;
const UP_MS = 60_000;
const DOWN_MS = 10_000;

/** Why no mail servers can be started here; undefined where they can. */
export function whyNoMailServers(): string | undefined {
  const missing = programs.find((program) => !existsSync(program));
  if (missing) return `${missing} is not installed`;
  if (process.getuid?.() !== 0) return 'Postfix is started by root alone';
  const version = execFileSync('/usr/sbin/dovecot', ['--version'], {
    timeout: UP_MS,
    encoding: 'utf8',
  });
  if (version.startsWith('2.3.')) return undefined;
  return `these settings are for Dovecot 2.3, and this is ${version.trim()}`;
}

export interface MailServers {
  smtpPort: number;
  imapPort: number;
  /** Every mail that was delivered to somebody of mail.example. */
  customersMails(): Promise<string[]>;
  start(): Promise<void>;
  /** As a pulled plug: what is in the queue and in the mailboxes stays. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Postfix and Dovecot of Debian with configuration, queue and mailboxes of their own in a temporary
 * directory. Mailboxes: care@bank.example, and one for all of mail.example, password "secret". Whatever is
 * sent to gone.example is taken and comes back; refused.example is refused at once.
 */
export async function makeMailServers(): Promise<MailServers> {
  const home = await mkdtemp(join(tmpdir(), 'otklik-mail-'));
  await chmod(home, 0o755);
  const [smtpPort, imapPort] = [await freePort(), await freePort()];
  await configurePostfix(home, smtpPort);
  await configureDovecot(home, imapPort);
  const pids = ['run/master.pid', 'spool/pid/master.pid'].map((file) => join(home, file));
  const end = () => pids.flatMap((file) => endedBy(file) ?? []);
  const forget = endWithRun(() => void end());
  return {
    smtpPort,
    imapPort,
    async customersMails() {
      const folder = join(home, 'mail', 'customers', 'new');
      const names = existsSync(folder) ? await readdir(folder) : [];
      return Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
    },
    async start() {
      await goesOn('/usr/sbin/dovecot', '-c', join(home, 'dovecot.conf'));
      await goesOn('/usr/sbin/postfix', '-c', join(home, 'postfix'), 'start');
      await Promise.all([smtpPort, imapPort].map(untilUp));
    },
    async stop() {
      const ending = end();
      const until = Date.now() + DOWN_MS;
      while (ending.some(isRunning) && Date.now() < until) await wait(20);
      for (const pid of ending.filter(isRunning)) process.kill(pid, 'SIGKILL');
    },
    async remove() {
      forget();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Starts what goes on by itself afterwards, and holds whatever it was given to write to. */
async function goesOn(program: string, ...args: string[]): Promise<void> {
  const [code] = (await once(
    spawn(program, args, { stdio: 'ignore', timeout: UP_MS }),
    'exit',
  )) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

/** Ends the process whose number is written there; answers the number, undefined where there is none. */
function endedBy(pidFile: string): number | undefined {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  if (pid <= 1 || !isRunning(pid)) return undefined;
  process.kill(pid);
  return pid;
}

/** What has ended and waits for a parent that never asks (`Z`, `X`) runs no more. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold anything.
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

async function configurePostfix(home: string, port: number): Promise<void> {
  const at = join(home, 'postfix');
  await mkdir(join(home, 'spool'), { mode: 0o755 });
  await mkdir(join(home, 'mail'), { mode: 0o755 });
  await ask('chown', [`${MAIL_ID}:${MAIL_ID}`, join(home, 'mail')]);
  await mkdir(join(home, 'data'), { mode: 0o700 });
  await ask('chown', ['postfix', join(home, 'data')]);
  await mkdir(at, { mode: 0o755 });
  const master = await readFile('/usr/share/postfix/master.cf.dist', 'utf8');
  const services = master
    .replace(/^smtp(\s+inet)/m, `127.0.0.1:${port}$1`)
    // The fifth column: whether a service runs in a root of its own.
    .replace(/^(\S+\s+(?:inet|unix|fifo|pass)\s+\S+\s+\S+\s+)\S+/gm, '$1n');
  const refusing = 'refuse unix - n n - - pipe\n  user=nobody argv=/bin/false\n';
  await writeFile(join(at, 'master.cf'), services + refusing);
  await writeFile(
    join(at, 'main.cf'),
    Object.entries({
      compatibility_level: '3.6',
      queue_directory: join(home, 'spool'),
      data_directory: join(home, 'data'),
      command_directory: '/usr/sbin',
      daemon_directory: '/usr/lib/postfix/sbin',
      mail_owner: 'postfix',
      setgid_group: 'postdrop',
      maillog_file_prefixes: home,
      maillog_file: join(home, 'postfix.log'),
      inet_interfaces: '127.0.0.1',
      inet_protocols: 'ipv4',
      myhostname: 'mx.bank.example',
      mydestination: '',
      mynetworks: '127.0.0.0/8',
      smtpd_recipient_restrictions: 'permit_mynetworks, reject',
      smtpd_relay_restrictions: 'permit_mynetworks, reject',
      recipient_delimiter: '+',
      virtual_mailbox_domains: 'bank.example, mail.example',
      virtual_mailbox_base: join(home, 'mail'),
      virtual_mailbox_maps: `texthash:${join(at, 'boxes')}`,
      virtual_uid_maps: `static:${MAIL_ID}`,
      virtual_gid_maps: `static:${MAIL_ID}`,
      virtual_minimum_uid: '1',
      transport_maps: `texthash:${join(at, 'transport')}`,
      alias_maps: '',
      alias_database: '',
      biff: 'no',
    })
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  );
  await writeFile(
    join(at, 'boxes'),
    'care@bank.example care@bank.example/\n@mail.example customers/\n',
  );
  await writeFile(
    join(at, 'transport'),
    'gone.example refuse:\nrefused.example error:5.1.1 No such user here\n',
  );
}

async function configureDovecot(home: string, port: number): Promise<void> {
  const config = `
protocols = imap
listen = 127.0.0.1
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/dovecot.log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${home}/mail/%u
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${MAIL_ID} gid=${MAIL_ID} home=${home}/mail/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
  await writeFile(join(home, 'dovecot.conf'), config);
}
