import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { CustomerExport } from '#contract/customer-data.ts';
import { deliver, deskOf } from './fixtures/desk.ts';
import { handsOn } from './fixtures/hands.ts';
import { pixel } from './fixtures/pixel.ts';
import { expect, test } from './fixtures/test.ts';

const vera = {
  id: 'vk-vera-1',
  platform: 'vk',
  text: 'Saw your new advertisement in the metro',
  author: { id: '7001', name: 'Vera Stone' },
};

test('an admin saves all that is kept of a customer, from the menu of the thread', async ({
  page,
  open,
  axe,
}) => {
  await open('/inbox/all', { person: 'p-irina' });
  await deliver(page, 'src-vk', [{ ...vera, text: 'My card is 4111 1111 1111 1111' }]);
  const desk = deskOf(page);
  await desk.open('Vera Stone');
  await expect(desk.thread.getByText(/^My card is/)).toBeVisible();
  await expect(desk.thread.getByText('4111 1111')).toHaveCount(0);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this customer’s data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this customer’s data' });
  await expect(dialog).toContainText('Vera Stone');
  await axe.expectNoViolations(page);
  const { name, document } = await save(page);
  expect(name).toMatch(/^customer-C-2026-\d{6}-2026-11-18\.zip$/);
  expect(document.messages.map(({ text }) => text)).toEqual(['My card is 4111 1111 1111 1111']);
  expect(document.accounts).toMatchObject([{ name: 'Vera Stone' }]);
  await expect(page.getByText(`Saved: ${name}`)).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('the files that we sent lie in what an admin saves', async ({ page, open }) => {
  const words = 'Here is the tariff that you asked for. Irina';
  await open('/inbox/all', { person: 'p-irina' });
  await deliver(page, 'src-chat', [
    { ...vera, id: 'chat-vera-1', platform: 'chat', visibility: 'private' },
  ]);
  const desk = deskOf(page);
  await desk.open('Vera Stone');
  const attach = page.getByRole('button', { name: 'Attach files' });
  const choosing = page.waitForEvent('filechooser');
  await expect(attach).toBeEnabled();
  await attach.click();
  await (await choosing).setFiles([pixel]);
  // Before, it is on its way, and nothing goes out without it.
  await expect(page.getByText('tariff.png is attached')).toBeAttached();
  await desk.reply.fill(words);
  await handsOn(page).press('Control+Enter');
  await desk.skipHours(1);
  const sent = desk.thread.getByRole('article').filter({ hasText: words });
  await expect(sent.getByRole('img', { name: 'tariff.png' })).toBeVisible();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this customer’s data' }).click();
  const { document, files } = await save(page);
  const [told] = document.attachments;
  expect(document.attachments).toHaveLength(1);
  expect(told).toMatchObject({ lies: 'archive', name: 'tariff.png' });
  expect(told?.file).toMatchObject({ path: 'files/1-tariff.png', mime: 'image/png' });
  const content = files['files/1-tariff.png'] ?? new Uint8Array();
  expect(createHash('sha256').update(content).digest('hex')).toBe(told?.file?.sha256);
  expect(Buffer.from(content).equals(pixel.buffer)).toBe(true);
});

test('a customer is forgotten by keyboard, once nobody waits for them, and is nowhere afterwards', async ({
  page,
  open,
  axe,
  complaints,
}) => {
  complaints.allow(/404/);
  await open('/inbox/all', { person: 'p-irina' });
  await deliver(page, 'src-vk', [vera]);
  const desk = deskOf(page);
  await desk.open('Vera Stone');
  const number = await desk.caseNumber();
  const address = page.url();
  const hands = handsOn(page);
  await hands.command('Forget this customer');
  const dialog = page.getByRole('alertdialog', { name: 'Forget Vera Stone?' });
  await expect(dialog).toContainText(`case ${number} is open. Close it first`);
  await expect(dialog.getByRole('button', { name: 'Forget for good' })).toHaveCount(0);
  await hands.press('Escape');
  // A key meant for the page does nothing while a dialog goes.
  await expect(dialog).toHaveCount(0);
  await hands.press('l');
  await expect(page.getByRole('button', { name: /^Resolve/ })).toHaveCount(0);

  await hands.command('Forget this customer');
  await expect(dialog).toContainText('cannot be undone');
  await axe.expectNoViolations(page);
  const asked = dialog.getByRole('radio', { name: 'The customer asked for it' });
  await hands.tabTo(asked);
  await hands.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'An authority ordered it' })).toBeChecked();
  const forget = dialog.getByRole('button', { name: 'Forget for good' });
  await hands.tabTo(forget);
  await hands.press('Enter');
  await expect(dialog.getByText('Tick this first')).toBeVisible();
  await hands.tabTo(dialog.getByRole('checkbox', { name: /cannot be undone/ }), 'Shift+Tab');
  await hands.press('Space');
  await hands.tabTo(forget);
  await hands.press('Enter');
  await expect(page.getByText('Forgotten: 1 message')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(({ pathname }) => pathname === '/inbox/all');
  await expect(desk.row('Vera Stone')).toHaveCount(0);
  await expect(desk.thread).toHaveCount(0);

  expect(await askFor(page, address)).toBe(404);
});

test('a thread that is open while its customer is forgotten shows nothing of them any more', async ({
  page,
  open,
}) => {
  const live = page.waitForResponse(/\/api\/events/);
  await open('/inbox/all', { person: 'p-irina' });
  await deliver(page, 'src-vk', [vera]);
  await live;
  const desk = deskOf(page);
  await desk.open('Vera Stone');
  await expect(page.getByRole('button', { name: 'What it is: Talk' })).toBeVisible();
  const resolve = page.getByRole('button', { name: /^Resolve/ });
  await expect(resolve).toBeVisible();
  await page.keyboard.press('l');
  await expect(resolve).toHaveCount(0);
  const erased = await page.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    const answer = await fetch(`/api/threads/${id}/erase`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'mistake' }),
    });
    return answer.status;
  });
  expect(erased).toBe(200);
  await expect(page.getByText('No such thread')).toBeVisible();
  await expect(page.getByText(vera.text)).toHaveCount(0);
});

test('what a customer may ask for is an admin’s alone, and speaks Russian', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna', language: 'ru' });
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const more = page.getByRole('button', { name: 'Ещё', exact: true });
  await more.click();
  await expect(page.getByRole('menuitem', { name: 'Скопировать адрес ленты' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /Забыть клиента/ })).toHaveCount(0);
});

/** What the dialog that is open gives to keep. */
async function save(page: Page) {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the archive' }).click();
  const file = await saving;
  const files = unzipSync(await readFile(await file.path()));
  const document = JSON.parse(`${Buffer.from(files['customer.json'] ?? [])}`) as CustomerExport;
  return { name: file.suggestedFilename(), document, files };
}

/** The status with which the API answers for a thread, asked past the page, which would complain. */
async function askFor(page: Page, address: string): Promise<number> {
  return page.evaluate(async (at) => {
    const id = new URL(at).pathname.split('/').at(-1);
    const answer = await fetch(`/api/threads/${id}/export`, { method: 'POST', headers: {} });
    return answer.status;
  }, address);
}
