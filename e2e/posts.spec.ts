import type { Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

test('a reply is corrected with its earlier words kept, then deleted, and the customer waits again', async ({
  page,
  open,
  axe,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  const author = { id: 'e2e-mend', name: 'Berit Holm' };
  const asked = { platform: 'chat', visibility: 'private' as const, author };
  await deliver(page, 'src-chat', [{ ...asked, id: 'e2e-mend', text: 'Where is my refund' }]);
  const desk = deskOf(page);
  await desk.open('Berit Holm');
  await desk.reply.fill('Berit, your refund comes on Monday. Anna');
  await page.getByRole('button', { name: /^Send/ }).first().click();
  await desk.skipHours(1);
  const reply = desk.thread.getByRole('article').filter({ hasText: 'your refund comes' });
  await expect(reply).toBeVisible();

  await reply.getByRole('button', { name: 'Reply: more' }).click();
  await page.getByRole('menuitem', { name: 'Correct…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct your reply' });
  const words = dialog.getByRole('textbox', { name: 'Reply' });
  await expect(words).toBeFocused();
  await words.fill('Card 4111 1111 1111 1111 gets your refund. Anna');
  await expect(dialog.getByRole('alert')).toContainText('4111 1111 1111 1111');
  await expect(dialog.getByRole('button', { name: 'Correct' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await axe.expectNoViolations(page);
  await words.fill('Berit, your refund comes on Tuesday. Anna');
  await expect(dialog.getByRole('group', { name: 'What changes' })).toContainText('Monday');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await expect(dialog).toBeHidden();
  await expect(reply).toContainText('on Tuesday');
  await reply.getByRole('button', { name: 'Show before' }).click();
  await expect(reply).toContainText('Monday');

  await reply.getByRole('button', { name: 'Reply: more' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const asking = page.getByRole('alertdialog', { name: 'Delete this reply?' });
  await expect(asking).toContainText('on Tuesday');
  await axe.expectNoViolations(page);
  await asking.getByRole('button', { name: 'Delete' }).click();
  await expect(reply.getByText(/^Deleted/)).toBeVisible();
  await expect(reply.getByRole('button', { name: 'Reply: more' })).toHaveCount(0);
  await expect.poll(() => waitingSince(page, 'Berit')).not.toBeNull();
});

test('where nothing can be corrected the menu says why, and what the channel refuses stands', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  const author = { id: 'e2e-x-post', name: 'Otis Quill' };
  await deliver(page, 'src-x', [
    { id: 'e2e-x-post', platform: 'x', text: 'App is down again', author },
  ]);
  const desk = deskOf(page);
  await desk.open('Otis Quill');
  await desk.reply.fill('Otis, it is up again since nine. What do you see? Anna');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await desk.skipHours(1);
  const reply = desk.thread.getByRole('article').filter({ hasText: 'up again since nine' });
  await reply.getByRole('button', { name: 'Reply: more' }).click();
  const correct = page.getByRole('menuitem', { name: 'Correct…' });
  await expect(correct).toHaveAttribute('aria-disabled', 'true');
  await expect(correct).toContainText('X: Ranet does not let anybody change what is posted');
  await page.keyboard.press('Escape');

  await desk.failNextPost();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Delete my last reply');
  await expect(page.getByRole('option', { name: 'Delete my last reply' })).toBeVisible();
  await page.keyboard.press('Enter');
  const asking = page.getByRole('alertdialog', { name: 'Delete this reply?' });
  await asking.getByRole('button', { name: 'Delete' }).click();
  await expect(asking.getByRole('alert')).toContainText('The channel refused the change');
  await asking.getByRole('button', { name: 'Delete' }).click();
  await expect(reply.getByText(/^Deleted/)).toBeVisible();
});

test('where a person changes it by hand, they do it there and say so here', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  const author = { id: 'e2e-vk-post', name: 'Ilka Brand' };
  await deliver(page, 'src-vk', [
    { id: 'e2e-vk-post', platform: 'vk', text: 'My limit is gone', author },
  ]);
  const desk = deskOf(page);
  await desk.open('Ilka Brand');
  await desk.reply.fill('Ilka, your limit is back since noon. Anna');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await desk.skipHours(1);
  const reply = desk.thread.getByRole('article').filter({ hasText: 'your limit is back' });
  await reply.getByRole('button', { name: 'Reply: more' }).click();
  await page.getByRole('menuitem', { name: 'Correct…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct your reply' });
  await expect(dialog.getByRole('link', { name: 'Open the page' })).toBeVisible();
  await dialog
    .getByRole('textbox', { name: 'Reply' })
    .fill('Ilka, your limit is back since ten. Anna');
  await dialog.getByRole('button', { name: 'I have corrected it there' }).click();
  await expect(reply).toContainText('since ten');
});

function waitingSince(page: Page, name: string) {
  return page.evaluate(async (q) => {
    const response = await fetch(`/api/threads?q=${q}`);
    const { rows } = (await response.json()) as { rows: { waitingSince: string | null }[] };
    return rows[0]?.waitingSince ?? null;
  }, name);
}
