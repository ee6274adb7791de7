import type { Page } from '@playwright/test';
import { deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

test('a question to an expert is answered late: the agent is warned before the promise breaks', async ({
  page,
  open,
}) => {
  test.slow();
  await page.clock.install();
  await open('/inbox/all', { person: 'p-ellen' });
  const desk = deskOf(page);
  await desk.open('Priya Raman');
  await page.getByRole('log', { name: 'Thread' }).press('h');
  const news = page.getByRole('dialog', { name: 'Next news' });
  await news.getByRole('button', { name: 'Today 18:00' }).click();
  await news.getByRole('button', { name: 'Note without a reply' }).click();
  await expect(news).toBeHidden();

  await askLena(page);
  const asked = page.getByRole('list', { name: 'Asked inside' });
  await expect(asked.getByRole('listitem')).toHaveText(/Lena Belova answers by today 15:\d\d/);
  await expect(page.getByRole('main').getByText('Waiting inside').first()).toBeVisible();

  await worldOf(page).stayForHours(9);
  await expect(asked.getByRole('listitem')).toHaveText(/Lena Belova owed an answer by/);
  await expect(page.getByText(/^The customer hears from us by today 18:00, with/)).toBeVisible();
  const warning = page.getByRole('status').getByText(/^Lena Belova has not answered about C-/);
  await expect(warning).toBeVisible();

  await desk.sitDownAs('Lena Belova');
  const question = page.getByRole('article', { name: /^Ellen Brooks asks about C-/ });
  await expect(question.getByText('Can October be returned too?')).toBeVisible();
  await expect(question.getByText(/^Overdue/)).toBeVisible();
  await expect(question.getByText('Do I need to send a singing telegram?')).toBeVisible();
  await expect(page.getByText('Priya')).toHaveCount(0);
  await question.getByRole('textbox', { name: 'Answer' }).fill('Yes: the plan ended in September.');
  await page.keyboard.press('Control+Enter');
  await expect(question).toHaveCount(0);
  await expect(
    page.getByRole('region', { name: 'Answered lately' }).getByText('Can October be'),
  ).toBeVisible();

  await desk.sitDownAs('Ellen Brooks');
  await desk.open('Priya Raman');
  const note = desk.thread.getByRole('article').filter({ hasText: 'the plan ended in September' });
  await expect(note).toBeVisible();
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole('main').getByText('Waiting inside')).toHaveCount(0);
});

test('an expert has one screen, and the way back leads to the inbox', async ({
  page,
  open,
  axe,
}) => {
  await open('/', { person: 'p-lena' });
  await expect(page.getByRole('heading', { name: 'Questions' })).toBeVisible();
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views.getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('article', { name: /^Anna Petrova asks about C-/ })).toBeVisible();
  await axe.expectNoViolations(page);
  const desk = deskOf(page);
  await desk.sitDownAs('Anna Petrova');
  await expect(views.getByRole('link', { name: 'Mine' })).toBeVisible();
  await views.getByRole('link', { name: 'All open' }).click();
  await expect(desk.row('Ирина Лапшина')).toBeVisible();
});

test('an expert is let go: whoever asked is told, and the same question goes to another', async ({
  page,
  open,
  axe,
}) => {
  await open('/inbox/all', { person: 'p-ellen' });
  const desk = deskOf(page);
  await desk.open('Priya Raman');
  await askLena(page);

  await desk.sitDownAs('Irina Frolova');
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: /^Lena Belova/ }).click();
  await page.getByRole('button', { name: 'Take access away' }).click();
  const sure = page.getByRole('alertdialog', { name: 'Take access from Lena Belova?' });
  await expect(sure.getByText(/^\d+ questions? goe?s? back to whoever asked/)).toBeVisible();
  await sure.getByRole('button', { name: 'Take access away' }).click();
  await expect(sure).toBeHidden();

  await desk.sitDownAs('Ellen Brooks');
  await page.getByRole('link', { name: 'All open' }).click();
  await desk.open('Priya Raman');
  const asked = page.getByRole('list', { name: 'Asked inside' });
  await expect(asked.getByRole('listitem')).toContainText('Lena Belova can’t answer any more');
  await asked.getByRole('button', { name: 'Ask another expert' }).click();
  const give = page.getByRole('dialog', { name: 'Ask another expert' });
  await axe.expectNoViolations(page);
  await give.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(give.getByText('Choose whom to ask.')).toBeVisible();
  await give.getByRole('button', { name: /Who knows/ }).click();
  await page.getByRole('option', { name: 'Viktor Grushin, Mobile network' }).click();
  await give.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(give).toBeHidden();
  await expect(asked.getByRole('listitem')).toContainText('Viktor Grushin answers by');
  await expect(desk.thread.getByText('Ellen Brooks asked Viktor Grushin instead')).toBeVisible();
});

/** Puts a question of the open thread to the expert for cards. */
async function askLena(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ask an expert' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask an expert' });
  await dialog.getByRole('button', { name: /Who knows/ }).click();
  await page.getByRole('option', { name: 'Lena Belova, Cards' }).click();
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Can October be returned too?');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog).toBeHidden();
}
