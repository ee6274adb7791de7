import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';
import type { Page } from '@playwright/test';

async function arrives(page: Page, name: string, text: string, platform = 'vk') {
  const id = `e2e-${name.toLowerCase().replaceAll(' ', '-')}`;
  await deliver(page, `src-${platform}`, [
    { id: `${id}.${text.length}`, platform, text, author: { id, name } },
  ]);
}

async function fixed(page: Page) {
  await page.getByRole('button', { name: /^Resolve/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve case' });
  await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
  await dialog.getByRole('button', { name: /Wait for the customer/ }).click();
  await expect(dialog).toBeHidden();
}

/** Days go by at once: so many presses one after another would take minutes. */
async function pass(page: Page, hours: number) {
  await deskOf(page)
    .controls.getByRole('button', { name: '+1 hour' })
    .evaluate((button: HTMLElement, times) => {
      for (let count = 0; count < times; count++) button.click();
    }, hours);
}

test('what began in public and went on in private owes the public a line', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await arrives(page, 'Greta Holm', 'My transfer to my landlord has vanished', 'instagram');
  await desk.open('Greta Holm');
  const number = await desk.caseNumber();
  await page
    .getByRole('radiogroup', { name: 'Where' })
    .getByRole('radio', { name: /Private/i })
    .first()
    .check();
  await desk.reply.fill('Greta, Anna here. Write to me in this chat and I will read the transfer.');
  await page.getByRole('button', { name: /^Send privately/ }).click();
  await desk.skipHours(1);
  await expect(
    desk.thread.getByRole('article', { name: /private/i }).filter({ hasText: 'Greta, Anna here' }),
  ).toBeVisible();
  await fixed(page);
  expect(await desk.caseNumber()).toBe(number);
  await expect(page.getByText('The public line is missing')).toBeVisible();
  await page
    .getByRole('radiogroup', { name: 'Where' })
    .getByRole('radio', { name: /Public/i })
    .first()
    .check();
  await desk.reply.fill('Greta, the transfer has arrived. Thank you for telling us here. Anna');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await desk.skipHours(1);
  await expect(page.getByText('The public line is missing')).toHaveCount(0);
});

test('silence: asked once more, and once more, then it ends as unconfirmed', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await arrives(page, 'Piotr Lis', 'The app does not open on my phone');
  await desk.open('Piotr Lis');
  await fixed(page);
  for (const [hours, words] of [
    [49, 'Piotr, does it open now? Anna'],
    [120, 'Piotr, still well with the app? Anna'],
  ] as const) {
    await pass(page, hours);
    await expect(page.getByText(/^Ask once more, in your own words/)).toBeVisible({
      timeout: 20_000,
    });
    await desk.reply.fill(words);
    await page.getByRole('button', { name: /^Publish/ }).click();
    await desk.skipHours(1);
    await expect(desk.thread.getByRole('article').filter({ hasText: words })).toBeVisible();
  }
  await pass(page, 24);
  await page.getByRole('button', { name: 'Close as unconfirmed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve case' });
  await dialog.getByRole('button', { name: 'Close case' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Closed: the customer stayed silent')).toBeVisible();
});
