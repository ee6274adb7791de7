import type { Page } from '@playwright/test';
import { deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

const hintsOf = (page: Page) =>
  page
    .getByRole('region', { name: 'Customer' })
    .getByRole('list', { name: 'Maybe the same person' });

async function openPetr(page: Page, open: (path: string) => Promise<void>) {
  await open('/inbox/all');
  await deskOf(page).open('Пётр Кузнецов');
  await expect(hintsOf(page)).toContainText('Petr Kuznetsov');
}

test('a look-alike is told with reasons; "Same" makes one thread, and "Unlink" two again', async ({
  page,
  open,
  axe,
}) => {
  await openPetr(page, open);
  await expect(hintsOf(page)).toContainText('Handle: the same');
  await axe.expectNoViolations(page);
  await hintsOf(page).getByRole('button', { name: 'Same', exact: true }).click();
  const customer = page.getByRole('region', { name: 'Customer' });
  await expect(customer.getByRole('list', { name: 'Accounts' })).toContainText('Petr Kuznetsov');
  await expect(hintsOf(page)).toHaveCount(0);
  await expect(deskOf(page).thread).toContainText('второй раз пишу');

  await customer.getByRole('button', { name: 'Unlink' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Unlink' }).click();
  await expect(deskOf(page).thread).not.toContainText('второй раз пишу');
  await expect(hintsOf(page)).toContainText('Petr Kuznetsov');
});

test('"Different" is remembered on both sides, by keyboard, and can be taken back', async ({
  page,
  open,
}) => {
  await openPetr(page, open);
  await hintsOf(page).getByRole('button', { name: 'Different' }).focus();
  await page.keyboard.press('Enter');
  await expect(hintsOf(page)).toHaveCount(0);
  await expect(deskOf(page).thread).toContainText('somebody else’s');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(hintsOf(page)).toContainText('Petr Kuznetsov');
});

test('"Ask" is a task above the reply until somebody knows; the reply stays empty', async ({
  page,
  open,
}) => {
  await openPetr(page, open);
  await hintsOf(page).getByRole('button', { name: 'Ask' }).focus();
  await page.keyboard.press('Enter');
  const task = page.getByRole('status').filter({ hasText: 'To ask the customer' });
  await expect(task).toContainText('Petr Kuznetsov');
  await expect(deskOf(page).reply).toHaveValue('');
  await task.getByRole('button', { name: 'Do not ask' }).focus();
  await page.keyboard.press('Enter');
  await expect(task).toHaveCount(0);
  await expect(hintsOf(page).getByRole('button', { name: 'Ask' })).toBeVisible();
});
