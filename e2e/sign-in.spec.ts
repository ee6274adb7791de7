import type { Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { firstAdmin, giveWords, makeAccount } from './fixtures/first-admin.ts';
import type { OwnServer } from './fixtures/own-server.ts';
import { ownServer } from './fixtures/own-server-fixture.ts';
import { expect, test as base } from './fixtures/page-test.ts';

const test = base.extend<object, { server: OwnServer }>({
  server: ownServer(),
});

/** Of the first admin's authenticator. */
let secret = '';

// One server, one team: the second test goes on where the first ended.
test.describe.configure({ mode: 'serial' });

test('the first admin makes an account, sets up a second factor, and comes back with a code', async ({
  page,
  server,
  axe,
  complaints,
}) => {
  await page.goto(server.firstAdmin);
  await expect(page.getByRole('heading', { name: 'Make your account' })).toBeVisible();
  await axe.expectNoViolations(page);
  await makeAccount(page, firstAdmin);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible();

  await page.goto(`${server.address}/account`);
  await expect(page.getByRole('heading', { name: 'Vera Stone' })).toBeVisible();
  await page.getByLabel('Password').fill(firstAdmin.password);
  await page.getByRole('button', { name: 'Set up' }).click();
  const key = page.getByRole('textbox', { name: 'Key for the authenticator' });
  await expect(key).not.toHaveValue('');
  await axe.expectNoViolations(page);
  secret = await key.inputValue();
  await page.getByRole('textbox', { name: 'Code' }).fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('The second factor is on.')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in with' })).toHaveCount(0);
  await axe.expectNoViolations(page);

  // The browser reports a refused password as an error.
  complaints.allow(/401/);
  await giveWords(page, { ...firstAdmin, password: 'five words in a row' });
  await expect(page.getByRole('alert')).toHaveText('E-mail or password is wrong.');
  await giveWords(page, firstAdmin);
  await giveCode(page);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible();
});

test('an invitation lets one person in, in the role it names, and nobody after', async ({
  page,
  server,
  browser,
}) => {
  await page.goto(`${server.address}/inbox/promises`);
  await giveWords(page, firstAdmin);
  await giveCode(page);
  await expect(page).toHaveURL(/\/inbox\/promises$/);
  await page.goto(`${server.address}/account`);
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('button', { name: 'Make link' }).click();
  const link = page.getByRole('textbox', { name: 'Invitation' });
  await expect(link).toHaveValue(/^http/);
  const invitation = await link.inputValue();

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(invitation);
  await makeAccount(guest, { name: 'Ilya Reed', email: 'ilya@example.org' });
  await expect(guest.getByRole('searchbox', { name: 'Search' })).toBeVisible();
  await guest.goto(`${server.address}/account`);
  await expect(guest.getByRole('heading', { name: 'Ilya Reed' })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'People' })).toHaveCount(0);

  const thief = await (await browser.newContext()).newPage();
  await thief.goto(invitation);
  await makeAccount(thief, { name: 'Somebody Else', email: 'else@example.org' });
  await expect(thief.getByRole('alert')).toContainText('This invitation was used or is too old.');
});

async function giveCode(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Code' }).fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: 'Sign in' }).click();
}
