import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { endWithRun } from './end-with-run.ts';
import { freePort, untilUp } from './local-port.ts';

const run = promisify(execFile);
const wordpressFiles = '/usr/share/wordpress';
const needed = [
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
  '/usr/bin/mariadb-install-db',
  `${wordpressFiles}/wp-load.php`,
];
const UP_MS = 60_000;
const DOWN_MS = 10_000;
// Nobody here may be written to.
const phpOptions = ['-d', 'sendmail_path=/bin/true', '-d', 'display_errors=stderr'];

/** Why no WordPress can be started here; undefined where it can. */
export function whyNoWordpress(): string | undefined {
  const missing = needed.find((file) => !existsSync(file));
  return missing && `${missing} is not installed`;
}

export interface WordpressServer {
  /** With a slash at its end. */
  site: string;
  /** Of the editor "care". */
  password: string;
  /** Of a post with open comments. */
  postId: number;
  /** Runs PHP within the site; answers what it returns. */
  within<T>(code: string): Promise<T>;
  /** What a visitor does with the form under the post. Answers the comment's id. */
  comments(comment: {
    text: string;
    email?: string;
    name?: string;
    parent?: number;
  }): Promise<number>;
  start(): Promise<void>;
  /** The site alone: its database goes on. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Debian's WordPress with a database of its own, all in a temporary directory. */
export async function makeWordpress(): Promise<WordpressServer> {
  const home = await mkdtemp(join(tmpdir(), 'otklik-wordpress-'));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}/`;
  const running = new Set<ChildProcess>();
  const forget = endWithRun(() => {
    for (const child of running) kill(child, 'SIGKILL');
  });
  const [database] = await Promise.all([startDatabase(home, running), copyFiles(home, site)]);
  const php = (file: string) => run('/usr/bin/php', [...phpOptions, file], { cwd: home });
  await writeFile(join(home, 'install.php'), installing(home));
  const { password, postId } = JSON.parse((await php('install.php')).stdout) as {
    password: string;
    postId: number;
  };
  let web: ChildProcess | undefined;
  let count = 0;
  return {
    site,
    password,
    postId,
    async within<T>(code: string) {
      const file = `act-${(count += 1)}.php`;
      const body = `echo json_encode((function () { ${code} })());`;
      await writeFile(join(home, file), `<?php ${loading(home)} ${body}`);
      return JSON.parse((await php(file)).stdout) as T;
    },
    async comments({ text, email = 'maria@mail.example', name = 'Мария', parent = 0 }) {
      const form = new URLSearchParams({
        comment: text,
        author: name,
        email,
        url: '',
        comment_post_ID: String(postId),
        comment_parent: String(parent),
      });
      const answer = await fetch(`${site}wp-comments-post.php`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
      });
      const id = /#comment-(\d+)/.exec(answer.headers.get('location') ?? '')?.[1];
      if (id === undefined) throw new Error(`The form answered ${answer.status}`);
      return Number(id);
    },
    async start() {
      const args = [...phpOptions, '-S', `127.0.0.1:${port}`, '-t', join(home, 'site')];
      const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
      web = spawn('/usr/bin/php', args, { stdio: 'ignore', env, detached: true });
      running.add(web);
      await untilUp(port);
    },
    async stop() {
      if (web) await end(web);
    },
    async remove() {
      await end(database);
      forget();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function startDatabase(home: string, running: Set<ChildProcess>): Promise<ChildProcess> {
  const at = [`--datadir=${home}/db`, `--user=${userInfo().username}`];
  await run('/usr/bin/mariadb-install-db', [
    '--no-defaults',
    ...at,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const database = spawn(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      ...at,
      '--skip-networking',
      `--socket=${home}/db.sock`,
      `--pid-file=${home}/db.pid`,
      `--log-error=${home}/db.log`,
      '--innodb-buffer-pool-size=32M',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore', detached: true },
  );
  running.add(database);
  const until = Date.now() + UP_MS;
  while (!existsSync(`${home}/db.sock`)) {
    if (database.exitCode !== null || Date.now() > until) throw new Error('No database came up');
    await wait(20);
  }
  return database;
}

async function copyFiles(home: string, site: string): Promise<void> {
  const to = join(home, 'site');
  await cp(wordpressFiles, to, { recursive: true, dereference: true, filter: isWanted });
  await mkdir(join(to, 'wp-content', 'mu-plugins'), { recursive: true });
  // Visitors of a test are quicker than people.
  const quick = "<?php add_filter('comment_flood_filter', '__return_false', 99);";
  await writeFile(join(to, 'wp-content', 'mu-plugins', 'quick.php'), quick);
  const address = site.slice(0, -1);
  await writeFile(
    join(to, 'wp-config.php'),
    `<?php
define('DB_NAME', 'blog');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${home}/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('AUTH_KEY', 'of a test');
define('WP_HOME', '${address}');
define('WP_SITEURL', '${address}');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
  );
}

/** Web servers read this file, and it leads out of the copy. */
function isWanted(path: string): boolean {
  return !path.endsWith('.htaccess');
}

function loading(home: string): string {
  return `$_SERVER['HTTP_HOST'] = 'localhost'; require '${home}/site/wp-load.php';`;
}

function installing(home: string): string {
  return `<?php
(new mysqli('localhost', 'root', '', '', 0, '${home}/db.sock'))->query('create database blog');
define('WP_INSTALLING', true);
${loading(home)}
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Блог банка', 'admin', 'admin@bank.example', true, '', 'secret');
foreach (['comments_notify', 'moderation_notify', 'comment_moderation', 'comment_previously_approved'] as $name)
  update_option($name, 0);
$care = wp_insert_user(['user_login' => 'care', 'user_pass' => 'secret', 'role' => 'editor',
  'user_email' => 'care@bank.example', 'display_name' => 'Банк']);
[$password] = WP_Application_Passwords::create_new_application_password($care, ['name' => 'Otklik']);
$post = wp_insert_post(['post_title' => 'Новые карты & «тарифы»', 'post_content' => 'Встречайте',
  'post_status' => 'publish', 'comment_status' => 'open', 'post_author' => $care]);
echo json_encode(['password' => $password, 'postId' => $post]);
`;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  kill(child, 'SIGTERM');
  const late = setTimeout(() => kill(child, 'SIGKILL'), DOWN_MS);
  await ended;
  clearTimeout(late);
}

/** With its workers: it leads a group of its own. */
function kill({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal);
}
