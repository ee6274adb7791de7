import type { Locator, Page } from '@playwright/test';
import type { DemoOptions } from './fixtures/demo-page.ts';
import { deliver, deskOf, type TestMention } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';

const card = '4111 1111 1111 1111';

test('a card number in a public reply goes out neither by the page nor by the API, and moves to private with one key', async ({
  page,
  open,
  complaints,
}) => {
  await open('/', { person: 'p-anna' });
  const desk = deskOf(page);
  await deliver(page, 'src-vk', nora('My payment is stuck, what is going on?'));
  await desk.open('Nora');
  const text = `Hi Nora, Anna here. The card ${card} is blocked on our side, I am freeing it now.`;

  await test.step('the button leads to the number instead of sending', async () => {
    await desk.reply.fill(text);
    await expect(page.getByRole('alert').filter({ hasText: /card number/i })).toBeVisible();
    await expect(desk.reply).toHaveAttribute('aria-invalid', 'true');
    await desk.reply.press('Control+Enter');
    await expect(desk.reply).toBeFocused();
    expect(await selection(page)).toBe(card);
    await expect(desk.reply).toHaveValue(text);
  });

  await test.step('the API refuses the same words, so the page is not the fence', async () => {
    complaints.allow(/422.*\/replies/);
    expect(await sendByHand(page, text)).toEqual({ status: 422, code: 'guidance_block' });
  });

  await test.step('one key moves the talk, the words stay', async () => {
    await desk.reply.press('Escape');
    await desk.reply.press('Escape');
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: /^Send privately/ })).toBeVisible();
    await expect(desk.reply).toHaveValue(text);
  });

  await test.step('a card number has no place in private either: it is taken out, and the rest goes', async () => {
    await expect(page.getByRole('alert').filter({ hasText: /card number/i })).toBeVisible();
    await desk.reply.fill(text.replace(card, 'you named'));
    await page.getByRole('button', { name: /^Send privately/ }).click();
    await expect(desk.reply).toHaveValue('');
  });
});

test('private words go public only when nothing personal is in them', async ({ page, open }) => {
  await open('/', { person: 'p-anna' });
  const desk = deskOf(page);
  await deliver(page, 'src-vk', nora('Where is my refund?'));
  await desk.open('Nora');
  // The key does nothing before what it presses is there.
  await expect(page.getByRole('button', { name: /^Move to private/ })).toBeVisible();
  await page.keyboard.press('m');
  const places = page.getByRole('radiogroup', { name: 'Where' });
  await desk.reply.fill('Hi Nora, Anna here. I will ring you on +7 916 123-45-67 in a minute.');
  await places
    .getByRole('radio', { name: /public|VK/i })
    .first()
    .click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not switched' })).toContainText(
    '123-45-67',
  );
  await expect(page.getByRole('button', { name: /^Send privately/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show me where' }).click();
  expect(await selection(page)).toBe('+7 916 123-45-67');
  await page.keyboard.press('Delete');
  await places
    .getByRole('radio', { name: /public|VK/i })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Publish/ })).toBeVisible();
});

test('what a customer told about themselves in the open is hidden everywhere, shown on request, and the showing is kept', async ({
  page,
  open,
}) => {
  await open('/', { person: 'p-anna' });
  const desk = deskOf(page);
  const phone = '+7 916 123-45-67';
  await deliver(page, 'src-vk', nora(`Ring me on ${phone}, please!`));
  await desk.open('Nora');
  await expect(desk.row('Nora')).toContainText('Ring me on +•');
  await expect(page.locator('body')).not.toContainText('123-45-67');
  await desk.search(phone);
  await expect(desk.row('Nora')).toBeVisible();
  await expect(desk.grid).not.toContainText('123-45-67');
  const article = desk.thread.getByRole('article').filter({ hasText: 'Ring me on' });
  await article.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(article).toContainText(phone);
  expect(await logTypes(page)).toContain('personal.shown');
  await article.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(article).not.toContainText(phone);
});

const tongues = [
  {
    language: 'en',
    person: 'p-anna',
    asked: 'I was charged twice for coffee on Monday, order 4521. What is going on?',
    officialese:
      'Dear customer! Your appeal has been forwarded to the relevant department. We apologise for any inconvenience caused.',
    human:
      'Nora, hello, this is Anna. You were charged twice for the coffee: our terminal sent it two times, that is our mistake, and I am returning the second sum now. I will write to you here by 18:00.',
    names: {
      reply: 'Reply',
      guidance: 'Guidance',
      joking: 'Not joking',
      jokes: 'Joking by you',
      sendPrivately: /^Send privately/,
    },
    cardWords: /card number/i,
    withCard: `Hi Nora, Anna here. The card ${card} is blocked on our side, I am freeing it now.`,
    joke: 'Nora, hello, Anna here. I have found your coffee twice, it likes you too 😄 The second charge goes back today.',
    promise: /News promised by/,
  },
  {
    language: 'ru',
    person: 'p-anna',
    asked: 'В понедельник с меня дважды списали за кофе, заказ 4521. Что происходит?',
    officialese:
      'Уважаемый клиент! Ваше обращение передано в профильный отдел. Приносим извинения за доставленные неудобства.',
    human:
      'Нора, здравствуйте, это Анна. Кофе списался дважды: наш терминал отправил сумму два раза, это наша ошибка, и вторую сумму я уже возвращаю. Напишу вам здесь до 18:00.',
    names: {
      reply: 'Ответ',
      guidance: 'Подсказки',
      joking: 'Не шутит',
      jokes: 'Шутит по-вашему',
      sendPrivately: /^Отправить лично/,
    },
    cardWords: /номер карты/i,
    withCard: `Нора, здравствуйте, это Анна. Карта ${card} закрыта у нас, сейчас открываю.`,
    joke: 'Нора, здравствуйте, это Анна. Нашла ваш кофе дважды, вы ему тоже понравились 😄 Второе списание вернётся сегодня.',
    promise: /18:00/,
  },
] as const;

for (const tongue of tongues) {
  const { language, names } = tongue;

  test(`${language}: an officialese reply is reworked by keyboard until nothing is flagged, and its time is a promise`, async ({
    page,
    open,
  }) => {
    const { reply, hints } = await begin(page, open, tongue);
    await reply.fill(tongue.officialese);
    await reply.press('Home');
    await expect(hints.first()).toBeVisible();
    const flagged = await hints.count();
    expect(flagged).toBeGreaterThan(1);

    await test.step('F8 walks the flagged words and Shift+F8 back, Escape leads to where the caret was', async () => {
      await reply.press('F8');
      const first = await selection(page);
      expect(tongue.officialese).toContain(first);
      expect(first).not.toBe('');
      await expect(page.locator('li[aria-current="true"]')).toHaveCount(1);
      await reply.press('F8');
      expect(await selection(page)).not.toBe(first);
      await reply.press('Shift+F8');
      expect(await selection(page)).toBe(first);
      await reply.press('Escape');
      expect(await selection(page)).toBe('');
    });

    await test.step('written anew in a human voice nothing is left', async () => {
      await reply.press('Control+a');
      await page.keyboard.insertText(tongue.human);
      await expect(hints).toHaveCount(0);
      await expect(page.getByText(tongue.promise).first()).toBeVisible();
    });

    await test.step('sent by keyboard, the time becomes a promise of the case', async () => {
      await reply.press('Control+Enter');
      await expect(reply).toHaveValue('');
      const dueAt = await heldPromise(page);
      expect(dueAt).toContain('T');
      await deskOf(page).skipHours(1);
      // The reply went out, and what it promised stands on the case.
      await expect.poll(() => casePromises(page)).toContain(dueAt);
    });
  });

  test(`${language}: a card number stays in the field by the page and by the API; one key moves the talk`, async ({
    page,
    open,
    complaints,
  }) => {
    const { reply } = await begin(page, open, tongue);
    const alert = page.getByRole('alert').filter({ hasText: tongue.cardWords });
    await reply.fill(tongue.withCard);
    await expect(alert).toBeVisible();
    await reply.press('Control+Enter');
    await expect.poll(() => selection(page)).toBe(card);
    await expect(reply).toHaveValue(tongue.withCard);
    complaints.allow(/422.*\/replies/);
    expect(await sendByHand(page, tongue.withCard)).toEqual({
      status: 422,
      code: 'guidance_block',
    });
    await reply.press('Alt+m');
    await expect(page.getByRole('button', { name: names.sendPrivately })).toBeVisible();
    await expect(reply).toHaveValue(tongue.withCard);
    await reply.fill(tongue.withCard.replace(` ${card}`, ''));
    await expect(alert).toBeHidden();
    await page.getByRole('button', { name: names.sendPrivately }).click();
    await expect(reply).toHaveValue('');
  });

  test(`${language}: a corrected belief changes the findings, and "not here" puts one aside; both are kept`, async ({
    page,
    open,
  }) => {
    const { reply, region, hints } = await begin(page, open, tongue);
    await reply.fill(tongue.joke);
    await reply.blur();
    const before = await settled(hints);
    await region.getByRole('button', { name: names.joking }).click();
    await expect(region.getByRole('button', { name: names.jokes })).toBeVisible();
    await expect(hints).not.toHaveText(before);
    await expect.poll(() => logTypes(page)).toContain('guidance.corrected');

    // A key pressed before the words are drawn finds what is in them all the same.
    await reply.fill(tongue.officialese);
    await reply.press('F8');
    await expect(region.locator('li[aria-current="true"]')).toBeVisible();
    const shown = await settled(hints);
    await reply.press('Alt+Period');
    await expect(hints).not.toHaveText(shown);
    await expect.poll(() => logTypes(page)).toContain('guidance.not-here');
  });
}

test('whoever leaves the field in the same breath reads what is in the last words', async ({
  page,
  open,
}) => {
  const { reply, hints } = await begin(page, open, tongues[0]!);
  await reply.focus();
  await reply.evaluate((box) => {
    document.execCommand('insertText', false, 'We are sorry for any inconvenience caused');
    box.blur();
  });
  await expect(hints.first()).toBeVisible();
});

async function begin(
  page: Page,
  open: (path: string, options?: DemoOptions) => Promise<void>,
  { language, person, asked, names }: (typeof tongues)[number],
) {
  await open('/', { person, language });
  await deliver(page, 'src-vk', nora(asked));
  await page.getByRole('searchbox').first().fill('Nora');
  await page.getByRole('row', { name: /^Nora/ }).first().click();
  const reply = page.getByRole('textbox', { name: names.reply, exact: true });
  const region = page.getByRole('region', { name: names.guidance });
  return { reply, region, hints: region.getByRole('listitem') };
}

/** What the cards say, once there are any. */
async function settled(hints: Locator): Promise<string[]> {
  await expect(hints.first()).toBeVisible();
  return hints.allInnerTexts();
}

/** What the case owes the customer by now. */
async function casePromises(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    const { promises } = await (await fetch(`/api/threads/${id}`)).json();
    return promises.map(({ dueAt }: { dueAt: string }) => dueAt);
  });
}

/** The time that the reply on its way promises. */
async function heldPromise(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    const { replies } = await (await fetch(`/api/threads/${id}`)).json();
    return replies[0]?.promise?.dueAt ?? '';
  });
}

/** Nora has written to the page in private before; now she writes where everybody reads. */
function nora(text: string): TestMention[] {
  const author = { id: 'e2e-nora', name: 'Nora' };
  return [
    { id: 'e2e.1', platform: 'vk', text: 'Hello!', author, visibility: 'private' },
    { id: 'e2e.2', platform: 'vk', text, author },
  ];
}

/** The words that the caret has selected in the field that has the focus. */
async function selection(page: Page): Promise<string> {
  return page.evaluate(() => {
    const box = document.activeElement;
    if (!(box instanceof HTMLTextAreaElement)) return '';
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
}

/** What somebody would do who goes round the page: the same reply, straight to the API. */
async function sendByHand(page: Page, text: string) {
  return page.evaluate(async (words) => {
    const id = location.pathname.split('/').at(-1);
    const read = async (path: string) => (await fetch(`/api/threads/${id}${path}`)).json();
    const { row, places } = await read('');
    const { messages } = await read('/messages');
    const response = await fetch(`/api/threads/${id}/replies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clientKey: crypto.randomUUID(),
        caseId: row.caseId,
        text: words,
        place: places.find(
          (option: { place: { visibility: string } }) => option.place.visibility === 'public',
        ).place,
        lastSeenMessageId: messages.at(-1).id,
      }),
    });
    return { status: response.status, code: (await response.json()).error?.code };
  }, text);
}

async function logTypes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    const { entries } = await (await fetch(`/api/threads/${id}/log`)).json();
    return entries.map(({ type }: { type: string }) => type);
  });
}
