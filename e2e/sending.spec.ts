import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

test('a failed send stands in its author’s queue with reason and words, keeps the case open, and goes again', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/mine', { person: 'p-anna' });
  const text = 'My loan rate went up';
  await deliver(page, 'src-vk', [
    { id: 'e2e-fail', platform: 'vk', text, author: { id: 'e2e-fail', name: 'Jana Novak' } },
  ]);
  const desk = deskOf(page);
  await desk.open('Jana Novak');
  await desk.failNextPost();
  const words = 'Jana, Anna here. The new rate was our slip, the old one is back.';
  await desk.reply.fill(words);
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(page.getByRole('group', { name: 'Reply going out' })).toBeVisible();
  await desk.skipHours(1);
  await expect(page.getByText('The reply was not sent')).toBeVisible();
  await expect(page.getByText(/^Reason: The channel refused the post/)).toBeVisible();
  await expect(desk.row('Jana Novak')).toContainText('Not sent');

  await page.getByRole('button', { name: /^Resolve/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve case' });
  await expect(dialog.getByText(/^A reply of this case has not gone out yet/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The reply was not sent')).toHaveCount(0);
  await desk.skipHours(1);
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toBeVisible();
});

test('posted by hand: the clock runs until the author says that it stands there, or why not', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  await deliver(page, 'src-forum', [
    {
      id: 'e2e-forum',
      platform: 'forum',
      text: 'Two months without an answer about my deposit',
      author: { id: 'e2e-forum', name: 'Ludek Maly' },
    },
  ]);
  const desk = deskOf(page);
  await desk.open('Ludek Maly');
  const words = 'Ludek, two months is far too long. I have your deposit before me now. Anna';
  await desk.reply.fill(words);
  await page.getByRole('button', { name: /^Publish by hand/ }).click();
  await expect(page.getByText('To be posted by hand')).toBeVisible();
  const waitingSince = () =>
    page.evaluate(async () => {
      const response = await fetch('/api/threads?q=Ludek');
      const { rows } = (await response.json()) as { rows: { waitingSince: string | null }[] };
      return rows[0]?.waitingSince ?? null;
    });
  expect(await waitingSince()).not.toBeNull();

  await page.getByRole('button', { name: 'Could not' }).click();
  await page.getByRole('textbox', { name: 'Why not?' }).fill('The forum asks for a captcha');
  await page.getByRole('button', { name: 'Could not' }).click();
  await expect(page.getByText('Reason: The forum asks for a captcha')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('To be posted by hand')).toBeVisible();
  expect(await waitingSince()).not.toBeNull();

  await page.getByRole('textbox', { name: /^Address of your answer/ }).fill('https://f.example/7');
  await page.getByRole('button', { name: 'I posted it' }).click();
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toBeVisible();
  await expect(page.getByText('To be posted by hand')).toHaveCount(0);
  expect(await waitingSince()).toBeNull();
});

test('whoever is trusted asks a lead to look, and says at what', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-anna' });
  await deliver(page, 'src-vk', [
    {
      id: 'e2e-look',
      platform: 'vk',
      text: 'Where is my cashback',
      author: { id: 'e2e-look', name: 'Petra Blum' },
    },
  ]);
  const desk = deskOf(page);
  await desk.open('Petra Blum');
  await desk.reply.fill('Petra, your cashback came in this morning. Do you see it? Anna');
  await page.getByRole('checkbox', { name: 'Ask a lead to read it' }).check();
  await page.getByRole('textbox', { name: 'What should the lead look at?' }).fill('Too short?');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText(/^Waits for a lead/)).toBeVisible();
  await desk.sitDownAs('Olga Sokolova');
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: /Review/ })
    .click();
  await page
    .getByRole('grid', { name: 'Replies to review' })
    .getByRole('row', { name: /Petra Blum/ })
    .click();
  await expect(page.getByText('Too short?')).toBeVisible();
  await page.getByRole('button', { name: /^Approve/ }).click();
  await expect(page.getByRole('row', { name: /Petra Blum/ })).toHaveCount(0);
});

test('each person sets how long their replies are held, and it holds after a reload', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: /Undo time/ }).click();
  await page.getByRole('option', { name: '30 seconds' }).click();
  await expect(dialog.getByRole('button', { name: /Undo time/ })).toContainText('30 seconds');
  await worldOf(page).expectKept('people', ['p-anna', '"undoSeconds":30']);
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(dialog.getByRole('button', { name: /Undo time/ })).toContainText('30 seconds');
  const { person } = await page.evaluate(async () => (await fetch('/api/me')).json());
  expect(person).toMatchObject({ id: 'p-anna', undoSeconds: 30 });
});
