import type { Browser, Page } from '@playwright/test';
import { demoAddress } from '../e2e/fixtures/demo-page.ts';
import { installAfterChange } from './browser/after-change.ts';
import { installAfterPaint } from './browser/after-paint.ts';
import { watchFirstRow } from './browser/first-row.ts';
import { timeLiveRow, watchList } from './browser/lists.ts';
import { scrollList } from './browser/scroll.ts';
import { settled } from './browser/settled.ts';
import { watchSwitch } from './browser/switches.ts';
import { heapMegabytes, typeReply } from './visit.ts';

/** What one visit to an inbox of that size measured; times in milliseconds. */
export interface CrowdVisit {
  threads: number;
  messages: number;
  storeReadyMs: number;
  /** From the store being ready to the paint of the first row. */
  firstRowMs: number;
  viewSwitchMs: number[];
  filterMs: number[];
  searchMs: number[];
  switchUncachedMs: number[];
  switchCachedMs: number[];
  keystrokeMs: number[];
  liveRowMs: number[];
  frameMs: number[];
  heapMb: number;
  domNodes: number;
}

const views = ['Unassigned', 'All open', 'Closed', 'Mine', 'Promises', 'Checking', 'All open'];
const channels = ['vk', 'x', 'email', 'vk'];
const queries = [
  'картой',
  'charged twice',
  'комиссией',
  'анна',
  '"заблокировали прямо"',
  '4567',
  'C-2026-050000',
  'банкомат',
  'спасибо',
  'refund',
  'переводом',
];

export async function visitCrowd(browser: Browser, url: string, size: string): Promise<CrowdVisit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript('globalThis.__name = (target) => target;');
  await context.addInitScript(installAfterPaint);
  await context.addInitScript(installAfterChange);
  await context.addInitScript(watchFirstRow);
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const address = new URL(demoAddress('/inbox/all'), url);
  address.searchParams.set('size', size);
  await page.goto(address.href);
  const firstRowAt = await page.evaluate(() => window.firstRowAt);
  page.setDefaultTimeout(30_000);
  const storeReadyMs = await page.evaluate(
    () => performance.getEntriesByName('otklik-store-ready')[0]?.startTime ?? Number.NaN,
  );
  const visit: CrowdVisit = {
    ...(await weigh(page)),
    storeReadyMs,
    firstRowMs: firstRowAt - storeReadyMs,
    viewSwitchMs: await eachChange(page, 'click', views, (view) =>
      page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click(),
    ),
    filterMs: await filter(page),
    searchMs: await search(page),
    ...(await switchThreads(page)),
    keystrokeMs: await typeReply(page),
    liveRowMs: await liveRows(page),
    frameMs: await page.getByRole('grid', { name: 'Inbox' }).evaluate(scrollList, 600),
    heapMb: await heapMegabytes(page),
    domNodes: await page.evaluate(() => document.querySelectorAll('*').length),
  };
  await context.close();
  return visit;
}

/** How much there is, by the API's own counts. */
async function weigh(page: Page): Promise<{ threads: number; messages: number }> {
  return page.evaluate(async () => {
    const counts = (await (await fetch('/api/views')).json()) as { all: number; closed: number };
    const threads = counts.all + counts.closed;
    // Message counts stand in the rows: a sample of every fiftieth page tells their average.
    const samples: number[] = [];
    for (const view of ['all', 'closed'] as const)
      for (let offset = 0; offset < counts[view]; offset += 10_000) {
        const answer = await fetch(`/api/threads?view=${view}&limit=200&offset=${offset}`);
        const { rows } = (await answer.json()) as { rows: { messageCount: number }[] };
        samples.push(...rows.map((row) => row.messageCount).filter((count) => count < 1_000));
      }
    const mean = samples.reduce((sum, count) => sum + count, 0) / samples.length;
    return { threads, messages: Math.round(threads * mean) };
  });
}

async function eachChange(
  page: Page,
  event: 'click' | 'change' | 'input',
  steps: readonly string[],
  act: (step: string) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const step of steps) {
    await page.evaluate(settled);
    await page.evaluate(watchList, event);
    await act(step);
    times.push(await page.evaluate(() => window.listMs));
  }
  return times;
}

async function filter(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'Filters' }).click();
  const channel = page.getByRole('combobox', { name: 'Channel' });
  const waiting = page.getByRole('combobox', { name: 'Waiting' });
  // The filters take room from the list as they come, which shows other rows.
  await channel.waitFor();
  const times = await eachChange(page, 'change', channels, (id) => channel.selectOption(id));
  times.push(
    ...(await eachChange(page, 'change', ['yes', 'no'], (value) => waiting.selectOption(value))),
  );
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  return times;
}

async function search(page: Page): Promise<number[]> {
  const box = page.getByRole('searchbox', { name: 'Search' });
  const times = await eachChange(page, 'input', queries, (query) => box.fill(query));
  await page.evaluate(watchList, 'input' as const);
  await box.fill('');
  await page.evaluate(() => window.listMs);
  return times;
}

async function switchThreads(page: Page) {
  const rows = page.getByRole('grid', { name: 'Inbox' }).getByRole('row');
  await rows.nth(0).click();
  await page.getByRole('log', { name: 'Thread' }).getByRole('article').first().waitFor();
  const press = async (row: number) => {
    await page.evaluate(settled);
    await page.evaluate(watchSwitch);
    await rows.nth(row).click();
    return page.evaluate(() => window.switchMs);
  };
  const switchUncachedMs: number[] = [];
  for (const row of [1, 2, 3, 4, 5, 6, 7]) switchUncachedMs.push(await press(row));
  const switchCachedMs: number[] = [];
  for (const row of [1, 2, 3, 4, 5, 6, 7, 1, 3]) switchCachedMs.push(await press(row));
  return { switchUncachedMs, switchCachedMs };
}

async function liveRows(page: Page): Promise<number[]> {
  // Away from the top nothing on screen moves, and the new row is not painted.
  await page.getByRole('grid', { name: 'Inbox' }).evaluate((grid) => grid.scrollTo(0, 0));
  const times: number[] = [];
  for (let number = 0; number < 8; number += 1) {
    await page.evaluate(settled);
    times.push(await page.evaluate(timeLiveRow, number));
  }
  return times;
}
