import type { FileChooser, Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { handsOn } from './fixtures/hands.ts';
import { expect, test } from './fixtures/test.ts';
import { pixel } from './fixtures/pixel.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

const words = 'Here is the tariff that you asked for. Anna';

const filesOf = (page: Page) => page.getByRole('list', { name: 'Files to send' });
const attachOf = (page: Page) => page.getByRole('button', { name: 'Attach files' });

async function writes(page: Page, source: string, name: string) {
  const id = `e2e-${source}-${name.toLowerCase().replaceAll(' ', '-')}`;
  const visibility = source === 'src-chat' ? 'private' : 'public';
  const platform = source.slice(4);
  const text = 'Which tariff am I on?';
  await deliver(page, source, [{ id, platform, visibility, text, author: { id, name } }]);
  await deskOf(page).open(name);
}

/** Long before the press: a chooser that opens while the listener is still on its way is lost. */
function choosing(page: Page): Promise<FileChooser> {
  return new Promise((resolve) => page.once('filechooser', resolve));
}

async function attach(page: Page, files = [pixel]) {
  const chooser = choosing(page);
  // A question that is answered after the listener is there.
  await expect(attachOf(page)).toBeEnabled();
  await attachOf(page).click();
  await (await chooser).setFiles(files);
}

/** A file that comes by the clipboard or by hand from another window. */
function comes(page: Page, how: 'paste' | 'drop', name: string) {
  return deskOf(page).reply.evaluate(
    (box, given) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(given.content), (sign) => sign.charCodeAt(0));
      data.items.add(new File([bytes], given.name, { type: 'image/png' }));
      const event =
        given.how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      box.dispatchEvent(event);
    },
    { how, name, content: pixel.buffer.toString('base64') },
  );
}

test('a file is attached by keyboard, stays over a reload, goes out and stands in the thread', async ({
  page,
  open,
  axe,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  const chooser = choosing(page);
  const desk = deskOf(page);
  const hands = handsOn(page);
  await writes(page, 'src-chat', 'Vera Lind');
  await desk.reply.focus();
  await hands.tabTo(attachOf(page));
  await hands.press('Enter');
  await (await chooser).setFiles(pixel);
  await expect(filesOf(page).getByRole('link', { name: 'tariff.png' })).toBeVisible();
  await expect(page.getByText('tariff.png is attached')).toBeAttached();
  await worldOf(page).expectKept('drafts', ['tariff.png']);

  await page.reload();
  await expect(filesOf(page).getByRole('link', { name: 'tariff.png' })).toBeVisible();
  await axe.expectNoViolations(page);
  await desk.reply.fill(words);
  await hands.press('Control+Enter');
  await expect(filesOf(page)).toHaveCount(0);
  await desk.skipHours(1);
  const sent = desk.thread.getByRole('article').filter({ hasText: words });
  await expect(sent.getByRole('img', { name: 'tariff.png' })).toHaveJSProperty('naturalWidth', 1);
});

test('each thread keeps its files; one that is removed is gone, and the focus goes on', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await writes(page, 'src-chat', 'Vera Lind');
  await comes(page, 'paste', 'pasted.png');
  await comes(page, 'drop', 'dropped.png');
  await expect(filesOf(page).getByRole('listitem')).toHaveCount(2);
  await writes(page, 'src-chat', 'Otto Brand');
  await expect(filesOf(page)).toHaveCount(0);
  await desk.open('Vera Lind');
  await expect(filesOf(page).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove pasted.png' }).click();
  await expect(page.getByRole('button', { name: 'Remove dropped.png' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(filesOf(page)).toHaveCount(0);
  await expect(attachOf(page)).toBeFocused();
});

test('in public somebody has to look first, and other files have to be looked at again', async ({
  page,
  open,
  axe,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await writes(page, 'src-vk', 'Vera Lind');
  await attach(page);
  await desk.reply.fill(words);
  const looked = page.getByRole('checkbox', { name: /^I have looked/ });
  await expect(looked).not.toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(looked).toBeFocused();
  await expect(page.getByText('Look at the files first: everyone will see them.')).toBeVisible();
  await axe.expectNoViolations(page);
  await page.keyboard.press('Space');
  await expect(looked).toBeChecked();
  await comes(page, 'drop', 'another.png');
  await expect(looked).not.toBeChecked();
  await looked.check();
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(page.getByRole('group', { name: 'Reply going out' })).toBeVisible();
  await desk.skipHours(1);
  const sent = desk.thread.getByRole('article').filter({ hasText: words });
  await expect(sent.getByRole('list', { name: 'Attachments' }).getByRole('img')).toHaveCount(2);
});

test('a place without files says so; a kind that nobody takes is told at the file', async ({
  page,
  open,
  complaints,
}) => {
  complaints.allow(/422/);
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await writes(page, 'src-youtube', 'Vera Lind');
  await expect(attachOf(page)).toBeDisabled();
  await expect(attachOf(page)).toHaveAccessibleDescription(/replies go there without files/);
  await comes(page, 'drop', 'dropped.png');
  await expect(filesOf(page)).toHaveCount(0);

  await writes(page, 'src-chat', 'Otto Brand');
  const page1 = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>') };
  await attach(page, [page1]);
  await expect(filesOf(page).getByRole('listitem')).toContainText(
    'Files of this kind are not taken',
  );
  await desk.reply.fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Remove page.html' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(filesOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Send privately/ }).click();
  await expect(page.getByRole('group', { name: 'Reply going out' })).toBeVisible();
});

test('undone, a reply brings its files back; a lead who reviews it sees them', async ({
  page,
  open,
  axe,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-max' });
  const desk = deskOf(page);
  await writes(page, 'src-chat', 'Vera Lind');
  // The larger one is longer on its way, and stands first as it was chosen.
  const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(4_000_000)]);
  await attach(page, [{ name: 'long.pdf', mimeType: 'application/pdf', buffer: large }, pixel]);
  await expect(filesOf(page).getByRole('link')).toHaveText(['long.pdf', 'tariff.png']);
  await desk.reply.fill(words);
  await page.getByRole('button', { name: /^Send for review/ }).click();
  await expect(
    desk.thread.getByRole('list', { name: 'Files with this reply' }).getByRole('link'),
  ).toHaveText(['long.pdf', 'tariff.png']);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(filesOf(page).getByRole('link', { name: 'tariff.png' })).toBeVisible();
  await page.getByRole('button', { name: /^Send for review/ }).click();
  await expect(filesOf(page)).toHaveCount(0);
  await desk.sitDownAs('Olga Sokolova');
  await page.getByRole('link', { name: /^Review/ }).click();
  await page
    .getByRole('grid', { name: 'Replies to review' })
    .getByRole('row', { name: /Vera Lind/ })
    .click();
  const files = page.getByRole('list', { name: 'Files that go out with it' });
  await expect(files.getByRole('link', { name: 'tariff.png' })).toBeVisible();
  await expect(files.locator('img')).toHaveJSProperty('naturalWidth', 1);
  await axe.expectNoViolations(page);
});
