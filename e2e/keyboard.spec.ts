import { deliver, deskOf } from './fixtures/desk.ts';
import { handsOn } from './fixtures/hands.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

const nora = 'Nora Vale';

test('the whole way without a mouse: joined, answered, reviewed, refused, solved', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/', { person: 'p-max' });
  const desk = deskOf(page);
  const hands = handsOn(page);
  const { byKeyboard } = worldOf(page);
  const button = (name: RegExp | string) => page.getByRole('button', { name });

  async function find(words: string): Promise<void> {
    await expect(desk.grid).toBeVisible();
    await hands.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
    await hands.press('Control+a');
    await hands.type(words);
    await expect(desk.row(nora).first()).toBeVisible();
    await expect(desk.grid.getByRole('row')).toHaveCount(1);
    await hands.press('Enter');
    await expect(desk.row(nora)).toBeFocused();
    await hands.press('Enter');
    await expect(desk.thread).toBeVisible();
  }

  async function customerSays(id: string, text: string): Promise<void> {
    const occurredAt = '2026-11-18T15:59:00.000Z';
    await deliver(page, 'src-vk', [{ ...fromVk, id, text, occurredAt }]);
    await expect(desk.thread.getByRole('article').filter({ hasText: text })).toBeVisible();
  }

  async function waitForTheCustomer(): Promise<void> {
    await expect(button(/^Resolve/)).toBeVisible();
    await hands.press('e');
    const dialog = page.getByRole('dialog', { name: 'Resolve case' });
    await hands.tabTo(dialog.getByRole('checkbox', { name: 'Our side is fixed' }));
    await hands.press('Space');
    await hands.tabTo(dialog.getByRole('button', { name: /Wait for the customer/ }));
    await hands.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(desk.row(nora)).toContainText('Checking');
  }

  await test.step('two mentions become one thread', async () => {
    await deliver(page, 'src-vk', [
      { ...fromVk, id: 'k.vk.1', text: 'My card was charged twice!' },
    ]);
    await deliver(page, 'src-x', [
      {
        id: 'k.x.1',
        platform: 'x',
        text: 'Nobody answers about my card',
        author: { id: 'k-2', name: 'N. V.', handle: 'enve_77' },
      },
    ]);
    await find(nora);
    await hands.tabTo(button('Link account'));
    await hands.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Link account' });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await hands.type('enve_77');
    await hands.tabTo(dialog.getByRole('radio', { name: /N\. V\./ }));
    await hands.press('Space');
    await hands.tabTo(dialog.getByRole('button', { name: 'Link', exact: true }));
    await hands.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(desk.thread.getByRole('article', { name: /\bX\b/ })).toBeVisible();
  });

  const number = await desk.caseNumber();
  expect(number).toMatch(/^C-\d{4}-\d{6}$/);

  await test.step('a reply with a promise goes to review', async () => {
    await hands.press('r');
    await expect(desk.reply).toBeFocused();
    await hands.type(
      'Hi Nora, Max here. I see both charges and sent the second one back. I will write here by 6 pm today.',
    );
    await expect(page.getByText(/News promised by/).first()).toBeVisible();
    await hands.press('Control+Enter');
    await expect(desk.reply).toHaveValue('');
  });

  await test.step('the lead approves it', async () => {
    await byKeyboard.sitDownAs('Olga Sokolova');
    await hands.command('Go to review');
    const queue = page.getByRole('grid', { name: 'Replies to review' });
    const row = queue.getByRole('row', { name: new RegExp(nora) });
    await hands.tabTo(queue.getByRole('row'));
    for (let i = 0; i < 30 && (await row.getAttribute('aria-selected')) !== 'true'; i++)
      await hands.press('j');
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(button(/^Approve/)).toHaveAttribute('aria-disabled', 'false');
    await hands.press('Control+Enter');
    await expect(row).toHaveCount(0);
  });

  await test.step('it is published, and the promise falls due', async () => {
    await byKeyboard.skipHours(1);
    await hands.command('Go to all open');
    await find(nora);
    await expect(
      desk.thread.getByRole('article').filter({ hasText: 'sent the second one back' }),
    ).toContainText('Max Orlov');
    await byKeyboard.skipHours(8);
    await expect(desk.row(nora)).toContainText(/Overdue/);
  });

  await test.step('the customer says no, and the same number goes on', async () => {
    await byKeyboard.sitDownAs('Max Orlov');
    await waitForTheCustomer();
    await customerSays('k.vk.2', 'No, the money has not arrived');
    await expect(desk.row(nora)).toContainText('Reopened');
    expect(await desk.caseNumber()).toBe(number);
  });

  await test.step('fixed again, confirmed, closed', async () => {
    await waitForTheCustomer();
    await customerSays('k.vk.3', 'Yes, it is here now, thanks');
    await hands.press('e');
    const dialog = page.getByRole('dialog', { name: 'Resolve case' });
    await hands.tabTo(dialog.getByRole('checkbox', { name: /^Customer confirms/ }));
    await hands.press('Space');
    await hands.tabTo(dialog.getByRole('button', { name: 'Close case' }));
    await hands.press('Enter');
    await expect(dialog).toBeHidden();
    await hands.command('Go to closed');
    await find(nora);
    await expect(desk.row(nora)).toContainText('Solved, confirmed');
    expect(await desk.caseNumber()).toBe(number);
  });
});

const fromVk = { platform: 'vk', author: { id: 'k-1', name: nora } };
