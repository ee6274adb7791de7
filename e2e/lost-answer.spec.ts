import type { Page } from '@playwright/test';
import type { JourneyServer } from '../.ci/journeys/journey-server.ts';
import { deliver, deskOf } from './fixtures/desk.ts';
import { holdAll } from './fixtures/hold-request.ts';
import { expect, test } from './fixtures/test.ts';

const words = 'Iva, Anna here. Your cashback is on its way, it left us this morning.';
const unsure = /Whether the reply was taken is not known yet/;
const notTaken = /it has not gone out/;

test.beforeEach(async ({ page, open, complaints }) => {
  test.slow();
  // Whatever the page asks for while nobody is there.
  complaints.allow(/\/(api|assets)\//);
  await open('/inbox/mine', { person: 'p-anna' });
  const author = { id: 'e2e-iva', name: 'Iva Black' };
  const question = { id: 'e2e-iva', platform: 'vk', text: 'Where is my cashback', author };
  await deliver(page, 'src-vk', [question]);
  await deskOf(page).open(author.name);
});

test('the server is killed after it took a reply and delivers it before the page looks: nothing asks to send it again', async ({
  page,
  journeyServer,
}) => {
  const desk = deskOf(page);
  await desk.reply.fill(words);
  await expect(page.getByText('Draft saved')).toBeVisible();
  const there = await killedAfterTaking(page, journeyServer);
  await expect(alerts(page)).toContainText(unsure);
  await expect(desk.reply).toHaveValue(words);

  await there.comeBackDelivered();
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toHaveCount(1);
  await expect(desk.reply).toHaveValue('');
  await expect(alerts(page)).toHaveCount(0);
  await page.reload();
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toHaveCount(1);
  await expect(desk.reply).toHaveValue('');
});

test('a page that is loaded anew after that does not bring back what only this browser had kept', async ({
  page,
  journeyServer,
}) => {
  const desk = deskOf(page);
  const draft = /\/draft$/;
  // As if pressed with the last letter: the draft has not reached the API.
  await page.route(draft, (route) => route.abort('connectionrefused'));
  const there = await killedAfterTaking(page, journeyServer, async () => {
    await desk.reply.fill(words);
    await desk.reply.press('ControlOrMeta+Enter');
  });
  await expect(page.getByText('No connection: the draft is kept in this browser')).toBeVisible();
  await there.comeBackDelivered(async () => {
    await page.unroute(draft);
    await page.reload();
  });
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toHaveCount(1);
  await expect(desk.reply).toHaveValue('');
  await expect.poll(() => draftOf(page)).toBeNull();
});

test('words changed while nobody knows are held back, for the first had been taken', async ({
  page,
  journeyServer,
}) => {
  const desk = deskOf(page);
  await desk.reply.fill(words);
  await expect(page.getByText('Draft saved')).toBeVisible();
  const there = await killedAfterTaking(page, journeyServer);
  await expect(alerts(page)).toContainText(unsure);
  await desk.reply.press('ControlOrMeta+End');
  await desk.reply.pressSequentially(' Do you see it?');
  await expect(alerts(page)).toContainText(unsure);

  const answers = await holdAll(page, /clientKey=/);
  await there.comeBackDelivered();
  await desk.reply.press('ControlOrMeta+Enter');
  answers.letGo();
  await expect(page.getByText('The reply had been taken before you changed it.')).toBeVisible();
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toHaveCount(1);
  await expect(desk.reply).toHaveValue(`${words} Do you see it?`);
  await expect(alerts(page)).toHaveCount(0);
});

test('the server is killed before it took a reply: the words are kept, and one press sends them once', async ({
  page,
  journeyServer,
}) => {
  const desk = deskOf(page);
  const server = onServer(journeyServer);
  await desk.reply.fill(words);
  await expect(page.getByText('Draft saved')).toBeVisible();
  await page.route(
    /\/replies$/,
    async (route) => {
      await server.kill();
      await route.continue();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(alerts(page)).toContainText(unsure);
  await server.startAgain(0);
  await expect(alerts(page)).toContainText(notTaken);
  await expect(desk.reply).toHaveValue(words);
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toHaveCount(0);

  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(page.getByRole('group', { name: 'Reply going out' })).toBeVisible();
  await expect(desk.reply).toHaveValue('');
  await desk.skipHours(1);
  await expect(desk.thread.getByRole('article').filter({ hasText: words })).toHaveCount(1);
  await expect(desk.reply).toHaveValue('');
});

/** Presses the button; the server has stored the reply and dies before the page hears of it. */
async function killedAfterTaking(
  page: Page,
  journeyServer: JourneyServer | undefined,
  press = () => page.getByRole('button', { name: /^Publish/ }).click(),
) {
  const server = onServer(journeyServer);
  const threadId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.route(
    /\/replies$/,
    async (route) => {
      await route.fetch();
      await server.kill();
      await page.route(/\/api\//, (any) => any.abort('connectionrefused'));
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await press();
  return {
    /** The page reaches the server again only when the reply stands in the thread. */
    async comeBackDelivered(look: () => Promise<unknown> = async () => {}) {
      await server.startAgain(1);
      const address = `${server.address}/api/threads/${threadId}/messages`;
      const said = async () => (await page.request.get(address)).text();
      await expect.poll(said).toContain(words);
      await page.unroute(/\/api\//);
      await look();
    },
  };
}

function alerts(page: Page) {
  return page.getByRole('region', { name: 'Answer' }).getByRole('alert');
}

async function draftOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    return ((await (await fetch(`/api/threads/${id}`)).json()) as { draft: unknown }).draft;
  });
}

function onServer(server: JourneyServer | undefined): JourneyServer {
  if (!server) throw new Error('this journey kills a server');
  return server;
}
