import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

test('kind and topic are suggested by the customer’s words and corrected by keys', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-anna' });
  const desk = deskOf(page);
  await deliver(page, 'src-vk', [mention('1', 'Верните деньги, украли с карты! Иду в суд')]);
  await desk.open('Rosa Quill');
  const kind = page.getByRole('button', { name: 'What it is: Claim' });
  await expect(kind).toHaveAttribute('title', /“Верните”/);
  await expect(page.getByRole('button', { name: 'What it is about: Fraud' })).toBeVisible();
  await expect(desk.row('Rosa Quill')).toContainText(/Priority \d+/);

  const priority = page.getByRole('button', { name: /^Priority/ });
  await priority.hover();
  await expect(page.getByRole('tooltip')).toContainText('a regulator or a court is named');
  await expect(page.getByRole('tooltip')).toContainText('money is at risk');

  await page.keyboard.press('t');
  await page.getByRole('menuitemradio', { name: 'Complaint' }).click();
  await expect(page.getByRole('button', { name: 'What it is: Complaint' })).toHaveAttribute(
    'title',
    'Set by Anna Petrova',
  );
});

test('“listen only” closes without a reply by one key, and the toast takes it back', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-anna' });
  const desk = deskOf(page);
  await deliver(page, 'src-vk', [mention('1', 'saw your new advertisement in the metro')]);
  await desk.open('Rosa Quill');
  await expect(page.getByRole('button', { name: 'What it is: Talk' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(desk.row('Rosa Quill')).toContainText('Listened');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(desk.row('Rosa Quill')).toContainText('Open');
  await expect(desk.row('Rosa Quill')).not.toContainText('Reopened');
});

function mention(id: string, text: string) {
  const author = { id: 'e2e-rosa', name: 'Rosa Quill' };
  return { id: `e2e.triage.${id}`, platform: 'vk', text, author };
}
