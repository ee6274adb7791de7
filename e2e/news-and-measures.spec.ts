import { deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

test('a promise handed over: the substitute has it, and the thread says so', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-timur' });
  const desk = deskOf(page);
  await desk.open('Костя Жилин');
  await page.keyboard.press('Control+k');
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await commands
    .getByRole('combobox')
    .or(commands.getByRole('searchbox'))
    .first()
    .fill('Hand over');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hand over my promises' });
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(dialog.getByText('Say who tells the news instead of you.')).toBeVisible();
  await dialog.getByRole('button', { name: /Substitute/ }).click();
  await page.getByRole('option', { name: 'Dina Volkova' }).click();
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(
    desk.thread.getByText('Timur Safin passed the promised news to Dina Volkova'),
  ).toBeVisible();
  await desk.sitDownAs('Dina Volkova');
  await page.getByRole('link', { name: /^Mine/ }).click();
  await expect(desk.row('Костя Жилин')).toBeVisible();
});

test('a measure stands beside what it is about; a lead sees which are late, changes one and says what is done', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-olga' });
  const desk = deskOf(page);
  await desk.open('Костя Жилин');
  const facts = page.getByRole('region', { name: 'What we are doing about it' });
  await expect(facts.getByRole('listitem')).toHaveCount(1);
  await expect(facts).toContainText('Overdue since');
  await page.getByRole('button', { name: 'Measures 1 measure is late' }).click();
  const dialog = page.getByRole('dialog', { name: 'Measures' });
  const late = dialog.getByRole('listitem').first();
  await expect(late).toContainText('Overdue since');
  await late.getByRole('button', { name: /^Change the measure/ }).click();
  const form = dialog.getByRole('group', { name: /^Change the measure/ });
  await form.getByRole('textbox', { name: 'What is done already' }).fill('A second cable is laid.');
  await form.getByRole('button', { name: /Who answers for it/ }).click();
  await page.getByRole('option', { name: 'Timur Safin' }).click();
  await form.getByRole('button', { name: 'Save the measure' }).press('Enter');
  await expect(late).toContainText('A second cable is laid.');
  await expect(late).toContainText('Timur Safin');
  await expect(late.getByRole('button', { name: /^Change the measure/ })).toBeFocused();
  const changed = dialog.getByRole('listitem').filter({ hasText: 'A second cable is laid.' });
  await late.getByRole('button', { name: 'It is done' }).press('Enter');
  await expect(dialog.getByRole('listitem').first()).not.toContainText('Overdue since');
  await expect(changed.getByRole('button', { name: 'Not done after all' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Add a measure' }).press('Enter');
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Add a measure' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Measures', exact: true })).toBeVisible();
  await desk.open('Kieran Moss');
  await expect(facts).toContainText('A second cable is laid.');
});
