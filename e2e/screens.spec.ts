import { deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

const looks = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 1440, height: 900 },
  { theme: 'light', width: 1024, height: 768 },
  // A screen of 1280 × 1024 at 200 % zoom.
  { theme: 'dark', width: 640, height: 512 },
] as const;

for (const { theme, width, height } of looks) {
  test.describe(`${theme}, ${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('the inbox and an empty search pass axe', async ({ page, open, axe }) => {
      await open('/inbox/all', { theme });
      const desk = deskOf(page);
      await expect(desk.grid.getByRole('row').first()).toBeVisible();
      await axe.expectNoViolations(page);
      await desk.search('zzzz nothing like this');
      await expect(desk.grid).toHaveCount(0);
      await axe.expectNoViolations(page);
    });

    test('a thread with guidance, a note and the next news pass axe', async ({
      page,
      open,
      axe,
    }) => {
      const desk = deskOf(page);
      await open('/inbox/mine', { theme });
      await desk.grid.getByRole('row').first().click();
      await expect(desk.thread.getByRole('article').first()).toBeVisible();
      await desk.reply.fill(
        'Уважаемый клиент! Приносим извинения за доставленные неудобства, данный вопрос находится в работе.',
      );
      await expect(desk.guidance.getByRole('listitem').first()).toBeVisible();
      await axe.expectNoViolations(page);
      await page.getByRole('button', { name: 'Note', exact: true }).click();
      await expect(page.getByRole('textbox', { name: 'Internal note' })).toBeVisible();
      await axe.expectNoViolations(page);
      await page.getByRole('textbox', { name: 'Internal note' }).press('Escape');
      await page.getByRole('button', { name: /^Next news/ }).click();
      await expect(page.getByRole('dialog', { name: 'Next news' })).toBeVisible();
      await axe.expectNoViolations(page);
    });

    test('resolving, linking, commands, shortcuts and import pass axe', async ({
      page,
      open,
      axe,
    }) => {
      await open('/inbox/mine', { theme });
      const desk = deskOf(page);
      await desk.grid.getByRole('row').first().click();
      await expect(desk.thread.getByRole('article').first()).toBeVisible();
      for (const { keys, dialog } of [
        { keys: 'e', dialog: 'Resolve case' },
        { keys: 'Control+k', dialog: 'Commands' },
        { keys: 'Shift+?', dialog: 'Keyboard shortcuts' },
      ]) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
        await axe.expectNoViolations(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.getByRole('button', { name: 'Settings' }).click();
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
      await axe.expectNoViolations(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('button', { name: /^Import mentions/ }).click();
      await expect(page.getByRole('dialog', { name: 'Import mentions' })).toBeVisible();
      await axe.expectNoViolations(page);
    });

    test('the waves, a picture looked at and promises that are over pass axe', async ({
      page,
      open,
      axe,
    }) => {
      await open('/inbox/all', { theme, person: 'p-olga' });
      const desk = deskOf(page);
      const waves = page.getByRole('region', { name: 'Waves' });
      await expect(waves.getByRole('listitem').first()).toBeVisible();
      await axe.expectNoViolations(page);
      await desk.open('beliy_naliv_user');
      await desk.thread.getByRole('button', { name: 'calc.webp' }).click();
      await expect(page.getByRole('dialog', { name: 'calc.webp' })).toBeVisible();
      await axe.expectNoViolations(page);

      await open('/inbox/all', { theme, person: 'p-olga' });
      await desk.open('Gareth Pugsley');
      const over = page.getByRole('list', { name: 'Promises that are over' });
      await expect(desk.thread.getByRole('article').first()).toBeVisible();
      if (width < 1200) {
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await page.getByRole('menuitem', { name: 'Show customer' }).click();
      }
      await expect(over.getByRole('listitem').first()).toBeVisible();
      await axe.expectNoViolations(page);
    });

    for (const { path, heading, person = 'p-olga', filled } of [
      { path: '/rules', heading: /Rules/ },
      { path: '/trust', heading: /[Tt]rust/ },
      { path: '/calendars', heading: /Calendars/ },
      { path: '/admin/sources/src-vk', heading: 'Sources', person: 'p-irina', filled: 'Save' },
      { path: '/admin/people/p-anna', heading: 'People', person: 'p-irina', filled: 'Save' },
    ]) {
      test(`the lead's page ${path} passes axe`, async ({ page, open, axe }) => {
        await open(path, { theme, person });
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        if (filled) await expect(page.getByRole('button', { name: filled })).toBeVisible();
        await axe.expectNoViolations(page);
      });
    }

    test('the review queue passes axe', async ({ page, open, axe }) => {
      await open('/review', { theme, person: 'p-olga' });
      await page.getByRole('grid', { name: 'Replies to review' }).getByRole('row').first().click();
      await expect(page.getByRole('button', { name: /^Approve/ })).toBeVisible();
      await axe.expectNoViolations(page);
    });
  });
}

test.describe('at 1024 × 768', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('the lower part of an admin’s rail stays, and each view is reached above it', async ({
    page,
    open,
  }) => {
    await open('/inbox/all', { person: 'p-irina' });
    const lowest = page.getByRole('button', { name: /^Commands/ });
    await expect(lowest).toBeInViewport({ ratio: 1 });
    // Where the demo lets people change chairs a server has their account.
    const own = page.getByRole('button', { name: /^(?:Switch person|Account)/ });
    await expect(own).toBeInViewport({ ratio: 1 });
    const closed = page.getByRole('link', { name: /^Closed/ });
    const measures = page.getByRole('button', { name: /^Measures/ });
    await expect(measures).toBeInViewport({ ratio: 1 });
    // The rail grows by its counts, which come by themselves.
    await expect(async () => {
      await closed.blur();
      await closed.focus();
      const [end, start] = await Promise.all([closed.boundingBox(), measures.boundingBox()]);
      expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(start?.y ?? 0);
    }).toPass({ timeout: 20_000 });
    await expect(closed).toBeInViewport({ ratio: 1 });
    await expect(lowest).toBeInViewport({ ratio: 1 });

    await open('/admin', { person: 'p-irina' });
    await expect(page.getByRole('link', { name: 'People', exact: true })).toBeInViewport({
      ratio: 1,
    });
    // What stands below comes later and takes its room.
    const here = page.getByRole('link', { name: 'People and sources' });
    await expect(measures).toBeInViewport({ ratio: 1 });
    await expect(here).toBeInViewport({ ratio: 0.95 });
  });
});

test('an unknown thread address says so and leads back', async ({
  page,
  open,
  axe,
  complaints,
}) => {
  complaints.allow(/404/);
  await open('/inbox/all/th_nowhere');
  await expect(page.getByText('No such thread')).toBeVisible();
  await axe.expectNoViolations(page);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(page.getByRole('grid', { name: 'Inbox' })).toBeVisible();
});

test('an address that is none of ours says so', async ({ page, open }) => {
  await open('/somewhere/else');
  await expect(page.getByText('Nothing lives at this address')).toBeVisible();
});

test('an address cut short at the inbox leads to the inbox', async ({ page, open }) => {
  await open('/inbox');
  await expect(page).toHaveURL(/\/inbox\/all/);
  await expect(page.getByRole('grid', { name: 'Inbox' })).toBeVisible();
});

test('Russian has its own words, plurals and dates', async ({ page, open }) => {
  await open('/inbox/all', { language: 'ru' });
  await expect(
    page.getByRole('navigation', { name: 'Списки' }).getByRole('link', { name: /^Обещания/ }),
  ).toBeVisible();
  await expect(page.getByText(/^\d+ (лента|ленты|лент)$/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});

test('the language changes at once and stays after a reload', async ({ page, open }) => {
  await open('/inbox/all');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('русский');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Входящие' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('grid', { name: 'Входящие' })).toBeVisible();
});
