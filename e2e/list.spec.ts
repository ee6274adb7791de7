import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

test('many are picked by keyboard, closed as listened, taken back, and the place is kept', async ({
  page,
  open,
}) => {
  await open('/inbox/unassigned', { person: 'p-anna' });
  const { grid } = deskOf(page);
  await expect(grid.getByRole('row').first()).toBeVisible();
  const total = Number(await grid.getAttribute('aria-rowcount'));
  const names = (await grid.getByRole('row').allInnerTexts()).map((text) => text.split('\n')[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  const toolbar = page.getByRole('toolbar', { name: 'Bulk actions' });
  await expect(toolbar.getByText('2 selected')).toBeVisible();
  await toolbar.getByRole('button', { name: 'Close as' }).click();
  await page.getByRole('menuitem', { name: 'Listened' }).click();
  await expect(page.getByText('2 closed.')).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', String(total - 2));
  await expect(grid.getByRole('row').first()).toContainText(names[2] ?? '');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 as before.')).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', String(total));
  await expect(grid.getByRole('row').first()).toContainText(names[0] ?? '');
});

test('filters combine, stand in the address, and are saved as a view of the team', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { grid } = deskOf(page);
  await expect(grid.getByRole('row').first()).toBeVisible();
  const total = Number(await grid.getAttribute('aria-rowcount'));
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Channel' }).selectOption('VK');
  await page.getByRole('combobox', { name: 'Waiting' }).selectOption('Waiting for us');
  await expect(page).toHaveURL(/channel=vk&waiting=yes|waiting=yes&channel=vk/);
  const found = await page.evaluate(async () => {
    const answer = await fetch('/api/threads?view=all&channel=vk&waiting=yes');
    return String(((await answer.json()) as { total: number }).total);
  });
  expect(Number(found)).toBeLessThan(total);
  await expect(grid).toHaveAttribute('aria-rowcount', found);
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('VK waits');
  await page.getByRole('checkbox', { name: 'Share with the team' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'All open' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(total));
  await deskOf(page).sitDownAs('Max Orlov');
  await page.getByRole('link', { name: 'VK waits' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', found);
});

test('what comes in never moves the row under the cursor, and is announced', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { grid } = deskOf(page);
  const row = grid.getByRole('row').nth(2);
  await row.hover();
  const name = (await row.innerText()).split('\n')[0] ?? '';
  const under = grid.getByRole('row').filter({ hasText: name }).first();
  const before = await under.boundingBox();
  await deliver(page, 'src-vk', [
    { id: 'new-1', platform: 'vk', text: 'Где перевод?', author: { id: 'new-1', name: 'Новый' } },
  ]);
  await expect(page.getByRole('button', { name: '1 new above' })).toBeVisible();
  expect(await under.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: '1 new above' }).click();
  await expect(grid.getByRole('row', { name: /^Новый/ })).toBeInViewport();
});

test('a word is found in any form, and the row shows where', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { grid, search } = deskOf(page);
  await deliver(page, 'src-vk', [
    {
      id: 'find-1',
      platform: 'vk',
      text: 'Потерял карточку лояльности, мой номер +7 (916) 555-43-21',
      author: { id: 'find-1', name: 'Зоя Находкина' },
    },
  ]);
  await search('карточкой лояльность');
  const row = grid.getByRole('row', { name: /^Зоя Находкина/ });
  await expect(row.getByText('карточку', { exact: true })).toBeVisible();
  await search('4321');
  await expect(row).toBeVisible();
  await search('"номер мой"');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('words are found with each letter, and the address follows', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { grid, search } = deskOf(page);
  const box = page.getByRole('searchbox', { name: 'Search' });
  const total = await grid.getAttribute('aria-rowcount');
  await search('Moss');
  await expect(grid.getByRole('row').first()).toContainText('Moss');
  await expect(page).toHaveURL(/[?&]q=Moss(?:&|$)/);
  // Going elsewhere in the same breath leaves the search behind.
  await search('Moss card');
  await page.getByRole('link', { name: /^Unassigned/ }).click();
  await expect(box).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'Unassigned' })).toBeVisible();
  await expect(page).not.toHaveURL(/[?&]q=/);
  await page.getByRole('link', { name: /^All open/ }).click();
  // Nothing found is cleared where it was typed, told to the address or not.
  await search('no such words anywhere');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(box).toHaveValue('');
  await expect(grid).toHaveAttribute('aria-rowcount', total ?? '');
});

test('another view begins at its top, and whoever is in the list stays in it', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { grid } = deskOf(page);
  const views = page.getByRole('navigation', { name: 'Views' });
  const first = grid.locator('[aria-rowindex="1"]');
  await first.click();
  await grid.press('End');
  await expect(grid.locator('[role=row]:focus')).not.toHaveAttribute('aria-rowindex', '1');
  await expect(first).toHaveCount(0);
  await views.getByRole('link', { name: /^Closed/ }).click();
  await expect(page.getByRole('heading', { name: 'Closed', level: 1 })).toBeVisible();
  await expect(first).toBeInViewport();
  await expect(grid).toHaveJSProperty('scrollTop', 0);

  // The list is replaced under somebody in it: by another order, say.
  await views.getByRole('link', { name: /^All open/ }).click();
  await expect(page.getByRole('heading', { name: 'All open', level: 1 })).toBeVisible();
  // The count stands there once the rows are this list's.
  await expect(page.getByText(/^[\d,]+ threads$/).and(page.locator('[aria-live]'))).toBeVisible();
  await first.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(grid.locator('[aria-rowindex="2"]')).toBeFocused();
  const names = await grid.getByRole('row').allInnerTexts();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Closed', level: 1 })).toBeVisible();
  await expect.poll(() => grid.getByRole('row').allInnerTexts()).not.toEqual(names);
  await expect(grid.locator('[role=row]:focus')).toHaveCount(1);
});
