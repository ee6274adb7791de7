import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';
import type { Page } from '@playwright/test';

async function arrives(page: Page, name: string, text: string, platform = 'vk') {
  const id = `e2e-${name.toLowerCase().replaceAll(' ', '-')}`;
  await deliver(page, `src-${platform}`, [
    { id: `${id}.${text.length}`, platform, text, author: { id, name } },
  ]);
}

async function fixed(page: Page) {
  await page.getByRole('button', { name: /^Resolve/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve case' });
  await dialog.getByRole('checkbox', { name: 'Our side is fixed' }).check();
  await dialog.getByRole('button', { name: /Wait for the customer/ }).click();
  await expect(dialog).toBeHidden();
}

test('what began in public and went on in private owes the public a line', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await arrives(page, 'Greta Holm', 'My transfer to my landlord has vanished', 'instagram');
  await desk.open('Greta Holm');
  const number = await desk.caseNumber();
  await page
    .getByRole('radiogroup', { name: 'Where' })
    .getByRole('radio', { name: /Private/i })
    .first()
    .check();
  await desk.reply.fill('Greta, Anna here. Write to me in this chat and I will read the transfer.');
  await page.getByRole('button', { name: /^Send privately/ }).click();
  await desk.skipHours(1);
  await expect(
    desk.thread.getByRole('article', { name: /private/i }).filter({ hasText: 'Greta, Anna here' }),
  ).toBeVisible();
  await fixed(page);
  expect(await desk.caseNumber()).toBe(number);
  await expect(page.getByText('The public line is missing')).toBeVisible();
  // The whole inbox sees it come due, long before any other news would.
  await desk.skipHours(2);
  await expect(desk.grid.getByRole('row', { selected: true })).toContainText(
    /Public line (soon|missing)/,
  );
  await page
    .getByRole('radiogroup', { name: 'Where' })
    .getByRole('radio', { name: /Public/i })
    .first()
    .check();
  await desk.reply.fill('Greta, the transfer has arrived. Thank you for telling us here. Anna');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await desk.skipHours(1);
  await expect(page.getByText('The public line is missing')).toHaveCount(0);
  await expect(desk.grid.getByRole('row', { selected: true })).not.toContainText('Public line');
});

test('one key leads from a public comment by a link into private and back to a public line, on one case', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await arrives(page, 'Runa Berg', 'My pension came with a fee taken off');
  await desk.open('Runa Berg');
  await expect(desk.reply).toBeEnabled();
  const number = await desk.caseNumber();
  const address = worldOf(page).privateAddress(number);

  await test.step('the invitation goes out in public, in the agent’s words', async () => {
    await expect(page.getByRole('button', { name: /^Invite to private/ })).toBeVisible();
    await page.keyboard.press('m');
    await expect(desk.reply).toBeFocused();
    await expect(desk.reply).toHaveValue(address);
    await expect(page.getByRole('button', { name: /^Invite to private/ })).toHaveCount(0);
    await page.keyboard.type('Runa, Anna here. Write to me there and I will read your account.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('group', { name: 'Reply going out' })).toBeVisible();
    await desk.skipHours(1);
    await expect(
      desk.thread.getByRole('article', { name: /public/i }).filter({ hasText: address }),
    ).toContainText('Runa, Anna here');
  });

  await test.step('whoever follows it comes back to the same case and agent, behind a door', async () => {
    await deliver(page, 'src-max', [
      {
        id: 'e2e.runa.private',
        platform: 'max',
        text: `I am here about ${number}, my account ends in 17`,
        visibility: 'private',
        occurredAt: '2026-11-18T08:05:00.000Z',
        author: { id: 'e2e-runa-max', name: 'Runa B' },
      },
    ]);
    await expect(
      desk.thread.getByText('In private from here on: nobody else reads it'),
    ).toBeVisible();
    await expect(
      desk.thread.getByRole('article', { name: /private/i }).filter({ hasText: 'ends in 17' }),
    ).toBeVisible();
    expect(await desk.caseNumber()).toBe(number);
    const { cases } = await page.evaluate(async () => {
      const { rows } = await (await fetch('/api/threads?q=Runa')).json();
      return (await fetch(`/api/threads/${rows[0].id}`)).json();
    });
    expect(cases).toMatchObject([{ number, assigneeId: 'p-anna' }]);
    await page.getByRole('radio', { name: /MAX.*private/i }).check();
    await desk.reply.fill('Runa, the fee is on its way back to you. It was our slip. Anna');
    await page.getByRole('button', { name: /^Send privately/ }).click();
    await desk.skipHours(1);
  });

  await test.step('even after the end the public is owed a line, and gets it', async () => {
    await fixed(page);
    await expect(page.getByText('The public line is missing')).toBeVisible();
    await page.getByRole('radio', { name: /MAX.*private/i }).check();
    await desk.reply.fill('Runa, only for you: the branch in Bergen made the slip.');
    await page.getByRole('button', { name: 'Solved', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Resolve case' });
    await dialog.getByRole('checkbox', { name: 'Customer confirms the problem is solved' }).check();
    await dialog.getByRole('button', { name: 'Close case' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('The public line is missing')).toBeVisible();

    // What was begun for the customer alone does not become the public line.
    await expect(page.getByText('Nothing can be sent to this place')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Send privately/ })).toBeDisabled();
    await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
    await desk.reply.fill('');
    await page.getByRole('button', { name: 'Write it' }).click();
    await expect(desk.reply).toBeFocused();
    await page.keyboard.type('Runa has her fee back. Thank you for telling us here. Anna');
    await page.getByRole('button', { name: /^Publish/ }).click();
    await desk.skipHours(1);
    await expect(page.getByText('The public line is missing')).toHaveCount(0);
    await expect(desk.thread.getByText('In public again: everybody reads it')).toBeVisible();
    expect(await desk.caseNumber()).toBe(number);
  });
});

test('silence: asked once more, and once more, then it ends as unconfirmed', async ({
  page,
  open,
}) => {
  test.slow();
  await open('/inbox/all', { person: 'p-anna' });
  const desk = deskOf(page);
  await arrives(page, 'Piotr Lis', 'The app does not open on my phone');
  await desk.open('Piotr Lis');
  await fixed(page);
  for (const [hours, words] of [
    [49, 'Piotr, does it open now? Anna'],
    [120, 'Piotr, still well with the app? Anna'],
  ] as const) {
    await deskOf(page).skipHours(hours);
    await expect(page.getByText(/^Ask once more, in your own words/)).toBeVisible({
      timeout: 20_000,
    });
    await desk.reply.fill(words);
    await page.getByRole('button', { name: /^Publish/ }).click();
    await desk.skipHours(1);
    await expect(desk.thread.getByRole('article').filter({ hasText: words })).toBeVisible();
  }
  await deskOf(page).skipHours(24);
  await page.getByRole('button', { name: 'Close as unconfirmed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve case' });
  await dialog.getByRole('button', { name: 'Close case' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Closed: the customer stayed silent')).toBeVisible();
});
