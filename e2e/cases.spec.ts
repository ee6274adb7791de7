import type { Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { handsOn } from './fixtures/hands.ts';
import { expect, test } from './fixtures/test.ts';

const author = { id: 'e2e-nora', name: 'Nora Finch' };
const words = [
  'You charged me twice for October',
  'And besides, my new card never arrived',
  'Any news about the double charge?',
];

/** A customer who speaks of two things in one case. */
async function openNora(page: Page, open: (path: string) => Promise<void>) {
  await open('/inbox/all');
  const mentions = words.map((text, index) => ({
    id: `e2e.cases.${index}`,
    platform: 'vk',
    text,
    author,
    occurredAt: new Date(Date.UTC(2026, 10, 18, 6, 50 + index)).toISOString(),
  }));
  await deliver(page, 'src-vk', mentions);
  await deskOf(page).open(author.name);
  await expect(deskOf(page).thread).toContainText(words[2] ?? '');
}

const casesOf = (page: Page) =>
  page.getByRole('region', { name: 'Customer' }).getByRole('list', { name: 'Cases' });
const badge = (page: Page, text: string) =>
  deskOf(page)
    .thread.getByRole('article')
    .filter({ hasText: text })
    .getByRole('button', { name: /^Case C-/ });

test('a second matter is split off by keyboard, and put back', async ({ page, open, axe }) => {
  await openNora(page, open);
  const hands = handsOn(page);
  await deskOf(page).thread.focus();
  await hands.press('c');
  const dialog = page.getByRole('dialog', { name: 'Sort messages into cases' });
  await hands.tabTo(dialog.getByRole('checkbox').nth(1));
  await hands.press('Space');
  await expect(dialog).toContainText('1 message chosen');
  await axe.expectNoViolations(page);
  await hands.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(casesOf(page).getByRole('listitem')).toHaveCount(2);
  const [first, second] = [badge(page, words[0] ?? ''), badge(page, words[1] ?? '')];
  await expect(second).not.toHaveText((await first.textContent()) ?? '');
  await expect(deskOf(page).thread).toContainText('Anna Petrova split C-');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await hands.press('Enter');
  await expect(second).toHaveCount(0);
  await expect(casesOf(page)).toContainText('goes on in C-');
});

test('a message is moved from its own case mark to another case', async ({ page, open }) => {
  await openNora(page, open);
  await handsOn(page).command('Sort messages into cases');
  const dialog = page.getByRole('dialog', { name: 'Sort messages into cases' });
  await dialog.getByRole('checkbox').nth(1).check();
  await dialog.getByRole('button', { name: 'Split off' }).click();
  await expect(dialog).toBeHidden();
  const third = badge(page, words[2] ?? '');
  await expect(third).toBeVisible();
  const before = (await third.textContent()) ?? '';
  await third.click();
  await expect(dialog).toContainText('1 message chosen');
  const other = (await badge(page, words[1] ?? '').textContent()) ?? '';
  await dialog.getByRole('radio', { name: other }).check();
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(third).toHaveText(other);
  await expect(deskOf(page).thread).toContainText(`moved 1 message from ${before} to ${other}`);
});

test('a case opened twice is joined into the other one by keyboard, and separated again', async ({
  page,
  open,
  axe,
}) => {
  await openNora(page, open);
  const hands = handsOn(page);
  await deskOf(page).thread.focus();
  await hands.press('c');
  const sorting = page.getByRole('dialog', { name: 'Sort messages into cases' });
  await hands.tabTo(sorting.getByRole('checkbox').nth(2));
  await hands.press('Space');
  await hands.press('Enter');
  await expect(badge(page, words[2] ?? '')).toBeVisible();
  // There is nothing to join until the customer is known to have two.
  await expect(casesOf(page).getByRole('listitem')).toHaveCount(2);
  await deskOf(page).thread.focus();
  await hands.press('Shift+C');
  const joining = page.getByRole('dialog', { name: 'Join two cases' });
  await expect(joining.getByRole('radio').first()).toBeVisible();
  await axe.expectNoViolations(page);
  await hands.tabTo(joining.getByRole('button', { name: 'Join' }));
  await hands.press('Enter');
  await expect(joining).toBeHidden();
  await expect(deskOf(page).thread).toContainText('one matter');
  await expect(badge(page, words[2] ?? '')).toHaveCount(0);
  await hands.tabTo(casesOf(page).getByRole('button', { name: /^Separate C-/ }));
  await hands.press('Enter');
  await expect(badge(page, words[2] ?? '')).toBeVisible();
  await expect(casesOf(page).getByRole('listitem').filter({ hasText: 'New' })).toHaveCount(2);
});

/** One message of Nora's, listened to and closed by one key. */
async function closeNora(page: Page, open: (path: string) => Promise<void>) {
  await open('/inbox/all');
  await writes(page, 'first', 'Your app is a joke');
  await deskOf(page).open(author.name);
  await expect(page.getByRole('button', { name: 'Resolve', exact: true })).toBeVisible();
  await deskOf(page).thread.focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
}

async function writes(page: Page, id: string, text: string) {
  const occurredAt = new Date(Date.UTC(2026, 10, 18, 7, 1)).toISOString();
  await deliver(page, 'src-vk', [
    { id: `e2e.cases.${id}`, platform: 'vk', text, author, occurredAt },
  ]);
}

test('a courtesy after the end reopens nothing, is shown as one, and one key reopens', async ({
  page,
  open,
  axe,
}) => {
  await closeNora(page, open);
  await writes(page, 'thanks', "thanks, that's all");
  const thanks = deskOf(page).thread.getByRole('article').filter({ hasText: "thanks, that's all" });
  await expect(thanks).toContainText('A courtesy: C-');
  await expect(page.getByText('A courtesy came after the end')).toBeVisible();
  await expect(casesOf(page).getByRole('listitem')).toHaveCount(1);
  await axe.expectNoViolations(page);
  await deskOf(page).thread.focus();
  await page.keyboard.press('o');
  await expect(deskOf(page).thread).toContainText('Anna Petrova opened C-');
  await expect(page.getByRole('button', { name: 'Resolve', exact: true })).toBeVisible();
  // Word of the closing has given its place to word of this.
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices).toContainText('is open again');
  await expect(notices).not.toContainText('is closed');
  await notices.getByRole('button', { name: 'Undo' }).click();
  await expect(deskOf(page).thread).toContainText('Anna Petrova took that back: C-');
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
});

test('whoever disagrees with the answer goes on under the same number', async ({ page, open }) => {
  await closeNora(page, open);
  await writes(page, 'appeal', 'I disagree with your decision');
  await expect(deskOf(page).thread).toContainText('The customer disagrees with the answer: C-');
  await expect(casesOf(page).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Resolve', exact: true })).toBeVisible();
});
