import type { Page } from '@playwright/test';
import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

const grating = 'Please be advised that your request is being looked into. ';
const own = 'The second line of this answer tells one plain thing after another. ';

/** Ten thousand characters with something to find at both ends. */
const long = grating + own.repeat(200).slice(0, 10_000 - 2 * grating.length) + grating;

async function begin(page: Page, open: (path: string, options: object) => Promise<void>) {
  await open('/', { person: 'p-anna' });
  const desk = deskOf(page);
  const author = { id: 'e2e-rita', name: 'Rita' };
  await deliver(page, 'src-vk', [
    { id: 'e2e.r1', platform: 'vk', text: 'My card was charged twice, help!', author },
  ]);
  await desk.open('Rita');
  return desk;
}

test('the field stays the browser’s own at 10,000 characters: input methods, undo, redo, paste, spell-check', async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { reply, guidance } = await begin(page, open);
  await reply.fill(long);
  await expect(guidance.getByRole('listitem').first()).toBeVisible();
  await expect(reply).toHaveAttribute('spellcheck', 'true');
  await expectLinesUnderWords(page);

  await test.step('an input method composes in the middle and its words stay in place', async () => {
    await reply.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(5_000, 5_000));
    const session = await context.newCDPSession(page);
    for (const text of ['к', 'ка', 'как'])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await expect(reply).toHaveValue(`${long.slice(0, 5_000)}как${long.slice(5_000)}`);
    await session.send('Input.insertText', { text: 'карта' });
    await expect(reply).toHaveValue(`${long.slice(0, 5_000)}карта${long.slice(5_000)}`);
    await expectLinesUnderWords(page);
  });

  await test.step('undo and redo are the browser’s', async () => {
    await reply.press('Control+z');
    await expect(reply).not.toHaveValue(/карта/);
    await reply.press('Control+Shift+z');
    await expect(reply).toHaveValue(/карта/);
  });

  await test.step('what is pasted is read like what is typed', async () => {
    await page.evaluate(() => navigator.clipboard.writeText(' 4111 1111 1111 1111 '));
    await reply.press('Control+End');
    await reply.press('Control+v');
    await expect(page.getByRole('alert').filter({ hasText: /card number/i })).toBeVisible();
    await expectLinesUnderWords(page);
    await reply.press('Control+z');
    await expect(page.getByRole('alert').filter({ hasText: /card number/i })).toBeHidden();
    await expect(reply).not.toHaveValue(/4111/);
  });
});

/** The mirror holds the very words of the field, and each line lies under the words it speaks of. */
async function expectLinesUnderWords(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const box = document.querySelector('textarea[aria-busy], textarea[spellcheck]');
        if (!(box instanceof HTMLTextAreaElement)) return 'no field';
        const mirror = box.parentElement!.firstElementChild!;
        const lines = [...mirror.children].map((paragraph) => paragraph.textContent);
        if (lines.join('\n') !== box.value) return 'other words in the mirror';
        if (mirror.getBoundingClientRect().height !== box.getBoundingClientRect().height)
          return 'another height';
        return mirror.querySelector('[data-finding]') ? 'aligned' : 'no lines';
      }),
    )
    .toBe('aligned');
}

test('a field that is typed into grows with its words, line for line, before they are painted', async ({
  page,
  open,
}) => {
  const { reply, guidance } = await begin(page, open);
  await reply.fill(grating.repeat(6));
  await expect(guidance.getByRole('listitem').first()).toBeVisible();
  const before = await reply.evaluate((box) => box.clientHeight);
  await reply.press('Control+End');
  await reply.evaluate((box) => {
    const outgrown: number[] = [];
    const look = () => {
      outgrown.push(box.scrollHeight - box.clientHeight);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { outgrown });
  });
  await reply.pressSequentially(own.repeat(3));
  const outgrown = await page.evaluate(
    () => (window as unknown as { outgrown: number[] }).outgrown,
  );
  expect(await reply.evaluate((box) => box.clientHeight)).toBeGreaterThan(before);
  expect(Math.max(...outgrown)).toBe(0);
  await expectLinesUnderWords(page);
});

test('a reply that has become a script says so, with how often, when, and what it leaves out', async ({
  page,
  open,
}) => {
  const desk = await begin(page, open);
  const words = (name: string) =>
    `${name}, hello, Anna here. I see the second charge for the ride, it was our terminal, and the sum goes back to the card right now.`;
  await desk.reply.fill(words('Rita'));
  await desk.reply.press('Control+Enter');
  await expect(desk.reply).toHaveValue('');
  await desk.skipHours(1);
  await expect(desk.thread.getByRole('article').filter({ hasText: 'second charge' })).toBeVisible();
  await deliver(page, 'src-vk', [
    {
      id: 'e2e.s1',
      platform: 'vk',
      text: 'Charged twice for parking at the stadium, 640 in total!',
      author: { id: 'e2e-saul', name: 'Saul' },
    },
  ]);
  await desk.open('Saul');
  await desk.reply.fill(words('Saul'));
  const meter = desk.guidance.getByRole('note', { name: 'Nearly the same' });
  await expect(meter).toContainText('1 recent reply is nearly this one');
  await expect(meter).toContainText('640');
  await expect(meter).toContainText('stadium');

  await desk.reply.fill(
    'Saul, hello, Anna here. Both 640 for the stadium parking reached us, the second one is a slip of our terminal and I am sending it back this minute.',
  );
  await expect(meter).toBeHidden();
});
