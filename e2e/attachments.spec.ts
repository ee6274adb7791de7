import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

test('pictures stand small in the thread and open large, by keyboard alone', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { thread, open: openThread } = deskOf(page);
  await openThread('beliy_naliv_user');
  const attachments = thread.getByRole('list', { name: 'Attachments' });
  const picture = attachments.getByRole('img', { name: 'calc.webp' });
  await expect(picture).toHaveJSProperty('naturalWidth', 520);

  const button = attachments.getByRole('button', { name: 'calc.webp' });
  await button.focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'calc.webp' });
  await expect(viewer.getByRole('img', { name: 'calc.webp' })).toBeVisible();
  await expect(viewer.getByRole('status')).toHaveText('1 of 2');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: 'statement.webp' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(viewer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('sound is played by the browser and fetched no sooner than that', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { thread, open: openThread } = deskOf(page);
  await openThread('Фёдор Палыч');
  const player = thread.getByLabel('gudki.wav');
  await expect(player).toBeVisible();
  await expect(player).toHaveAttribute('preload', 'none');
  await expect(player).toHaveJSProperty('readyState', 0);
  await expect(thread.getByRole('list', { name: 'Attachments' })).toContainText('WAV');
});

test('a file is a row with its type and size, and is saved from our own address', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const { thread, open: openThread } = deskOf(page);
  await openThread('Joan Fairley');
  const row = thread.getByRole('listitem').filter({ hasText: 'care-home-november.pdf' });
  await expect(row).toContainText('PDF');
  await expect(row.getByRole('link', { name: 'care-home-november.pdf' })).toHaveAttribute(
    'href',
    /^\/api\/attachments\//,
  );
});

test('a picture that cannot be shown says so, and is saved all the same', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await deliver(page, 'src-vk', [
    {
      id: 'e2e.broken-picture',
      platform: 'vk',
      text: 'Вот снимок чека',
      author: { id: 'e2e-broken', name: 'Ефим Снимков' },
      attachments: [
        {
          kind: 'image',
          url: 'https://files.example/ranet/care-home-november.pdf',
          name: 'receipt.jpg',
        },
      ],
    },
  ]);
  await desk.open('Ефим Снимков');
  const row = desk.thread.getByRole('listitem').filter({ hasText: 'receipt.jpg' });
  await expect(row).toContainText('cannot be shown');
  await expect(row.getByRole('img')).toHaveCount(0);
  const saved = await row.getByRole('link', { name: 'receipt.jpg' }).evaluate(async (link) => {
    const answer = await fetch((link as HTMLAnchorElement).href);
    const { byteLength } = await answer.arrayBuffer();
    return { status: answer.status, how: answer.headers.get('content-disposition'), byteLength };
  });
  expect(saved).toMatchObject({ status: 200, byteLength: 665 });
  expect(saved.how).toMatch(/^attachment; filename="receipt.jpg"/);
});

test('pictures from the web in a mail are fetched on a press alone, and what was not kept says why', async ({
  page,
  open,
  axe,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/\/api\/attachments\/|files\.example/.test(request.url())) fetched.push(request.url());
  });
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await deliver(page, 'src-email', [
    {
      id: 'e2e.remote-pictures',
      platform: 'email',
      visibility: 'private',
      text: 'See the pictures',
      author: { id: 'rosa@mail.example', name: 'Rosa Quill' },
      attachments: [
        { kind: 'file', name: 'invoice.exe', refused: 'kind' },
        { kind: 'image', url: 'https://files.example/ranet/calc.webp', isRemote: true },
        { kind: 'image', url: 'https://files.example/ranet/statement.webp', isRemote: true },
      ],
    },
  ]);
  await desk.open('Rosa Quill');
  const files = desk.thread.getByRole('list', { name: 'Attachments' });
  await expect(files.getByRole('listitem')).toHaveText([
    /invoice\.exe.*not kept: files of this kind/,
  ]);
  const show = desk.thread.getByRole('button', { name: 'Show 2 pictures from the web' });
  await expect(show).toBeVisible();
  await axe.expectNoViolations(page);
  expect(fetched).toEqual([]);
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(files.getByRole('img')).toHaveCount(2);
  await expect(files.getByRole('img').first()).toHaveJSProperty('naturalWidth', 520);
  await expect(show).toHaveCount(0);
  await expect(files).toBeFocused();
  expect(fetched.every((url) => new URL(url).origin === new URL(page.url()).origin)).toBe(true);
});
