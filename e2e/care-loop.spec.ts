import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

const vera = 'Vera Lindgren';

test('one customer on two channels: from the first word to the confirmed end', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/', { person: 'p-max' });
  const desk = deskOf(page);

  await test.step('a mention from VK and one from X stand in one thread', async () => {
    await deliver(page, 'src-vk', [
      {
        id: 'e2e.vk.1',
        platform: 'vk',
        text: 'You charged me twice for one coffee!',
        author: { id: 'e2e-vera', name: vera },
      },
    ]);
    await deliver(page, 'src-x', [
      {
        id: 'e2e.x.1',
        platform: 'x',
        text: 'Still waiting about that coffee charged twice',
        author: { id: 'e2e-99', name: 'Vera L', handle: 'vera_l' },
      },
    ]);
    await desk.open(vera);
    await page.getByRole('button', { name: 'Link account' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link account' });
    await dialog.getByRole('searchbox').fill('vera_l');
    await dialog
      .getByRole('option', { name: /Vera L/ })
      .or(dialog.getByRole('radio', { name: /Vera L/ }))
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.thread.getByRole('article', { name: /VK/ })).toBeVisible();
    await expect(desk.thread.getByRole('article', { name: /\bX\b/ })).toBeVisible();
    const accounts = page
      .getByRole('region', { name: 'Customer' })
      .getByRole('list', { name: 'Accounts' });
    await expect(accounts.getByRole('listitem')).toHaveCount(2);
  });

  const number = await desk.caseNumber();
  expect(number).toMatch(/^C-\d{4}-\d{6}$/);

  await test.step('a reply with a promise goes to a lead first', async () => {
    await page
      .getByRole('radiogroup', { name: 'Where' })
      .getByRole('radio', { name: /VK/ })
      .check();
    await desk.reply.fill(
      'Hi Vera, Max here. I see both charges for the coffee and have sent the second one back. I will write here by 6 pm today.',
    );
    await expect(page.getByText(/News promised by/).first()).toBeVisible();
    await page.getByRole('button', { name: /^Send for review/ }).click();
    await expect(desk.reply).toHaveValue('');
  });

  await test.step('the lead approves it and it is published', async () => {
    await desk.sitDownAs('Olga Sokolova');
    await page.getByRole('link', { name: /^Review/ }).click();
    const queue = page.getByRole('grid', { name: 'Replies to review' });
    await queue.getByRole('row', { name: new RegExp(vera) }).click();
    await page.getByRole('button', { name: /^Approve/ }).click();
    await expect(queue.getByRole('row', { name: new RegExp(vera) })).toHaveCount(0);
    await desk.skipHours(1);
    await page.getByRole('link', { name: /^All open/ }).click();
    await desk.open(vera);
    await expect(
      desk.thread.getByRole('article').filter({ hasText: 'both charges for the coffee' }),
    ).toContainText('Max Orlov');
  });

  await test.step('the promise shows when it is due', async () => {
    await expect(page.getByText(/News promised by/).first()).toBeVisible();
    await desk.skipHours(8);
    await expect(desk.row(vera)).toContainText(/Overdue/);
    await expect(page).toHaveTitle(/overdue/);
  });

  await test.step('fixed on our side; the customer says no and the same number goes on', async () => {
    await desk.sitDownAs('Max Orlov');
    await page.getByRole('button', { name: /^Resolve/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Resolve case' });
    await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
    await dialog.getByRole('button', { name: /Wait for the customer/ }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.row(vera)).toContainText('Checking');
    await desk.customerWrites('No, the money has not arrived');
    await expect(desk.row(vera)).toContainText('Reopened');
    expect(await desk.caseNumber()).toBe(number);
  });

  await test.step('fixed again, confirmed, closed', async () => {
    await page.getByRole('button', { name: /^Resolve/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Resolve case' });
    await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
    await dialog.getByRole('button', { name: /Wait for the customer/ }).click();
    await desk.customerWrites('Yes, it is here now, thanks');
    await page.getByRole('button', { name: /^Resolve/ }).click();
    await expect(dialog.getByRole('checkbox', { name: 'Our side is fixed' })).toBeChecked();
    await dialog.getByRole('checkbox', { name: 'Customer confirms the problem is solved' }).check();
    await dialog.getByRole('button', { name: 'Close case' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('link', { name: /^Closed/ }).click();
    await desk.open(vera);
    await expect(desk.row(vera)).toContainText('Solved, confirmed');
    expect(await desk.caseNumber()).toBe(number);
  });
});
