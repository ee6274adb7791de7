import { deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

test('a lead sees the wave and opens all its threads; an agent sees what a thread belongs to', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-olga' });
  const { grid, thread } = deskOf(page);
  const wave = page.getByRole('region', { name: 'Waves' }).getByRole('listitem').first();
  await expect(wave).toContainText('Connection');
  const count = await page.evaluate(async () => {
    const { waves } = await (await fetch('/api/waves')).json();
    return (waves as { threadCount: number }[])[0]?.threadCount ?? 0;
  });
  expect(count).toBeGreaterThan(2);
  await expect(wave).toContainText(`${count} customers`);
  await wave.getByRole('button', { name: 'Show them' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(count));
  await expect(page).toHaveURL(/wave=/);
  await grid.getByRole('row').first().click();
  await expect(thread).toBeVisible();
  await expect(page.getByText(/^Part of a wave: Connection/)).toBeVisible();
  await wave.getByRole('button', { name: 'Show all again' }).click();
  await expect(page).not.toHaveURL(/wave=/);
});

test('what the customer told is noted with its message and leads back to it', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await desk.open('Гузель');
  const customer = page.getByRole('region', { name: 'Customer' });
  await expect(customer.getByText(/Says “вы” to us/)).toBeVisible();
  await customer.getByRole('button', { name: 'Note about the customer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Note about the customer' });
  await dialog.getByRole('textbox', { name: 'What they told' }).fill('Has a flower shop');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toHaveCount(0);
  const told = customer.getByRole('list', { name: 'Told us' });
  await expect(told.getByText('Has a flower shop')).toBeVisible();
  await told.getByRole('button', { name: 'show the message' }).click();
  await expect(desk.thread.locator('article:focus')).toHaveCount(1);
  await told.getByRole('button', { name: 'Remove: Has a flower shop' }).click();
  await expect(told).toHaveCount(0);
});
