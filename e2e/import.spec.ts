import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

const english = resolve(import.meta.dirname, '../../shared/data/mentions/mentions-en.jsonl');

test('2,500 real rows arrive, and a known thread is found by search', async ({ page, open }) => {
  test.skip(!existsSync(english), 'the real data is not beside the project');
  test.slow();
  await open('/');
  const desk = deskOf(page);
  await page.getByRole('button', { name: /^Import mentions/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Import mentions' });
  await dialog.locator('input[type=file]').setInputFiles(english);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText(/2,500/).first()).toBeVisible({ timeout: 120_000 });
  await expect(dialog.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 });
  await dialog
    .getByRole('button', { name: /Close|Done|To the inbox/ })
    .first()
    .click();
  await expect(dialog).toBeHidden();
  await desk.search('zipper broken Delta');
  await expect(desk.grid.getByRole('row')).toHaveCount(1);
  await desk.grid.getByRole('row').click();
  await expect(
    desk.thread.getByRole('article').filter({ hasText: 'zipper was broken off' }),
  ).toBeVisible();
  await expect(
    desk.thread.getByRole('article').filter({ hasText: 'Damaged Bag Report' }),
  ).toBeVisible();
});
