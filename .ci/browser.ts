import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * The Chromium that journeys and measurements run in, in this order: the one named by
 * `OTKLIK_BROWSER` or `CHROMIUM_PATH`, Playwright's own, an installed Chrome or Chromium, one that
 * Playwright or Debian installs now. Throws one line saying what to do when there is none.
 */
export async function browserPath(): Promise<string> {
  const named = process.env.OTKLIK_BROWSER || process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`OTKLIK_BROWSER or CHROMIUM_PATH names ${named}, which is no program`);
  }
  const found = playwrightsOwn() ?? installed() ?? install();
  if (found) return found;
  throw new Error(
    'No Chromium was found and none could be installed: run "npx playwright install --with-deps chromium" or set OTKLIK_BROWSER to a Chrome or Chromium.',
  );
}

/** No GPU and no calls home: the journeys must behave alike on a laptop and in a container as root. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

function installed(): string | undefined {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

const usualPlaces = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function install(): string | undefined {
  console.log('No browser found; installing Chromium…');
  if (succeeds('npx', ['playwright', 'install', '--with-deps', 'chromium']))
    return playwrightsOwn();
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const fetched = succeeds('apt-get', ['update']);
  return fetched && succeeds('apt-get', ['install', '-y', 'chromium']) ? installed() : undefined;
}

function succeeds(command: string, args: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    return true;
  } catch {
    return false;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
