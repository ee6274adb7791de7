import type { FileChooser, Page } from '@playwright/test';
import { SignJWT } from 'jose';
import { aCustomer } from './fixtures/chat-customer.ts';
import { signIn, takeSeat } from './fixtures/first-admin.ts';
import { startHostSite } from './fixtures/host-site.ts';
import { deskOf } from './fixtures/desk.ts';
import type { OwnServer } from './fixtures/own-server.ts';
import { ownServer } from './fixtures/own-server-fixture.ts';
import { expect, test as base } from './fixtures/page-test.ts';

const secret = 'what the bank and its chat know, and nobody else';

const test = base.extend<object, { server: OwnServer }>({
  server: ownServer({
    UNDO_SECONDS: '0',
    CHAT_IDENTITY_ISSUER: 'bank.example',
    CHAT_IDENTITY_AUDIENCE: 'otklik',
    CHAT_IDENTITY_SECRET: secret,
  }),
});

// One server, one team: each test goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

/** Four by four pixels of one colour. */
const picture = {
  name: 'receipt.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGOwjLgIRwzEcQA2EhYhoso0KgAAAABJRU5ErkJggg==',
    'base64',
  ),
};
/** What only says that it is a picture. */
const aPage = Buffer.from('<!doctype html><script>alert(1)</script>');
const trouble = 'You charged me twice for one coffee <b>today</b>!';

test('a customer writes, is answered, says "not solved", and the same case goes on', async ({
  page,
  server,
  browser,
  axe,
}) => {
  test.slow();
  await openChat(page, server);
  const desk = deskOf(page);
  const phone = { width: 360, height: 700 };
  const { customer, chat, complaints, close } = await aCustomer(browser, chatOf(server), phone);
  // The page that is offered as a picture.
  complaints.allow(/422/);
  // Long before the key that opens it: a chooser that opens while the listener is still on its way is lost.
  const chosen = new Promise<FileChooser>((resolve) => customer.once('filechooser', resolve));

  await test.step('the customer writes and sees it arrive', async () => {
    await expect(customer.getByRole('heading', { name: 'Ask the bank' })).toBeVisible();
    await axe.expectNoViolations(customer);
    await chat.write(trouble);
    // What a customer writes is never markup.
    await expect(chat.message(trouble)).toBeVisible();
    await expect(customer.getByRole('status').filter({ hasText: 'Delivered' })).toBeVisible();
  });

  await test.step('the agent reads and answers, the customer sees both', async () => {
    await desk.grid.getByRole('row').filter({ hasText: 'charged me twice' }).click();
    await expect(desk.thread.getByRole('article').filter({ hasText: trouble })).toBeVisible();
    await expect(customer.getByRole('status').filter({ hasText: 'Read' })).toBeVisible();
    await chat.field.pressSequentially('and ');
    await expect(page.getByText('The customer is typing…')).toBeVisible();
    await chat.field.fill('');
    await desk.reply.pressSequentially('Vera here. I see both charges ');
    await expect(customer.getByText('An answer is being written…')).toBeVisible();
    await desk.reply.fill('Vera here. I see both charges and have sent the second one back.');
    await page.getByRole('button', { name: /^Send/ }).first().click();
    await expect(desk.reply).toHaveValue('');
    await expect(chat.message('sent the second one back')).toContainText('Vera Stone');
    await axe.expectNoViolations(customer);
  });

  await test.step('a picture goes along, by keyboard, and the agent has it in the thread', async () => {
    const attach = customer.getByRole('button', { name: 'Attach files' });
    await attach.focus();
    await customer.keyboard.press('Enter');
    const chooser = await chosen;
    await chooser.setFiles([picture, { ...picture, name: 'page.png', buffer: aPage }]);
    await expect(customer.getByText('page.png cannot be taken')).toBeVisible();
    const going = customer.getByRole('list', { name: 'Files to send' });
    await expect(going.getByRole('listitem')).toHaveText([/^receipt\.png/]);
    await expect(going.getByRole('button', { name: 'Take out receipt.png' })).toBeVisible();
    await axe.expectNoViolations(customer);
    await chat.write('Here is the receipt');
    const sent = chat.message('Here is the receipt').getByRole('img', { name: 'receipt.png' });
    await expect(sent).toHaveJSProperty('naturalWidth', 4);
    await expect(going).toBeHidden();
    const attachments = desk.thread.getByRole('list', { name: 'Attachments' });
    await expect(attachments.getByRole('img', { name: 'receipt.png' })).toHaveJSProperty(
      'naturalWidth',
      4,
    );
    const overhang = () => document.documentElement.scrollWidth - innerWidth;
    expect(await customer.evaluate(overhang)).toBe(0);
    await axe.expectNoViolations(customer);
  });

  const number = await desk.caseNumber();

  await test.step('fixed on our side: the customer is asked, and says no', async () => {
    await page.getByRole('button', { name: /^Resolve/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Resolve case' });
    await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
    await dialog.getByRole('button', { name: /Wait for the customer/ }).click();
    await expect(dialog).toBeHidden();
    const asked = customer.getByRole('region', { name: 'Is it solved?' });
    await expect(asked).toContainText(number);
    await axe.expectNoViolations(customer);
    await asked.getByRole('button', { name: 'Not solved' }).click();
    await expect(asked).toBeHidden();
    await expect(customer.getByText('Tell us what is still wrong.')).toBeVisible();
    await expect(chat.field).toBeFocused();
    await chat.write('The money is not there');
  });

  await test.step('the case is open again under its number', async () => {
    await expect(
      desk.thread.getByRole('article').filter({ hasText: 'The money is not there' }),
    ).toBeVisible();
    await expect(desk.grid.getByRole('row').filter({ hasText: 'Reopened' })).toBeVisible();
    expect(await desk.caseNumber()).toBe(number);
  });

  await test.step('what we correct changes before the customer’s eyes, what we delete says so', async () => {
    const reply = desk.thread.getByRole('article').filter({ hasText: 'the second one back' });
    const choose = async (entry: string) => {
      await reply.getByRole('button', { name: 'Reply: more' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    };
    await choose('Correct…');
    const dialog = page.getByRole('dialog', { name: 'Correct your reply' });
    await dialog
      .getByRole('textbox', { name: 'Reply' })
      .fill('Vera here. You get the second one back tomorrow.');
    await dialog.getByRole('button', { name: 'Correct' }).click();
    await expect(chat.message('back tomorrow')).toContainText('corrected');
    await expect(chat.message('have sent')).toHaveCount(0);
    await choose('Delete…');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(chat.message('This message was deleted')).toBeVisible();
    await expect(chat.message('back tomorrow')).toHaveCount(0);
    await axe.expectNoViolations(customer);
  });

  await test.step('a page that is loaded again shows all of it', async () => {
    await customer.reload();
    const messages = customer.getByRole('log').getByRole('listitem');
    await expect(messages.filter({ has: customer.getByRole('time') })).toHaveCount(5);
  });
  await close();
});

test('what is written without a connection goes out once it is back, and once only', async ({
  browser,
  server,
}) => {
  const { customer, chat, complaints, close } = await aCustomer(browser, chatOf(server));
  await expect(customer.getByRole('heading', { name: 'Ask the bank' })).toBeVisible();
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  await customer.context().setOffline(true);
  await chat.write('first');
  await chat.write('second');
  await expect(customer.getByText('No connection. Your message is kept')).toBeVisible();
  await customer.context().setOffline(false);
  await expect(customer.getByRole('status').filter({ hasText: 'Delivered' })).toBeVisible();
  await customer.reload();
  await expect(customer.getByRole('log').getByRole('listitem')).toHaveText([/first/, /second/]);
  await close();
});

test('one press puts an invitation under a public reply; it lets one browser into the case, another reads that it was used', async ({
  page,
  server,
  browser,
}) => {
  await signIn(page, server);
  const item = {
    id: 'otz.1',
    platform: 'otzovik.example',
    kind: 'review',
    occurredAt: new Date().toISOString(),
    text: 'The card was blocked on a trip',
    author: { id: 'nora', name: 'Nora Field' },
  };
  const reviews = { id: 'reviews', channel: 'review', name: 'Otzovik', policy: 'assisted' };
  await page.request.post(`${server.address}/api/sources`, { data: reviews });
  const batch = { spec: 'mention/1', source: reviews.id, items: [item] };
  const delivered = await page.request.post(`${server.address}/api/mentions`, { data: batch });
  const [{ threadId }] = (await delivered.json()).results;
  await page.goto(`${server.address}/inbox/open/${threadId}`);
  const desk = deskOf(page);
  await desk.reply.fill('Nora, Vera here. Let us go on where nobody else reads:');
  await page.getByRole('button', { name: /^Invite to private/ }).click();
  await expect(desk.reply).toHaveValue(/reads:\n\nhttp.+\/chat\/help#i=[\w-]{22}$/);
  const link = (await desk.reply.inputValue()).split('\n').at(-1) ?? '';
  await expect(page.getByRole('button', { name: /^Invite to private/ })).toHaveCount(0);

  const invited = await aCustomer(browser, link);
  await invited.chat.write('It is me, the card again');
  await expect(invited.customer.getByRole('status').filter({ hasText: 'Delivered' })).toBeVisible();
  expect(invited.customer.url()).not.toContain('#');
  await expect(
    desk.thread.getByRole('article').filter({ hasText: 'It is me, the card again' }),
  ).toBeVisible();
  await invited.close();

  const thief = await aCustomer(browser, link);
  thief.complaints.allow(/410/);
  await expect(
    thief.customer.getByRole('heading', { name: 'This link cannot be used' }),
  ).toBeVisible();
  await thief.close();
});

test('an invitation that comes late is one, and leaves caret, words and place as they are by then', async ({
  page,
  server,
}) => {
  await signIn(page, server);
  const author = { id: 'omar', name: 'Omar Field' };
  const sources = [
    { id: 'late', channel: 'review', name: 'Shop reviews', policy: 'assisted' },
    { id: 'later', channel: 'review', name: 'Bank reviews', policy: 'assisted' },
  ];
  let threadId = '';
  for (const source of sources) {
    await page.request.post(`${server.address}/api/sources`, { data: source });
    const item = {
      id: `${source.id}.1`,
      platform: 'reviews.example',
      kind: 'review',
      occurredAt: new Date().toISOString(),
      text: 'The card was blocked again',
      author,
    };
    const batch = { spec: 'mention/1', source: source.id, items: [item] };
    const delivered = await page.request.post(`${server.address}/api/mentions`, { data: batch });
    threadId = (await delivered.json()).results[0].threadId;
  }
  let asked = 0;
  const held: (() => void)[] = [];
  await page.route('**/api/cases/*/invitations', async (route) => {
    asked += 1;
    await new Promise<void>((go) => void held.push(go));
    await route.continue();
  });

  await page.goto(`${server.address}/inbox/open/${threadId}`);
  const desk = deskOf(page);
  const where = page.getByRole('radiogroup', { name: 'Where' });
  await desk.reply.fill('Omar, Vera.');
  await desk.reply.press('ArrowLeft');
  await desk.reply.press('Alt+m');
  await desk.reply.press('Alt+m');
  await desk.reply.pressSequentially(' here');
  const other = where.getByRole('radio', { name: /Shop reviews/ });
  await expect(other).not.toBeChecked();
  await page.keyboard.press('Shift+Tab');
  await expect(where.getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(other).toBeChecked();
  await desk.reply.focus();
  await expect.poll(() => held.length).toBe(1);
  held[0]?.();
  await expect(desk.reply).toHaveValue(/^Omar, Vera here\.\n\nhttp.+#i=[\w-]{22}$/);
  await expect(other).toBeChecked();
  await expect(desk.reply).toBeFocused();
  await desk.reply.pressSequentially(' again');
  await expect(desk.reply).toHaveValue(/^Omar, Vera here again\.\n/);
  await desk.reply.press('Alt+m');
  await desk.reply.pressSequentially('!');
  await expect(desk.reply).toHaveValue(/^Omar, Vera here again!\.\n\nhttp[^\s]+$/);
  expect(asked).toBe(1);
});

test('another page of the bank opens the chat in a frame; a strange site cannot', async ({
  page,
  server,
  browser,
}) => {
  const html = `<!doctype html><html lang="en"><title>Bank</title><h1>Bank</h1>
    <script src="${server.address}/widget.js" data-source="site"
      data-identity="/who" async></script>`;
  const [bank, stranger] = [await startHostSite(html, mariasToken), await startHostSite(html)];
  await signIn(page, server);
  const chat = { id: 'site', channel: 'chat', name: 'Chat of the site', policy: 'full' };
  const data = { ...chat, visibility: 'private', ownDomains: [bank.domain] };
  expect((await page.request.post(`${server.address}/api/sources`, { data })).status()).toBe(201);

  const guest = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await guest.goto(`http://${bank.domain}/`);
  const button = guest.getByRole('button', { name: 'Write to us' });
  await expect(button).toBeVisible();
  // None of its names became the page's.
  expect(await guest.evaluate(() => Object.keys(window).filter((name) => name.length < 3))).toEqual(
    [],
  );
  await button.press('Enter');
  const frame = guest.frameLocator('iframe[title="Chat"]');
  await expect(frame.getByRole('heading', { name: 'Chat of the site' })).toBeVisible();
  await expect(frame.getByText('You are signed in as Maria Stone.')).toBeVisible();
  const field = frame.getByRole('textbox', { name: 'Your message' });
  await expect(field).toBeFocused();
  await field.fill('Is the branch open today?');
  await field.press('Enter');
  await expect(frame.getByRole('status').filter({ hasText: 'Delivered' })).toBeVisible();
  const desk = deskOf(page);
  await expect(desk.grid.getByRole('row').filter({ hasText: 'Maria Stone' })).toBeVisible();
  await field.press('Escape');
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(frame.getByRole('listitem').filter({ hasText: 'branch open' })).toBeVisible();
  await expect(field).toBeFocused();
  await frame.getByRole('button', { name: 'Close the chat' }).click();
  await expect(button).toBeFocused();

  await guest.goto(`http://${stranger.domain}/`);
  const refused = guest.waitForEvent('console', (message) =>
    /frame-ancestors/.test(message.text()),
  );
  await button.click();
  await refused;
  await guest.context().close();
  await Promise.all([bank.stop(), stranger.stop()]);
});

/** What the bank says while Maria is signed in there. */
function mariasToken(): Promise<string> {
  return new SignJWT({ name: 'Maria Stone' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('bank.example')
    .setAudience('otklik')
    .setSubject('customer-7')
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(secret));
}

/** The first admin, with a chat of the bank's own. */
async function openChat(page: Page, server: OwnServer): Promise<void> {
  await takeSeat(page, server);
  const chat = { id: 'help', channel: 'chat', name: 'Ask the bank', policy: 'full' };
  const data = { ...chat, visibility: 'private' };
  expect((await page.request.post(`${server.address}/api/sources`, { data })).status()).toBe(201);
}

function chatOf(server: OwnServer): string {
  return `${server.address}/chat/help`;
}
