import { handsOn } from './fixtures/hands.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

test('an admin says by keyboard how long silent customers are kept, and is asked before it erases', async ({
  page,
  open,
  axe,
}) => {
  await open('/inbox/all', { person: 'p-irina' });
  const hands = handsOn(page);
  await hands.command('Go to keeping data');
  await expect(page).toHaveURL(/\/admin\/retention$/);
  const form = page.getByRole('region', { name: 'Keeping customers’ data' });
  await hands.tabTo(form.getByRole('radio', { name: 'Until somebody forgets them by hand' }));
  await hands.press('ArrowDown');
  const days = form.getByRole('textbox', { name: 'Days of silence' });
  await hands.tabTo(days);
  await hands.press('Control+a');
  await hands.type('12');
  await expect(form.getByText('from 30 to 36500')).toBeVisible();
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(days).toBeFocused();
  await hands.press('Control+a');
  await hands.type('365');
  await expect(form.getByText(/silent since .*18 November 2025/)).toBeVisible();
  await axe.expectNoViolations(page);
  await hands.press('Enter');
  const asked = page.getByRole('alertdialog', { name: 'Erase silent customers from now on?' });
  await expect(asked).toContainText('18 November 2025');
  await axe.expectNoViolations(page);
  await hands.press('Escape');
  await expect(page.getByText('Keeping of data: saved')).toHaveCount(0);
  await days.press('Enter');
  await hands.tabTo(asked.getByRole('button', { name: 'Erase from now on' }));
  await hands.press('Enter');
  await expect(page.getByText('Keeping of data: saved')).toBeVisible();

  await worldOf(page).expectKept('retention', ['"days":365']);
  await page.reload();
  await expect(days).toHaveValue('365');
  await form.getByRole('radio', { name: 'Until somebody forgets them by hand' }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('button', { name: 'As it was' })).toHaveCount(0);
  await expect(asked).toHaveCount(0);
});

test('what somebody else set meanwhile is shown, and not overwritten', async ({
  page,
  open,
  complaints,
}) => {
  complaints.allow(/409/);
  const live = page.waitForResponse(/\/api\/events/);
  await open('/admin/retention', { person: 'p-irina' });
  await live;
  const form = page.getByRole('region', { name: 'Keeping customers’ data' });
  const setElsewhere = (days: number, seenVersion: number) =>
    page.evaluate(
      (body) =>
        fetch('/api/retention', {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }).then(() => undefined),
      { days, seenVersion },
    );
  await setElsewhere(900, 0);
  const days = form.getByRole('textbox', { name: 'Days of silence' });
  await expect(days).toHaveValue('900');
  await days.fill('700');
  await setElsewhere(800, 1);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Erase from now on' }).click();
  await expect(form.getByText(/Somebody changed this meanwhile/)).toBeVisible();
  await form.getByRole('button', { name: 'As it was' }).click();
  await expect(days).toHaveValue('800');
});

test('whoever has been silent for so long is gone soon after', async ({ page, open }) => {
  await open('/admin/retention', { person: 'p-irina', now: '2027-02-01T09:00:00.000Z' });
  const closed = () =>
    page.evaluate(async () => (await (await fetch('/api/views')).json()).closed as number);
  expect(await closed()).toBeGreaterThan(0);
  const form = page.getByRole('region', { name: 'Keeping customers’ data' });
  await form.getByRole('radio', { name: 'For so many days of silence' }).check();
  await form.getByRole('textbox', { name: 'Days of silence' }).fill('30');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Erase from now on' }).click();
  await expect.poll(closed).toBe(0);
});

test('the page speaks Russian, and only to admins', async ({ page, open, axe }) => {
  await open('/admin/retention', { person: 'p-irina', language: 'ru' });
  await expect(
    page.getByRole('heading', { level: 1, name: 'Хранение данных', exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Пока не забудут вручную' })).toBeChecked();
  await axe.expectNoViolations(page);
});
