import type { Page } from '@playwright/test';
import { deliver, deskOf, headOf } from './fixtures/desk.ts';
import { holdRequest } from './fixtures/hold-request.ts';
import { expect, test } from './fixtures/shared-world.ts';

test('two agents who type to one customer see each other before either has finished a sentence', async ({
  sitDown,
}) => {
  const anna = await sitDown('p-anna');
  const dina = await sitDown('p-dina');
  await deskOf(anna).open('Kieran Moss');
  await deskOf(dina).open('Kieran Moss');
  await expect(headOf(anna).getByText('Dina Volkova is reading')).toBeVisible();
  await expect(deskOf(dina).row('Kieran Moss')).toContainText('Anna Petrova is reading');

  await deskOf(anna).reply.pressSequentially('Kieran, it is');
  await expect(headOf(dina).getByText('Anna Petrova is typing…')).toBeVisible();
  await deskOf(dina).reply.pressSequentially('Hello Kieran');
  await expect(composer(anna)).toContainText('Dina Volkova is writing to this customer too');

  await deskOf(dina).open('Костя Жилин');
  await expect(headOf(anna).getByText(/Dina Volkova/)).toHaveCount(0);
  await expect(composer(anna)).not.toContainText('Dina Volkova');
});

test('of two who take one case, one owns it and the other is told whose it is', async ({
  sitDown,
}) => {
  const anna = await sitDown('p-anna', [/409/]);
  const dina = await sitDown('p-dina');
  const held = await holdRequest(anna, /\/assign$/);
  for (const page of [anna, dina]) {
    await deskOf(page).open('Людмила Канарейкина');
    await headOf(page).getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByRole('menuitemradio', { name: /^Me,/ }).click();
  }
  await expect(headOf(dina).getByRole('button', { name: 'Assign: Dina Volkova' })).toBeVisible();
  held.letGo();
  await expect(anna.getByText('Dina Volkova was quicker: the case is theirs now.')).toBeVisible();
  await expect(headOf(anna).getByRole('button', { name: 'Assign: Dina Volkova' })).toBeVisible();
});

test('a reply is held back while the customer writes again, and the news is shown first', async ({
  sitDown,
}) => {
  const anna = await sitDown('p-anna', [/409/]);
  const desk = deskOf(anna);
  await deliver(anna, 'src-vk', [mention('1', 'Where is my refund for order 4417?')]);
  await desk.open('Rosa Quill');
  const held = await holdRequest(anna, /\/replies$/);
  await desk.reply.fill('Rosa, Anna here. Your refund for order 4417 left us this morning.');
  await anna.getByRole('button', { name: /^Publish/ }).click();
  await held.isHeld;
  await deliver(anna, 'src-vk', [mention('2', 'It has just arrived, forget it')]);
  held.letGo();
  const news = anna.getByRole('alert').filter({ hasText: 'It has just arrived' });
  await expect(news).toBeVisible();
  await expect(desk.reply).toHaveValue(/^Rosa, Anna here/);
  await expect(desk.thread.getByRole('article', { name: /Anna Petrova/ })).toHaveCount(0);
});

test('a reply is held back while a colleague has answered, and the answer is shown first', async ({
  sitDown,
}) => {
  const anna = await sitDown('p-anna', [/409/]);
  const dina = await sitDown('p-dina');
  const author = { id: 'e2e-ruth', name: 'Ruth Amber' };
  const question = { id: 'e2e.once.ruth', platform: 'vk', text: 'Is the branch open?', author };
  await deliver(anna, 'src-vk', [question]);
  for (const page of [anna, dina]) await deskOf(page).open(author.name);
  const held = await holdRequest(anna, /\/replies$/);
  await deskOf(anna).reply.fill('Ruth, Anna here. Yes, the branch is open until seven.');
  await anna.getByRole('button', { name: /^Publish/ }).click();
  await held.isHeld;
  await deskOf(dina).reply.fill('Ruth, Dina here. It closes at seven tonight.');
  await dina.getByRole('button', { name: /^Publish/ }).click();
  await expect(dina.getByRole('button', { name: 'Undo' })).toBeVisible();
  held.letGo();
  const news = anna.getByRole('alert').filter({ hasText: 'Dina Volkova has answered meanwhile' });
  await expect(news).toContainText('It closes at seven tonight.');
  await expect(deskOf(anna).reply).toHaveValue(/^Ruth, Anna here/);
});

function mention(id: string, text: string) {
  const author = { id: 'e2e-rosa', name: 'Rosa Quill' };
  return { id: `e2e.once.${id}`, platform: 'vk', text, author };
}

function composer(page: Page) {
  return page.getByRole('region', { name: 'Answer', exact: true });
}
