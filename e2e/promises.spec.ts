import type { Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

const vera = 'Vera Lindgren';

/** A customer of Dina's, who is trusted, with news promised by a reply for six in the evening. */
async function promised(page: Page) {
  const desk = deskOf(page);
  await deliver(page, 'src-vk', [
    {
      id: 'e2e.promise.1',
      platform: 'vk',
      text: 'You charged me twice for one coffee!',
      author: { id: 'e2e-vera', name: vera },
    },
  ]);
  await desk.open(vera);
  await desk.reply.fill(
    'Hi Vera, Dina here. I see both charges for the coffee and I am asking for the second one back. I will write here by 6 pm today.',
  );
  await expect(page.getByText(/News promised by/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(desk.reply).toHaveValue('');
  await desk.skipHours(1);
  await expect(chip(page)).toBeVisible();
  return desk;
}

/** The promise's chip in the thread. */
function chip(page: Page) {
  return deskOf(page)
    .thread.getByRole('button', { name: /News promised by/ })
    .first();
}

async function choose(page: Page, item: string) {
  await chip(page).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a promise from the draft to kept: thanks leave it open, the answer that gives the news clears it', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-dina' });
  const desk = await promised(page);
  await desk.customerWrites('Thank you so much!');
  await expect(chip(page)).toBeVisible();
  await desk.reply.fill('Vera, Dina again: the second charge is on its way back to your card.');
  const isNews = page.getByRole('checkbox', { name: 'This is the promised news' });
  await isNews.check();
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(desk.reply).toHaveValue('');
  await expect(chip(page)).toBeVisible();
  await desk.skipHours(1);
  await expect(desk.thread.getByText(/News promised by .*kept/)).toBeVisible();
});

test('a broken promise is told: the console asks for it until a reply says so', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-dina' });
  const desk = await promised(page);
  await desk.skipHours(9);
  await expect(chip(page)).toContainText('overdue');
  await choose(page, 'We did not keep it');
  const bar = page.getByText(/We promised news by .* and did not keep it/);
  await expect(bar).toBeVisible();
  await expect(desk.row(vera)).toContainText('Tell the customer');
  await desk.reply.fill(
    'Vera, Dina here. I promised you news by six and did not write. That is my fault; the bank of the shop has not answered me yet.',
  );
  await page.getByRole('checkbox', { name: 'This tells that the promise was not kept' }).check();
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(desk.reply).toHaveValue('');
  await expect(bar).toBeVisible();
  await desk.skipHours(1);
  await expect(bar).toBeHidden();
  await expect(desk.row(vera)).not.toContainText('Tell the customer');
  await expect(
    desk.thread.getByText('Dina Volkova told the customer that the promised news will not come'),
  ).toBeVisible();
});

test('a promise is withdrawn for a reason only, and somebody says that the customer knows', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-dina' });
  const desk = await promised(page);
  await choose(page, 'Withdraw the promise…');
  const dialog = page.getByRole('dialog', { name: 'Withdraw the promise' });
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(dialog.getByText('A promise is withdrawn for a reason.')).toBeVisible();
  const reason = 'The other bank decides about it';
  await dialog.getByRole('textbox', { name: 'Reason, as the customer is told' }).fill(reason);
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Reason: ${reason}`)).toBeVisible();
  await page.getByRole('button', { name: 'The customer has been told' }).click();
  await expect(page.getByText(`Reason: ${reason}`)).toBeHidden();
  await expect(desk.row(vera)).not.toContainText('Tell the customer');
});

test('handed over for the day and taken back on return, the thread shows both', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-dina' });
  const desk = await promised(page);
  await page.keyboard.press('Escape');
  await runCommand(page, 'Hand over');
  const dialog = page.getByRole('dialog', { name: 'Hand over my promises' });
  await dialog.getByRole('button', { name: /Substitute/ }).click();
  await page.getByRole('option', { name: 'Timur Safin' }).click();
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(chip(page)).toContainText('Timur Safin tells it');
  await runCommand(page, 'My promises');
  const own = page.getByRole('dialog', { name: 'My promises' });
  await expect(own.getByText('You owe nobody news.')).toBeVisible();
  await expect(own.getByRole('list', { name: 'Handed over' })).toContainText(
    'Now with Timur Safin',
  );
  await own.getByRole('button', { name: 'Take all back' }).click();
  await expect(own).toBeHidden();
  await expect(
    desk.thread.getByText('Dina Volkova took the promised news back from Timur Safin'),
  ).toBeVisible();
  await expect(chip(page)).not.toContainText('Timur');
});

test('what is due soon or overdue is said in the row, the rail, the title and a reminder, and outside the page when asked for', async ({
  page,
  open,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const shown: string[] = [];
    class Told extends EventTarget {
      static permission = 'default';
      static asked = 0;
      static async requestPermission() {
        Told.asked += 1;
        Told.permission = 'granted';
        return 'granted';
      }
      constructor(text: string) {
        super();
        shown.push(text);
        Object.assign(window, { lastTold: this });
      }
      close() {}
    }
    Object.assign(window, { Notification: Told, shown });
  });
  await open('/', { person: 'p-dina' });
  const asked = () => page.evaluate(() => (Notification as unknown as { asked: number }).asked);
  const desk = await promised(page);
  const number = await desk.caseNumber();
  expect(await asked()).toBe(0);
  await page.keyboard.press('Escape');
  await runCommand(page, 'My promises');
  const own = page.getByRole('dialog', { name: 'My promises' });
  const mine = own.getByRole('listitem').filter({ hasText: vera });
  await expect(mine).toContainText('The customer: “You charged me twice for one coffee!”');
  await expect(mine).toContainText('We promised: “');
  await own.getByRole('button', { name: 'Remind me outside this page' }).click();
  await expect(own.getByRole('button', { name: 'Stop reminding me there' })).toBeVisible();
  expect(await asked()).toBe(1);
  await page.keyboard.press('Escape');
  await expect(own).toBeHidden();

  await test.step('soon', async () => {
    await stayUntil(page, () =>
      desk
        .row(vera)
        .getByText(/Due soon/)
        .isVisible(),
    );
    await expect(page.getByRole('link', { name: /^Promises.*due soon/ })).toBeVisible();
    await expect(page).toHaveTitle(/due soon/);
    await expect(page.getByText(new RegExp(`${number}, news due by`))).toContainText(
      `${vera} wrote: “You charged me twice for one coffee!”`,
    );
  });

  await test.step('overdue, and a press leads to the thread', async () => {
    await page.getByRole('link', { name: /^Closed/ }).click();
    await expect(page).toHaveURL(/closed/);
    await worldOf(page).stayForHours(1);
    await expect(page).toHaveTitle(/overdue/);
    await expect(page.getByRole('link', { name: /^Promises.*overdue/ })).toBeVisible();
    await expect(page.getByText(new RegExp(`${number}, news overdue since`))).toBeVisible();
    const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown);
    const ofCase = shown.filter((text) => text.startsWith(number));
    expect(ofCase.map((text) => text.replace(/\d\d:\d\d/, 'hh:mm'))).toEqual([
      expect.stringMatching(/: news due by/),
      expect.stringMatching(/: news overdue since/),
    ]);
    expect(shown.join()).not.toContain('Vera');
    await page.evaluate(() => {
      const { lastTold } = window as unknown as { lastTold: EventTarget };
      lastTold.dispatchEvent(new Event('click'));
    });
    await expect(desk.thread).toBeVisible();
  });
});

test('a lead sees how promises ended, by agent, source and topic', async ({ page, open }) => {
  await open('/trust', { person: 'p-olga' });
  for (const what of ['Agent', 'Source', 'Topic']) {
    const table = page.getByRole('table', { name: `How promises ended: ${what}` });
    await expect(table.getByRole('columnheader', { name: 'Broken' })).toBeVisible();
    await expect(table.getByRole('row')).not.toHaveCount(1);
  }
});

async function runCommand(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await commands.getByRole('combobox').or(commands.getByRole('searchbox')).first().fill(words);
  await page.keyboard.press('Enter');
  await expect(commands).toBeHidden();
}

/** Hour by hour, as far as a day goes. */
async function stayUntil(page: Page, isThere: () => Promise<boolean>) {
  for (let hours = 0; hours < 12 && !(await isThere()); hours += 1) {
    const before = await page.locator('time').first().innerText();
    await worldOf(page).stayForHours(1);
    await expect(page.locator('time').first()).not.toHaveText(before);
  }
}

test('promises that are over stand one by one, with their case and the message that made them', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await desk.open('Gareth Pugsley');
  const over = page.getByRole('list', { name: 'Promises that are over' }).getByRole('listitem');
  await expect(over).toHaveCount(1);
  await expect(over).toContainText('Tell Gareth what the cassette count says');
  await expect(over).toContainText(/C-\d{4}-\d{6}/);
  await over.getByRole('button', { name: /^show the message/ }).click();
  await expect(desk.thread.locator('article:focus')).toContainText('By Monday 4 pm London time');
});

test('an end that a customer of mine was not told stands under Mine and in the title', async ({
  page,
  open,
}) => {
  await open('/inbox/mine', { person: 'p-anna' });
  const mine = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /^Mine/ });
  await expect(mine).toHaveAccessibleName(/^Mine$/);
  const overdue = async () => Number(/\((\d+) overdue/.exec(await page.title())?.[1] ?? 0);
  // The team's morning begins with one: until that is counted, nothing is.
  await expect(page).toHaveTitle(/\(\d+ overdue/);
  const before = await overdue();
  await endPromises(page, 1);
  await expect(mine).toHaveAccessibleName('Mine 1 customer to tell');
  await expect.poll(overdue).toBe(before + 1);
  await page.evaluate(async () => {
    const { promises } = await (await fetch('/api/promises/own')).json();
    const ended = promises.find(
      (each: { promise: { state: string } }) => each.promise.state !== 'open',
    );
    await fetch(`/api/promises/${ended.promise.id}/told`, { method: 'POST' });
  });
  await expect(mine).toHaveAccessibleName(/^Mine$/);
  await expect.poll(overdue).toBe(before);
});

test('promises that ended earlier are shown by a switch that stays and keeps the focus', async ({
  page,
  open,
}) => {
  await open('/inbox/mine', { person: 'p-anna' });
  await deskOf(page).grid.getByRole('row').first().click();
  await expect(page.getByRole('heading', { name: 'First contact' })).toBeVisible();
  await endPromises(page, 7);
  // All seven are over, and four of them stand above.
  const more = page.getByRole('button', { name: '3 earlier', exact: true });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  const top = await more.evaluate((button) => (button as HTMLElement).offsetTop);
  await more.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(more).toBeFocused();
  expect(await more.evaluate((button) => (button as HTMLElement).offsetTop)).toBe(top);
  const earlier = page.getByRole('list', { name: 'Promises that were over earlier' });
  await expect(earlier.getByRole('listitem').first()).toBeVisible();
  await more.press('Enter');
  await expect(earlier).toHaveCount(0);
  await expect(more).toBeFocused();
});

/** Makes promises in the first case that is mine and withdraws them. */
async function endPromises(page: Page, count: number) {
  const states = await page.evaluate(async (times) => {
    const post = async (path: string, body: unknown) =>
      (
        await fetch(`/api${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json();
    const { rows } = await (await fetch('/api/threads?view=mine')).json();
    const ended: string[] = [];
    for (let time = 0; time < times; time++) {
      const dueAt = new Date(Date.UTC(2026, 10, 19, 9, time)).toISOString();
      const made = await post(`/cases/${rows[0].caseId}/promises`, { text: `News ${time}`, dueAt });
      const how = { how: 'withdrawn', note: 'Another bank decides' };
      ended.push((await post(`/promises/${made.id}/close`, how)).state);
    }
    return ended;
  }, count);
  expect(states).toEqual(Array.from({ length: count }, () => 'withdrawn'));
}
