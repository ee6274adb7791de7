import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';
import type { Page } from '@playwright/test';

const queueOf = (page: Page) => page.getByRole('grid', { name: 'Replies to review' });

async function customer(page: Page, name: string, text = 'My card was declined at the shop today') {
  const id = `e2e-${name.toLowerCase().replaceAll(' ', '-')}`;
  await deliver(page, 'src-vk', [{ id: `${id}.1`, platform: 'vk', text, author: { id, name } }]);
}

async function sendForReview(page: Page, name: string, text: string) {
  const desk = deskOf(page);
  await desk.open(name);
  await desk.reply.fill(text);
  await page.getByRole('button', { name: /^Send for review/ }).click();
  await expect(desk.reply).toHaveValue('');
}

test('the lead edits a reply, and its author sees word by word what was changed and why', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-max' });
  const desk = deskOf(page);
  await customer(page, 'Nora Fields');
  await sendForReview(page, 'Nora Fields', 'Hi Nora, Max here. I am looking into the decline.');
  await desk.sitDownAs('Olga Sokolova');
  await page.getByRole('link', { name: /^Review/ }).click();
  await queueOf(page)
    .getByRole('row', { name: /Nora Fields/ })
    .click();
  await page
    .getByRole('textbox', { name: 'Edited reply' })
    .fill('Hi Nora, Max here. I am reading the decline record right now.');
  await page.getByRole('textbox', { name: 'Comment for the agent' }).fill('Say what you do');
  await page
    .getByRole('combobox', { name: 'Teach a rule or a principle' })
    .selectOption('vague-promise');
  await page.getByRole('button', { name: 'Approve with edits' }).click();
  await expect(queueOf(page).getByRole('row', { name: /Nora Fields/ })).toHaveCount(0);
  await desk.skipHours(1);
  await desk.sitDownAs('Max Orlov');
  await page.getByRole('link', { name: /^All open/ }).click();
  await desk.open('Nora Fields');
  const lesson = desk.thread.getByRole('region', { name: 'What your lead said' });
  await expect(lesson.getByRole('deletion').first()).toContainText('looking');
  await expect(lesson.getByRole('insertion').first()).toContainText('reading');
  await expect(lesson).toContainText('Say what you do');
  await expect(lesson).toContainText('It is about:');
});

test('at 1024 px the talk stands beside the draft, longest waiting first, and a principle is taught', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open('/inbox/all', { person: 'p-max' });
  const desk = deskOf(page);
  await customer(page, 'Una Moss');
  await sendForReview(page, 'Una Moss', 'Hi Una, Max here. I am reading the decline record.');
  await desk.sitDownAs('Olga Sokolova');
  await page.getByRole('link', { name: /^Review/ }).click();
  await queueOf(page)
    .getByRole('row', { name: /Una Moss/ })
    .click();
  const draft = page.getByRole('textbox', { name: 'Edited reply' });
  await expect(draft).toHaveValue(/Una/);
  const words = page.getByText('My card was declined at the shop today').last();
  const [left, right] = [await words.boundingBox(), await draft.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
  expect(Math.abs((left?.y ?? 0) - (right?.y ?? 0))).toBeLessThan(400);
  const waits = await page.evaluate(async () => {
    const { items } = (await (await fetch('/api/review')).json()) as {
      items: { row: { waitingSince: string | null }; reply: { createdAt: string } }[];
    };
    return items.map(({ row, reply }) => row.waitingSince ?? reply.createdAt);
  });
  expect(waits).toEqual(waits.toSorted());
  await page.getByRole('textbox', { name: 'Comment for the agent' }).fill('By when?');
  await page
    .getByRole('combobox', { name: 'Teach a rule or a principle' })
    .selectOption('Say what we do and by when');
  await expect(page.getByText(/“measures will be taken” is none/)).toBeVisible();
  await page.getByRole('button', { name: 'Return' }).click();
  await expect(queueOf(page).getByRole('row', { name: /Una Moss/ })).toHaveCount(0);
  await page.getByRole('link', { name: /^All open/ }).click();
  await desk.sitDownAs('Max Orlov');
  await desk.open('Una Moss');
  await expect(page.getByText('It is about: Say what we do and by when')).toBeVisible();
});

test('a customer who writes again voids the approval', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-max' });
  const desk = deskOf(page);
  await customer(page, 'Ivy Chen');
  await sendForReview(page, 'Ivy Chen', 'Hi Ivy, Max here. I am reading the decline record.');
  await desk.sitDownAs('Olga Sokolova');
  await page.getByRole('link', { name: /^Review/ }).click();
  await queueOf(page)
    .getByRole('row', { name: /Ivy Chen/ })
    .click();
  await page.getByRole('button', { name: /^Approve/ }).click();
  await expect(queueOf(page).getByRole('row', { name: /Ivy Chen/ })).toHaveCount(0);
  await deliver(page, 'src-vk', [
    {
      id: 'e2e-ivy-chen.2',
      platform: 'vk',
      text: 'Never mind the shop, now the ATM refuses it too',
      author: { id: 'e2e-ivy-chen', name: 'Ivy Chen' },
    },
  ]);
  await queueOf(page)
    .getByRole('row', { name: /Ivy Chen/ })
    .click();
  await expect(page.getByText('The approval was void: the customer wrote again.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Approve/ })).toBeVisible();
});

test('from every reply to a sample: the figures suggest, the lead decides, the next reply goes', async ({
  page,
  open,
}) => {
  await open('/trust', { person: 'p-olga' });
  const desk = deskOf(page);
  const level = page.getByRole('combobox', { name: 'Read first of Max Orlov', exact: true });
  await expect(level).toHaveValue('every-reply');
  await level.selectOption('sample');
  await expect(level).toHaveValue('sample');
  await page.getByRole('combobox', { name: 'Share of the sample of Max Orlov' }).selectOption('5');
  await expect(
    page.getByRole('combobox', { name: 'Share of the sample of Max Orlov' }),
  ).toHaveValue('5');
  await page.getByRole('link', { name: /^All open/ }).click();
  await desk.sitDownAs('Max Orlov');
  await customer(page, 'Tom Reed');
  await desk.open('Tom Reed');
  await desk.reply.fill('Hi Tom, Max here. I am reading the decline record right now.');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('a lead clears a queue of twenty by keyboard alone', async ({ page, open }) => {
  test.slow();
  await open('/inbox/all', { person: 'p-max' });
  await page.evaluate(fillQueue);
  await deskOf(page).sitDownAs('Olga Sokolova');
  await page.getByRole('link', { name: /^Review/ }).click();
  const rows = queueOf(page).getByRole('row');
  await expect(rows.filter({ hasText: 'Queue' })).toHaveCount(20);
  await page.keyboard.press('KeyJ');
  await page.keyboard.press('KeyK');
  let read = '';
  let left = await rows.count();
  expect(left).toBeGreaterThanOrEqual(20);
  for (let count = 0; left > 0; count++) {
    await expect(rows.and(page.locator('[aria-selected=true]'))).toBeFocused();
    // Wherever the lead looks, the words of this reply are there before a key is pressed.
    await expect(page.getByRole('textbox', { name: 'Comment for the agent' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Edited reply' })).not.toHaveValue(read);
    read = await page.getByRole('textbox', { name: 'Edited reply' }).inputValue();
    if (count % 5 === 4) {
      await page.keyboard.press('KeyR');
      await page.keyboard.type('Say when you will write again');
      await page.keyboard.press('Control+Enter');
    } else await page.keyboard.press('KeyA');
    left -= 1;
    await expect(rows).toHaveCount(left);
  }
  await expect(page.getByText('Nothing waits for review')).toBeVisible();
});

test('a key pressed as soon as the queue is there leads into it', async ({ page, open }) => {
  await open('/inbox/all', { person: 'p-olga' });
  await page.evaluate(pressWhenRowsCome);
  await page.getByRole('link', { name: /^Review/ }).click();
  const rows = queueOf(page).getByRole('row');
  await expect(rows.and(page.locator('[aria-selected=true]'))).toBeFocused();
});

/** The key comes before the address names the reply that is opened first. */
function pressWhenRowsCome() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[role=grid][aria-label="Replies to review"] [role=row]')) return;
    observer.disconnect();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyJ', bubbles: true }));
  }).observe(document.body, { childList: true, subtree: true });
}

/** Twenty customers write and an agent answers each of them with a word of their own. */
async function fillQueue() {
  const send = async (path: string, body: unknown) => {
    const response = await fetch(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  for (let count = 0; count < 20; count++) {
    const author = { id: `queue-${count}`, name: `Queue ${count}` };
    const mention = {
      id: `queue-${count}`,
      platform: 'vk',
      kind: 'comment',
      occurredAt: new Date().toISOString(),
      text: `Where is order ${count}?`,
      author,
    };
    const batch = { spec: 'mention/1', source: 'src-vk', items: [mention] };
    const { results } = await send('/mentions', batch);
    const { threadId, mentionId } = results[0];
    const detail = await (await fetch(`/api/threads/${threadId}`)).json();
    await send(`/threads/${threadId}/replies`, {
      clientKey: `queue-key-${count}`,
      caseId: detail.row.caseId,
      text: `Max here, order ${count} is packed and I am walking it to the courier`,
      place: detail.places[0].place,
      lastSeenMessageId: mentionId,
      askReview: true,
    });
  }
}
