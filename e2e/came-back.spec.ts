import type { Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

async function openNew(page: Page, name: string, text: string) {
  const id = `e2e-${name.toLowerCase().replaceAll(' ', '-')}`;
  await deliver(page, 'src-vk', [{ id, platform: 'vk', text, author: { id, name } }]);
  const desk = deskOf(page);
  await desk.open(name);
  return desk;
}

function resolve(page: Page) {
  return {
    dialog: page.getByRole('dialog', { name: 'Resolve case' }),
    open: () => page.getByRole('button', { name: /^Resolve/ }).click(),
  };
}

test('"no" to a solution: the same number and person, counted, and what was missed is kept', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = await openNew(page, 'Hanna Voss', 'My card is refused in every shop');
  const number = await desk.caseNumber();
  const { dialog, open: openDialog } = resolve(page);
  await openDialog();
  await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
  await dialog.getByRole('button', { name: 'Wait for the customer' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^We asked/)).toBeVisible();

  await desk.customerWrites('No, it does not work. Refused again.');
  await expect(page.getByText('Not solved: it came back')).toBeVisible();
  expect(await desk.caseNumber()).toBe(number);
  await expect(page.getByRole('button', { name: 'Assign: Anna Petrova' })).toBeVisible();
  await page
    .getByRole('textbox', { name: 'What had the solution missed?' })
    .fill('The block by the shop’s own bank');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('The block by the shop’s own bank')).toBeVisible();
  await expect(page.getByText('What had the solution missed?')).toHaveCount(0);
});

test('solved and badly treated are two things; an appeal continues the same case', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = await openNew(page, 'Milan Horak', 'You refused my refund. It is solved, thanks.');
  const number = await desk.caseNumber();
  const { dialog, open: openDialog } = resolve(page);
  await openDialog();
  await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
  await dialog.getByRole('checkbox', { name: /^Customer confirms/ }).check();
  await dialog.getByRole('radio', { name: 'This message' }).check();
  await dialog.getByRole('button', { name: 'Close case' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Anna Petrova, .*Rests on the customer’s message/)).toBeVisible();

  await page.getByRole('button', { name: 'How it felt' }).click();
  const feeling = page.getByRole('dialog', { name: 'How the customer felt treated' });
  await feeling.getByRole('radio', { name: 'Badly treated' }).check();
  await feeling.getByRole('radio', { name: 'Said elsewhere' }).check();
  await feeling.getByRole('textbox', { name: 'In their own words' }).fill('Nobody listened to me');
  await feeling.getByRole('button', { name: 'Note it' }).click();
  await expect(feeling).toBeHidden();
  await expect(page.getByText(/^Felt badly treated: Nobody listened to me/)).toBeVisible();

  await page.getByRole('button', { name: 'Appeal' }).click();
  const appeal = page.getByRole('dialog', { name: 'The customer appeals' });
  await appeal.getByRole('button', { name: 'Continue the case' }).click();
  await expect(appeal).toBeHidden();
  await expect(page.getByText('The customer appeals against our answer')).toBeVisible();
  expect(await desk.caseNumber()).toBe(number);
  await expect(page.getByRole('button', { name: 'Assign: Anna Petrova' })).toBeVisible();
});
