import type { Locator, Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

/** The key of a command does nothing before its screen is there. */
async function openFlowerShop(page: Page) {
  const desk = deskOf(page);
  await desk.open('Гузель');
  await expect(desk.thread.getByRole('article').first()).toBeVisible();
  return desk;
}

test('g leads to a day, to the beginning of a case and to a promise', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { thread } = await openFlowerShop(page);
  const dialog = page.getByRole('dialog', { name: 'Go to' });
  const focused = thread.locator('article:focus');
  const goTo = async () => {
    await page.keyboard.press('g');
    await expect(dialog).toBeVisible();
  };

  await goTo();
  const places = await page.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    const { cases } = await (await fetch(`/api/threads/${id}`)).json();
    const first = cases.at(-1) as { id: string; number: string; openedAt: string };
    const at = await (await fetch(`/api/threads/${id}/landmark?case=${first.id}`)).json();
    return { ...first, messageId: (at as { messageId: string }).messageId };
  });
  await dialog.getByLabel('Day').fill(places.openedAt.slice(0, 10));
  await page.keyboard.press('Enter');
  await expect(focused).toHaveId(`message-${places.messageId}`);

  await goTo();
  await dialog.getByRole('region', { name: 'Promises' }).getByRole('button').first().click();
  await expect(focused).toHaveCount(1);
  await expect(focused).not.toHaveId(`message-${places.messageId}`);

  await goTo();
  await dialog.getByRole('button', { name: places.number }).click();
  await expect(focused).toHaveId(`message-${places.messageId}`);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Go to the promise');
  await page.keyboard.press('Enter');
  await expect(focused).not.toHaveId(`message-${places.messageId}`);
});

test('in a thread of a thousand g keeps the focus on its first message, and End leads all the way', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  await writeForAYear(page, 'Вера Многословная');
  const desk = deskOf(page);
  const { thread } = desk;
  await desk.open('Вера Многословная');
  await expect(thread.getByRole('article').last()).toBeVisible();
  await page.keyboard.press('g');
  await page.getByRole('dialog', { name: 'Go to' }).getByLabel('Day').fill('2025-11-18');
  await page.keyboard.press('Enter');
  const first = thread.getByRole('article').filter({ hasText: '№0 ' });
  await expect(first).toBeFocused();
  await thread.evaluate(framesPass, 30);
  await expect(first).toBeFocused();

  const fromEnd = () =>
    thread.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
  await thread.press('End');
  await expect.poll(fromEnd).toBeLessThan(2);
  await thread.evaluate(framesPass, 30);
  expect(await fromEnd()).toBeLessThan(2);
});

test('what happened while I was away is told once, counted and stepped through', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  const { thread } = desk;
  const write = (id: string, text: string, occurredAt: string) =>
    deliver(page, 'src-vk', [
      { id, platform: 'vk', text, author: { id: 'away', name: 'Вера Отлучкина' }, occurredAt },
    ]);
  const summary = page.getByRole('region', { name: 'While you were away' });
  await write('away-1', 'Где мой перевод?', '2026-11-18T06:50:00.000Z');
  await desk.open('Вера Отлучкина');
  await expect(thread.getByRole('article')).toHaveCount(1);
  await expect(summary).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const id = location.pathname.split('/').at(-1);
        const away = await (await fetch(`/api/threads/${id}/away`)).json();
        return (away as { since: string | null }).since;
      }),
    )
    .not.toBeNull();

  await desk.open('Гузель');
  await expect(thread.getByRole('article').first()).toBeVisible();
  await write('away-2', 'Вы тут?', '2026-11-18T06:52:00.000Z');
  await write('away-3', 'Перевод так и не пришёл', '2026-11-18T06:54:00.000Z');
  const row = desk.row('Вера Отлучкина');
  await desk.search('Вера Отлучкина');
  await expect(row.getByText('unread', { exact: true })).toBeAttached();
  const tellAway = await holdAway(page);
  await row.click();
  await expect(thread.getByRole('article')).toHaveCount(3);
  const stood = await placesOf(thread.getByRole('article'));
  await tellAway();
  await expect(summary).toContainText('2 customer messages');
  await expect(thread.getByText('New since you left')).toBeVisible();
  expect(await placesOf(thread.getByRole('article'))).toEqual(stood);
  await page.keyboard.press('u');
  await expect(thread.locator('article:focus')).toContainText('Вы тут?');
  await page.keyboard.press('u');
  await expect(thread.locator('article:focus')).toContainText('так и не пришёл');
  await expect(row.getByText('unread', { exact: true })).toHaveCount(0);
});

test('the inbox is narrowed to what I have not read', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { grid } = deskOf(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Complaint');
  await page.getByRole('combobox', { name: 'Read' }).selectOption('Unread');
  await expect(page).toHaveURL(/unread=yes/);
  const found = await page.evaluate(async () => {
    const answer = await fetch('/api/threads?view=all&unread=yes&kind=complaint');
    return String(((await answer.json()) as { total: number }).total);
  });
  await expect(grid).toHaveAttribute('aria-rowcount', found);
  expect(Number(found)).toBeGreaterThan(0);
});

test('nothing on the screen moves while a thread opens, the first one and the next', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-olga' });
  const desk = deskOf(page);
  for (const customer of ['Костя Жилин', 'Гузель', 'Gareth Pugsley', 'Костя Жилин']) {
    await desk.search(customer);
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === customer);
    const row = desk.row(customer).first();
    await expect(row).toBeVisible();
    await watchPlaces(page);
    await row.click();
    const pane = page.getByRole('region', { name: 'Customer' });
    await expect(pane.getByRole('heading', { level: 2 })).toContainText(customer);
    await expect(pane.getByRole('heading', { name: 'First contact' })).toBeVisible();
    const composer = page.getByRole('radiogroup', { name: 'Where' });
    await expect(composer.or(page.getByText(/^Case C-.* is closed$/))).toBeVisible();
    expect(await placesSeen(page), customer).toEqual([]);
  }
});

test('what gets the focus does not lie under the bar of what happened while I was away', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  const write = (from: number, to: number) =>
    deliver(
      page,
      'src-vk',
      Array.from({ length: to - from }, (_, index) => ({
        id: `under-${from + index}`,
        platform: 'vk',
        text: `Письмо ${from + index}. ${'Перевод так и не пришёл. '.repeat(6)} https://example.org/${index}`,
        author: { id: 'under', name: 'Вера Отлучкина' },
        occurredAt: new Date(Date.UTC(2026, 10, 18, 6, from + index)).toISOString(),
      })),
    );
  await write(0, 20);
  await desk.open('Вера Отлучкина');
  await expect(desk.thread.getByRole('article').last()).toContainText('Письмо 19');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const id = location.pathname.split('/').at(-1);
        return (await (await fetch(`/api/threads/${id}/away`)).json()).since as string | null;
      }),
    )
    .not.toBeNull();
  await desk.open('Гузель');
  await expect(desk.thread.getByRole('article').first()).toBeVisible();
  await write(20, 22);
  await desk.open('Вера Отлучкина');
  const bar = page.getByRole('region', { name: 'While you were away' });
  await expect(bar).toBeVisible();
  const bottom = await bar.evaluate((element) => element.getBoundingClientRect().bottom);
  const toEnd = () =>
    desk.thread.evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
  expect(await toEnd()).toBeLessThan(2);
  await desk.thread.getByRole('article').last().getByRole('link').focus();
  const below = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.closest('[role=log] article') ? focused.getBoundingClientRect().top : null;
    });
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Shift+Tab');
    const top = await below();
    if (top !== null) expect(top).toBeGreaterThanOrEqual(bottom);
  }
});

/** A thousand messages of a customer, some words or some lines long, over a year. */
async function writeForAYear(page: Page, name: string): Promise<void> {
  const [start, end] = [Date.UTC(2025, 10, 18), Date.UTC(2026, 10, 18)];
  const author = { id: 'e2e-for-a-year', name };
  const mentions = Array.from({ length: 1_000 }, (_, index) => ({
    id: `e2e-for-a-year-${index}`,
    platform: 'vk',
    text: `№${index} ${'где мой перевод? '.repeat(1 + (index % 17))}`,
    author,
    occurredAt: new Date(start + ((end - start) / 1_000) * index).toISOString(),
  }));
  for (let from = 0; from < mentions.length; from += 100)
    await deliver(page, 'src-vk', mentions.slice(from, from + 100));
}

/** Notes in each frame where every message and every heading of the customer stands. */
async function watchPlaces(page: Page): Promise<void> {
  await page.evaluate(() => {
    const before = new Set(document.querySelectorAll('article, h3'));
    const seen = new Map<Element, Set<number>>();
    let frame = requestAnimationFrame(note);
    function note() {
      for (const element of document.querySelectorAll('[role=log] article, main h3')) {
        if (before.has(element)) continue;
        const tops = seen.get(element) ?? new Set();
        seen.set(element, tops.add(Math.round(element.getBoundingClientRect().top)));
      }
      frame = requestAnimationFrame(note);
    }
    const stop = () => {
      cancelAnimationFrame(frame);
      return [...seen]
        .filter(([element, tops]) => element.isConnected && tops.size > 1)
        .map(([element, tops]) => `${element.textContent?.slice(0, 40)}: ${[...tops].join(', ')}`);
    };
    Object.assign(window, { placesSeen: stop });
  });
}

/** What stood in more than one place since, with these. */
function placesSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { placesSeen(): string[] }).placesSeen());
}

/** What happened meanwhile is told no sooner than the answer is called. */
async function holdAway(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const ask = window.fetch;
    const told = new Promise<void>((resolve) => Object.assign(window, { tellAway: resolve }));
    window.fetch = async (input, init) => {
      if ((input instanceof Request ? input.url : String(input)).endsWith('/away')) await told;
      return ask(input, init);
    };
  });
  return () => page.evaluate(() => (window as unknown as { tellAway(): void }).tellAway());
}

function placesOf(articles: Locator): Promise<number[]> {
  return articles.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
}

/** What the page's observers have to say is said by then. */
async function framesPass(_log: Element, frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}
