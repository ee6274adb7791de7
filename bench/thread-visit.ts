import type { Browser, Page } from '@playwright/test';
import { demoAddress } from '../e2e/fixtures/demo-page.ts';
import { installAfterChange } from './browser/after-change.ts';
import { installAfterPaint } from './browser/after-paint.ts';
import { watchJumps } from './browser/jumps.ts';
import { watchSwitch } from './browser/switches.ts';

/** What opening and reading back a thread of 3,000 messages measured; times in milliseconds. */
export interface ThreadVisit {
  messages: number;
  openMs: number;
  nodesAtOpening: number;
  /** From asking for the first day to its message having the focus, nothing loaded before. */
  goToBeginningMs: number;
  /** While everything is scrolled through and loaded. */
  nodesAtMost: number;
  framesScrolled: number;
  /** Frames in which the message being read moved against the way it was scrolled. */
  jumps: number;
  longestJumpPx: number;
}

/** The longest thread of the crowd. */
const longest = 'th_c000000';
const WHEEL_PX = 1_200;

export async function visitLongThread(browser: Browser, url: string): Promise<ThreadVisit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript('globalThis.__name = (target) => target;');
  await context.addInitScript(installAfterPaint);
  await context.addInitScript(installAfterChange);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const address = new URL(demoAddress('/inbox/all'), url);
  address.searchParams.set('size', '2k');
  await page.goto(address.href);
  const rows = page.getByRole('grid', { name: 'Inbox' }).getByRole('row');
  await rows.first().click();
  await page.getByRole('log', { name: 'Thread' }).getByRole('article').first().waitFor();
  const { number, messages, firstDay } = await about(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill(number);
  await page.waitForFunction(
    () => document.querySelectorAll('[role="grid"] [role="row"]').length === 1,
  );
  await page.evaluate(watchSwitch);
  await rows.first().click();
  const openMs = await page.evaluate(() => window.switchMs);
  const nodesAtOpening = await page.evaluate(() => document.querySelectorAll('*').length);
  const goToBeginningMs = await goTo(page, firstDay);
  await rows.first().click();
  const log = page.getByRole('log', { name: 'Thread' });
  await log.press('End');
  await page.waitForFunction(
    (log) => {
      return log !== null && log.scrollHeight - log.scrollTop - log.clientHeight < 2;
    },
    await log.elementHandle(),
  );
  const scrolled = await scrollBack(page);
  await context.close();
  return { messages, openMs, nodesAtOpening, goToBeginningMs, ...scrolled };
}

function about(page: Page) {
  return page.evaluate(async (id) => {
    const detail = await (await fetch(`/api/threads/${id}`)).json();
    return {
      number: detail.row.caseNumber as string,
      messages: detail.row.messageCount as number,
      firstDay: (detail.cases[0].openedAt as string).slice(0, 10),
    };
  }, longest);
}

async function goTo(page: Page, day: string): Promise<number> {
  await page.getByRole('log', { name: 'Thread' }).press('g');
  await page.getByRole('dialog', { name: 'Go to' }).getByLabel('Day').fill(day);
  const before = await page.evaluate(() => performance.now());
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('[role="log"] article'));
  return (await page.evaluate(() => performance.now())) - before;
}

async function scrollBack(page: Page) {
  const log = page.getByRole('log', { name: 'Thread' });
  const box = await log.boundingBox();
  if (!box) throw new Error('The thread is not on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(watchJumps);
  // Until the beginning is reached: there is nothing earlier to load, and the view stands at the top.
  for (;;) {
    await page.mouse.wheel(0, -WHEEL_PX);
    const isOver = await log.evaluate((element) => {
      return (
        element.scrollTop === 0 &&
        ![...element.querySelectorAll('button')].some(
          ({ textContent }) => textContent === 'Load earlier',
        )
      );
    });
    if (isOver) break;
  }
  const { moved, nodes: nodesAtMost } = await page.evaluate(() => window.endOfWatch());
  const wrong = moved.filter((px) => px < -2);
  return {
    nodesAtMost,
    framesScrolled: moved.length,
    jumps: wrong.length,
    longestJumpPx: Math.round(Math.max(0, ...wrong.map((px) => -px))),
  };
}
