import type { Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { handsOn } from './fixtures/hands.ts';
import { expect, test } from './fixtures/test.ts';

const inVk = { id: 'e2e-lidia-vk', name: 'Lidia Hart' };
const inX = { id: 'e2e-lidia-x', name: 'lh_london', handle: 'lh_london' };

async function openLidia(page: Page, open: (path: string) => Promise<void>) {
  await open('/inbox/all');
  await deliver(page, 'src-vk', [
    { id: 'e2e.links.1', platform: 'vk', text: 'On X I am lh_london, same trouble', author: inVk },
  ]);
  await deliver(page, 'src-x', [
    { id: 'e2e.links.2', platform: 'x', text: 'Your transfer is stuck again', author: inX },
  ]);
  await deskOf(page).open(inVk.name);
  await expect(deskOf(page).thread).toContainText('On X I am lh_london');
}

const customerOf = (page: Page) => page.getByRole('region', { name: 'Customer' });

test('a link on the customer’s word, and an unlink that asks whose the note is, by keyboard', async ({
  page,
  open,
  axe,
}) => {
  await openLidia(page, open);
  const hands = handsOn(page);
  await customerOf(page).getByRole('button', { name: 'Link account' }).focus();
  await hands.press('Enter');
  const linking = page.getByRole('dialog', { name: 'Link account' });
  await linking.getByRole('searchbox').fill('lh_london');
  await hands.tabTo(linking.getByRole('radio', { name: /lh_london/ }));
  await hands.press('Space');
  await expect(linking.getByRole('button', { name: 'Link', exact: true })).toBeEnabled();
  await hands.tabTo(linking.getByRole('button', { name: 'Link', exact: true }));
  await hands.press('Enter');
  await expect(linking).toBeHidden();
  const accounts = customerOf(page).getByRole('list', { name: 'Accounts' });
  await expect(accounts).toContainText('The customer said so');
  await expect(accounts).toContainText('brought 1 message');
  await expect(deskOf(page).thread).toContainText('Your transfer is stuck again');

  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Both times the same transfer');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(deskOf(page).thread).toContainText('Both times the same transfer');

  await hands.tabTo(accounts.getByRole('button', { name: 'Unlink' }));
  await hands.press('Enter');
  const parting = page.getByRole('alertdialog', { name: 'Unlink account' });
  await expect(parting).toContainText('What cannot be decided here');
  await axe.expectNoViolations(page);
  const sides = parting.getByRole('radiogroup', { name: /Both times the same transfer/ });
  await hands.tabTo(sides.getByRole('radio', { checked: true }), 'Shift+Tab');
  await hands.press('ArrowLeft');
  await expect(sides.getByRole('radio', { name: 'lh_london' })).toBeChecked();
  await hands.tabTo(parting.getByRole('button', { name: 'Unlink' }));
  await hands.press('Enter');
  await expect(parting).toBeHidden();
  await expect(deskOf(page).thread).not.toContainText('Both times the same transfer');
  await expect(deskOf(page).thread).not.toContainText('Your transfer is stuck again');
  await deskOf(page).open(inX.name);
  await expect(deskOf(page).thread).toContainText('Both times the same transfer');
});
