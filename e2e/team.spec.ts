import type { Page } from '@playwright/test';
import type { JourneyServer } from '../.ci/journeys/journey-server.ts';
import { aCustomer } from './fixtures/chat-customer.ts';
import { deskOf, headOf } from './fixtures/desk.ts';
import { holdRequest } from './fixtures/hold-request.ts';
import { expect, test as base } from './fixtures/shared-world.ts';

const test = base.extend<{ server: JourneyServer }>({
  server: async ({ journeyServer }, use) => {
    if (!journeyServer) throw new Error('There is no server in the demo.');
    await use(journeyServer);
  },
});

test('two agents, a lead and a customer: taken once, read first, answered, not solved, the same case', async ({
  sitDown,
  server,
  browser,
}) => {
  test.slow();
  const anna = await sitDown('p-anna', [/409/]);
  const max = await sitDown('p-max');
  const olga = await sitDown('p-olga');
  const { customer, chat, close } = await aCustomer(browser, chatOf(server));
  const trouble = 'My kettle insurance was charged twice';
  const answer = 'Max here. I see both charges and have sent the second one back.';

  await test.step('both see it come, one takes it, the other is told whose it is', async () => {
    for (const page of [anna, max, olga]) await seeAll(page);
    await chat.write(trouble);
    for (const page of [anna, max, olga]) await expect(rowOf(page, trouble)).toBeVisible();
    for (const page of [anna, max]) await openRow(page, trouble);
    const held = await holdRequest(anna, /\/assign$/);
    for (const page of [anna, max]) await take(page);
    await expect(assigned(max, 'Max Orlov')).toBeVisible();
    held.letGo();
    await expect(anna.getByText('Max Orlov was quicker: the case is theirs now.')).toBeVisible();
    await expect(assigned(anna, 'Max Orlov')).toBeVisible();
  });

  const number = await deskOf(max).caseNumber();
  expect(number).toMatch(/^C-\d{4}-\d{6}$/);

  await test.step('the reply waits for a lead and reaches the customer once it is approved', async () => {
    await deskOf(max).reply.fill(answer);
    await max.getByRole('button', { name: /^Send for review/ }).click();
    await expect(deskOf(max).reply).toHaveValue('');
    await olga.getByRole('link', { name: /^Review/ }).click();
    const queue = olga.getByRole('grid', { name: 'Replies to review' });
    const waiting = queue.getByRole('row').filter({ hasText: 'Max here. I see both charges' });
    await waiting.click();
    await expect(olga.getByRole('textbox', { name: 'Edited reply' })).toHaveValue(answer);
    await expect(chat.message(answer)).toHaveCount(0);
    await olga.getByRole('button', { name: /^Approve/ }).click();
    await expect(waiting).toHaveCount(0);
    await server.skipHours(1);
    await expect(chat.message(answer)).toContainText('Max Orlov');
    for (const page of [anna, max]) await expect(articles(page, answer)).toHaveCount(1);
  });

  await test.step('asked whether it is solved the customer says no: both see the same case again', async () => {
    await askWhetherSolved(max);
    const asked = customer.getByRole('region', { name: 'Is it solved?' });
    await expect(asked).toContainText(number);
    await asked.getByRole('button', { name: 'Not solved' }).click();
    await chat.write('The kettle money is not there');
    for (const page of [anna, max]) {
      await expect(articles(page, 'The kettle money is not there')).toHaveCount(1);
      await expect(rowOf(page, 'The kettle money is not there')).toContainText('Reopened');
      expect(await deskOf(page).caseNumber()).toBe(number);
      await expect(assigned(page, 'Max Orlov')).toBeVisible();
    }
  });
  await close();
});

function chatOf(server: JourneyServer): string {
  return `${server.address}/chat/src-chat`;
}

async function seeAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^All open/ }).click();
  await expect(deskOf(page).grid).toBeVisible();
}

function rowOf(page: Page, words: string) {
  return deskOf(page).grid.getByRole('row').filter({ hasText: words });
}

async function openRow(page: Page, words: string): Promise<void> {
  await rowOf(page, words).click();
  await expect(articles(page, words)).toBeVisible();
}

function articles(page: Page, words: string) {
  return deskOf(page).thread.getByRole('article').filter({ hasText: words });
}

async function take(page: Page): Promise<void> {
  await headOf(page).getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByRole('menuitemradio', { name: /^Me,/ }).click();
}

function assigned(page: Page, name: string) {
  return headOf(page).getByRole('button', { name: `Assign: ${name}` });
}

async function askWhetherSolved(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Resolve/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve case' });
  await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
  await dialog.getByRole('button', { name: /Wait for the customer/ }).click();
  await expect(dialog).toBeHidden();
}
