import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { demoAddress } from '../e2e/fixtures/demo-page.ts';
import { installAfterChange } from './browser/after-change.ts';
import { installAfterPaint } from './browser/after-paint.ts';
import { watchFirstRow } from './browser/first-row.ts';
import { watchKeystrokes } from './browser/keystrokes.ts';
import { scrollList } from './browser/scroll.ts';
import { settled } from './browser/settled.ts';
import { watchSwitch } from './browser/switches.ts';

/** What one visit to the inbox in a fresh profile measured; times in milliseconds. */
export type Visit = {
  /** Files of the build, from its root, that were loaded when the first row was painted. */
  loaded: string[];
  firstRowMs: number;
  firstRowAgainMs: number;
  switchMs: number[];
  keystrokeMs: number[];
  rows: number;
  frameMs: number[];
  heapMb: number;
};

export async function visitInbox(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // tsx wraps named functions in a call of __name, which the page does not have.
  await context.addInitScript('globalThis.__name = (target) => target;');
  await context.addInitScript(installAfterPaint);
  await context.addInitScript(installAfterChange);
  await context.addInitScript(watchFirstRow);
  const page = await context.newPage();
  const inbox = new URL(demoAddress('/inbox/all'), url).href;
  await page.goto(inbox);
  const firstRowMs = await page.evaluate(() => window.firstRowAt);
  const loaded = await loadedFiles(page);
  await page.goto(inbox);
  const firstRowAgainMs = await page.evaluate(() => window.firstRowAt);
  const switchMs = await switchThreads(page);
  const keystrokeMs = await typeReply(page);
  const grid = page.getByRole('grid', { name: 'Inbox' });
  const visit = {
    loaded,
    firstRowMs,
    firstRowAgainMs,
    switchMs,
    keystrokeMs,
    rows: Number(
      (await grid.getAttribute('aria-rowcount')) ?? (await grid.getByRole('row').count()),
    ),
    frameMs: await grid.evaluate(scrollList, 240),
    heapMb: await heapMegabytes(page),
  };
  await context.close();
  return visit;
}

function loadedFiles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((path) => path.startsWith('assets/') && /\.(?:js|css)$/.test(path)),
  );
}

async function switchThreads(page: Page): Promise<number[]> {
  const rows = page.getByRole('grid', { name: 'Inbox' }).getByRole('row');
  const times: number[] = [];
  await rows.nth(0).click();
  await page.getByRole('log', { name: 'Thread' }).getByRole('article').first().waitFor();
  for (const row of [1, 2, 3, 4, 5, 4, 3, 2, 1]) {
    await page.evaluate(settled);
    await page.evaluate(watchSwitch);
    await rows.nth(row).click();
    times.push(await page.evaluate(() => window.switchMs));
  }
  return times;
}

/** Sentences with something to find in them, so that the guidance works while they are typed. */
const reply =
  'We are sorry for any inconvenience caused. Please be advised that your request is being looked into, and we will get back to you by noon tomorrow. ';

export async function typeReply(page: Page): Promise<number[]> {
  const keys = await page.context().newCDPSession(page);
  await page.getByRole('textbox', { name: 'Reply' }).click();
  await page.evaluate(watchKeystrokes);
  for (const character of reply) {
    await press(keys, character);
    await pause(60);
  }
  return page.evaluate(() => window.keystrokeMs);
}

async function press(keys: CDPSession, text: string) {
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}

/** What lives in the page and in its workers, after a collection: the demo's store lives in one. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + (await workersHeap(session))) / 1024 / 1024;
}

/** A worker answers only through the session of its page, in messages put into messages. */
async function workersHeap(session: CDPSession): Promise<number> {
  const workers = new Set<string>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let sum = 0;
  for (const sessionId of workers) {
    await ask(sessionId, 'HeapProfiler.collectGarbage');
    sum += (await ask(sessionId, 'Runtime.getHeapUsage')).usedSize ?? 0;
  }
  return sum;

  function ask(sessionId: string, method: string): Promise<{ usedSize?: number }> {
    return new Promise((resolve) => {
      session.on('Target.receivedMessageFromTarget', (told) => {
        const { id, result } = JSON.parse(told.message) as {
          id: string | number;
          result: { usedSize?: number };
        };
        if (told.sessionId === sessionId && id === ids[method]) resolve(result);
      });
      const message = JSON.stringify({ id: ids[method], method });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  }
}

const ids: Record<string, number> = {
  'HeapProfiler.collectGarbage': 1,
  'Runtime.getHeapUsage': 2,
};
