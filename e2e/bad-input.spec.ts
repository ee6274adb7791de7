import { writeFile } from 'node:fs/promises';
import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('a file that cannot be imported', () => {
  const files = [
    {
      what: 'malformed JSON Lines',
      name: 'broken.jsonl',
      body: '{"id": "1", "text": \nnot json at all\n',
      says: /Row 1: Not readable as JSON/,
    },
    {
      what: 'a file of 50 MB',
      name: 'huge.csv',
      body: 'id,text\n'.repeat(6_553_600),
      says: /up to 40 MB can be imported/,
    },
    { what: 'nothing', name: 'empty.csv', body: '', says: /empty\.csv is empty/ },
    {
      what: 'one JSON list',
      name: 'list.json',
      body: '[{"id":"1","text":"hello"}]',
      says: /is one JSON list/,
    },
  ];
  for (const { what, name, body, says } of files) {
    test(`${what} is told, and nothing was imported`, async ({ page, open }, info) => {
      await open('/');
      await page.getByRole('button', { name: /^Import mentions/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Import mentions' });
      const file = info.outputPath(name);
      await writeFile(file, body);
      await dialog.locator('input[type=file]').setInputFiles(file);
      await expect(dialog.getByRole('alert')).toContainText('Nothing was imported.');
      await expect(dialog.getByRole('alert')).toContainText(says);
    });
  }

  test('a row without id and a column that nobody knows: the rest arrives, the row is told', async ({
    page,
    open,
  }) => {
    await open('/');
    await page.getByRole('button', { name: /^Import mentions/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Import mentions' });
    const rows = [
      'id,text,author,date,platform,zodiac',
      'good-1,The app shows a wrong balance,Rosa Quint,2026-11-17T10:00:00Z,vk,Leo',
      'good-2,And the branch was shut,Ines Quint,2026-11-17T10:30:00Z,vk,Virgo',
      'good-3,At last it works,Abel Quint,2026-11-17T10:40:00Z,vk,Aries',
      ',No id here,Omar Quint,2026-11-17T11:00:00Z,vk,Libra',
    ];
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'rows.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(dialog.getByText('3 rows are kept.')).toBeVisible();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download rejected rows' }).click();
    const stream = await (await download).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString('utf8');
    expect(text).toContain('No id');
    expect(text).toContain('Omar Quint');
  });
});

test('a reply over the limit stays in the box and says by how much', async ({ page, open }) => {
  await open('/');
  const desk = deskOf(page);
  await deliver(page, 'src-x', [
    { id: 'long.1', platform: 'x', text: 'Why?', author: { id: 'long', name: 'Lena Long' } },
  ]);
  await desk.open('Lena Long');
  const text = 'Hello Lena, here is what happened with it. '.repeat(40);
  await desk.reply.fill(text);
  const send = page.getByRole('button', { name: /^(Publish|Send for review)/ });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(send).toHaveAccessibleDescription(/1,440 characters too long/);
  await desk.reply.press('Control+Enter');
  await expect(desk.reply).toHaveValue(text);
});

test('an unreadable kept draft is put aside, and the desk works', async ({ page, open }) => {
  await open('/');
  const desk = deskOf(page);
  // Somebody of the world itself: the address holds whether or not the world was kept before the reload.
  await desk.open('Greta Holmqvist');
  await expect(desk.reply).toBeVisible();
  const threadId = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.getByRole('link', { name: /^Closed/ }).click();
  await page.evaluate(async (thread) => {
    const opened = indexedDB.open('keyval-store');
    // Where the page has not opened it yet, it is made as the page would.
    opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('keyval'));
    await new Promise((done) => opened.addEventListener('success', done));
    const store = opened.result.transaction('keyval', 'readwrite').objectStore('keyval');
    const put = store.put({ text: 42 }, `otklik-draft:p-anna/${thread}`);
    await new Promise((done) => put.addEventListener('success', done));
  }, threadId);
  await page.goto(`/inbox/all/${threadId}`);
  await expect(page.getByText('An unsaved draft could not be read')).toBeVisible();
  await desk.reply.fill('Greta, I am looking for it now.');
  await expect(page.getByText('Draft saved')).toBeVisible();
});
