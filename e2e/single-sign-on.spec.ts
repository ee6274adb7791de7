import type { Page } from '@playwright/test';
import { type HouseProvider, startHouseProvider } from './fixtures/house-provider.ts';
import { freePort } from '../.ci/free-port.ts';
import { type OwnServer, startOwnServer } from './fixtures/own-server.ts';
import { expect, test as base } from './fixtures/page-test.ts';

const test = base.extend<object, { house: HouseProvider; server: OwnServer }>({
  house: [
    async ({}, use) => {
      const port = await freePort();
      const house = await startHouseProvider(port);
      await use({ ...house, settings: { ...house.settings, PORT: String(port) } });
      await house.stop();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ house, world }, use) => {
      const server = await startOwnServer(world, house.settings);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test('people come in through the house’s own sign-in, and a stranger is told what to do', async ({
  page,
  server,
  browser,
  axe,
}) => {
  await page.goto(server.firstAdmin);
  await expect(page.getByRole('heading', { name: 'Make your account' })).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveCount(0);
  await throughTheHouse(page, 'Vera');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible();

  await page.goto(`${server.address}/account`);
  await expect(page.getByRole('heading', { name: 'Vera', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Second factor' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(`${server.address}/inbox/promises`);
  await page.getByRole('button', { name: 'Sign in with Our Bank' }).click();
  await expect(page).toHaveURL(/\/inbox\/promises$/);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(server.address);
  await throughTheHouse(stranger, 'Mallory');
  await expect(stranger.getByRole('alert')).toContainText('There is no account for you here yet.');
  await axe.expectNoViolations(stranger);
});

async function throughTheHouse(page: Page, name: string): Promise<void> {
  // The provider's page asks a stranger for its letters.
  await page.route('https://fonts.googleapis.com/**', (route) =>
    route.fulfill({ contentType: 'text/css', body: '' }),
  );
  await page.getByRole('button', { name: 'Sign in with Our Bank' }).click();
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}
