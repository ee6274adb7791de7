import { deliver, deskOf } from './fixtures/desk.ts';
import { handsOn } from './fixtures/hands.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

const vera = {
  id: 'vk-vera',
  platform: 'vk',
  text: 'The app takes the fee twice',
  author: { id: '7001', name: 'Vera Stone' },
};

test('an admin switches a source off by keyboard, and an agent reads why nothing can be sent there', async ({
  page,
  open,
}) => {
  await open('/inbox/all', { person: 'p-irina' });
  await deliver(page, 'src-vk', [vera]);
  const hands = handsOn(page);
  await hands.command('Go to sources');
  const list = page.getByRole('navigation', { name: 'Sources' });
  await hands.tabTo(list.getByRole('link', { name: /ВКонтакте/ }));
  await hands.press('Enter');
  await expect(page).toHaveURL(/\/admin\/sources\/src-vk$/);
  const vk = page.getByRole('region', { name: /^ВКонтакте/ });
  await hands.tabTo(vk.getByRole('radio', { name: 'Reading and answering' }));
  for (const policy of ['Answering by hand', 'Reading only', 'Off']) {
    await hands.press('ArrowDown');
    await expect(vk.getByRole('radio', { name: policy })).toBeChecked();
  }
  const save = vk.getByRole('button', { name: 'Save' });
  await hands.tabTo(save);
  await hands.press('Enter');
  await expect(page.getByText('ВКонтакте: Ранет: saved')).toBeVisible();
  await expect(save).toBeFocused();
  await expect(list.getByRole('link', { name: /ВКонтакте/ })).toContainText('Off');
  await worldOf(page).expectKept('sources', ['src-vk', '"policy":"off"']);

  const desk = deskOf(page);
  await desk.sitDownAs('Timur Safin');
  await page.goto('/inbox/all');
  await desk.open('Vera Stone');
  await expect(page.getByText('ВКонтакте: Ранет: switched off')).toBeVisible();
  await expect(desk.reply).toHaveCount(0);
});

test('a thread that is open follows what becomes of its source', async ({ page, open }) => {
  const live = page.waitForResponse(/\/api\/events/);
  await open('/inbox/all', { person: 'p-irina' });
  await deliver(page, 'src-vk', [vera]);
  await live;
  const desk = deskOf(page);
  await desk.open('Vera Stone');
  await expect(desk.reply).toBeVisible();
  const change = (policy: string) =>
    page.evaluate(async (to) => {
      const { sources } = await (await fetch('/api/sources')).json();
      const { version } = sources.find(({ id }: { id: string }) => id === 'src-vk');
      await fetch('/api/sources/src-vk', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ policy: to, seenVersion: version }),
      });
    }, policy);
  await change('inbound-only');
  await expect(page.getByText('ВКонтакте: Ранет: read only')).toBeVisible();
  await change('full');
  await expect(desk.reply).toBeVisible();
});

test('what cannot be read is said at its field, and what somebody else changed is not overwritten', async ({
  page,
  open,
  complaints,
}) => {
  complaints.allow(/409/);
  await open('/admin/sources/src-vk', { person: 'p-irina' });
  const vk = page.getByRole('region', { name: /^ВКонтакте/ });
  const address = vk.getByRole('textbox', { name: 'Address for private messages' });
  await address.fill('vk.me/ranet');
  await vk.getByRole('textbox', { name: 'Our own sites' }).fill('ranet.example\nranet..example');
  await expect(vk.getByText('“ranet..example” is not the name of a site')).toBeVisible();
  await vk.getByRole('button', { name: 'Save' }).click();
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/begins with https/);
  await address.fill('https://vk.me/ranet');
  await vk.getByRole('textbox', { name: 'Our own sites' }).fill('https://Ranet.example/cards');
  await vk.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('ВКонтакте: Ранет: saved')).toBeVisible();
  await expect(vk.getByRole('textbox', { name: 'Our own sites' })).toHaveValue('ranet.example');

  const name = vk.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Our wall');
  await page.evaluate(async () => {
    await fetch('/api/sources/src-vk', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ policy: 'assisted', seenVersion: 2 }),
    });
  });
  await expect(
    page.getByRole('navigation', { name: 'Sources' }).getByRole('link', { name: /ВКонтакте/ }),
  ).toContainText('Answering by hand');
  await vk.getByRole('button', { name: 'Save' }).click();
  await expect(vk.getByText(/Somebody changed this meanwhile/)).toBeVisible();
  await expect(name).toHaveValue('Our wall');
  await vk.getByRole('button', { name: 'As it was' }).click();
  await expect(vk.getByRole('radio', { name: 'Answering by hand' })).toBeChecked();
});

test('@demo the demo says that nothing comes in from outside', async ({ page, open }) => {
  await open('/admin/sources/src-vk', { person: 'p-irina' });
  const door = page.getByRole('region', { name: 'Door for other systems' });
  await expect(door).toContainText('In the demo nothing comes in from outside');
  await expect(door.getByRole('button')).toHaveCount(0);
});

test('a source is given another calendar by keyboard, and the one before lets go of it', async ({
  page,
  open,
}) => {
  await open('/admin/sources/src-vk', { person: 'p-irina' });
  await page.evaluate(async () => {
    const { calendars } = await (await fetch('/api/calendars')).json();
    const {
      version: _version,
      id: _id,
      ...standard
    } = calendars.find(({ id }: { id: string }) => id === 'standard');
    await fetch('/api/calendars/e2e-nights', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...standard, name: 'Nights', sourceIds: [], seenVersion: 0 }),
    });
  });
  await worldOf(page).expectKept('calendars', ['e2e-nights']);
  await page.reload();
  const hours = page.getByRole('region', { name: 'Working hours and times to answer' });
  const hands = handsOn(page);
  const choice = hours.getByRole('button', { name: /Calendar/ });
  await hands.tabTo(choice);
  const before = (await choice.innerText()).trim();
  await hands.press('Enter');
  await page.getByRole('option', { name: 'Nights' }).waitFor();
  await hands.type('Nights');
  await hands.press('Enter');
  await expect(page.getByText('lives by the calendar “Nights”')).toBeVisible();
  await expect(choice).toContainText('Nights');
  await worldOf(page).expectKept('calendars', ['e2e-nights', 'src-vk']);
  await page.reload();
  await expect(choice).toContainText('Nights');
  await choice.click();
  await page.getByRole('option', { name: before, exact: true }).click();
  await expect(choice).toContainText(before);
});

test('the page of sources speaks Russian', async ({ page, open, axe }) => {
  await open('/admin/sources/src-chat', { person: 'p-irina', language: 'ru' });
  await expect(page.getByRole('heading', { level: 1, name: 'Источники' })).toBeVisible();
  const chat = page.getByRole('region', { name: 'Чат в приложении' });
  await expect(chat.getByRole('radio', { name: 'Чтение и ответы' })).toBeChecked();
  await expect(chat.getByRole('textbox', { name: 'Адрес для личных сообщений' })).toHaveCount(0);
  await expect(chat.getByText(/чат открывается только на их страницах/)).toBeVisible();
  await axe.expectNoViolations(page);
});
