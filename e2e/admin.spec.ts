import { deskOf } from './fixtures/desk.ts';
import { signIn, takeSeat } from './fixtures/first-admin.ts';
import { handsOn } from './fixtures/hands.ts';
import type { OwnServer } from './fixtures/own-server.ts';
import { ownServer } from './fixtures/own-server-fixture.ts';
import { expect, test as demo } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

const test = demo.extend<object, { server: OwnServer }>({
  server: ownServer(),
});

test('an admin changes the sources of a person by keyboard, and editor, focus and place stay', async ({
  page,
  open,
}) => {
  await open('/admin', { person: 'p-irina' });
  const hands = handsOn(page);
  const list = page.getByRole('navigation', { name: 'People' });
  await hands.tabTo(list.getByRole('link', { name: /^Anna/ }));
  await hands.press('Enter');
  await expect(page).toHaveURL(/\/admin\/people\/p-anna$/);
  const anna = page.getByRole('region', { name: /^Anna/ });
  await expect(anna.getByRole('heading', { level: 2 })).toBeVisible();

  await hands.tabTo(anna.getByRole('radio', { name: /^All sources/ }));
  await hands.press('ArrowDown');
  await expect(anna.getByRole('radio', { name: /^Chosen sources/ })).toBeChecked();
  const vk = anna.getByRole('button', { name: /ВКонтакте/ });
  await hands.tabTo(vk);
  await hands.press('Enter');
  await page.getByRole('option', { name: 'Read and answer' }).press('Enter');
  await expect(vk).toContainText('Read and answer');

  const successor = anna.getByRole('button', { name: /What they may no longer do goes to/ });
  await hands.tabTo(successor);
  await hands.press('Enter');
  await page.getByRole('option', { name: 'Dina Volkova' }).press('Enter');
  await expect(successor).toContainText('Dina Volkova');

  const editor = await anna.elementHandle();
  const save = anna.getByRole('button', { name: 'Save' });
  await hands.tabTo(save);
  const top = await anna.evaluate((element) => element.scrollTop);
  await hands.press('Enter');
  await expect(page.getByText(/^Anna .*: saved$/)).toBeVisible();
  await expect(list.getByRole('link', { name: /^Anna/ })).toContainText('ВКонтакте');
  await expect(save).toBeFocused();
  await expect(vk).toContainText('Read and answer');
  expect(await anna.evaluate((element, before) => element === before, editor)).toBe(true);
  expect(await anna.evaluate((element) => element.scrollTop)).toBe(top);
  await worldOf(page).expectKept('people', ['p-anna', '"rights":{"src-vk":"answer"}']);

  // Saved once more from the same fields: they have seen what they saved.
  await hands.tabTo(anna.getByRole('radio', { name: /^Chosen sources/ }), 'Shift+Tab');
  await hands.press('ArrowUp');
  await hands.tabTo(save);
  await hands.press('Enter');
  await expect(list.getByRole('link', { name: /^Anna/ })).toContainText('All sources');
  await expect(anna.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});

test('what somebody else changed meanwhile is not overwritten by what is typed', async ({
  page,
  open,
  complaints,
}) => {
  complaints.allow(/409/);
  await open('/admin/people/p-anna', { person: 'p-irina' });
  const anna = page.getByRole('region', { name: /^Anna/ });
  await anna.getByRole('radio', { name: /^Chosen sources/ }).check();
  await page.evaluate(async () => {
    const { people } = await (await fetch('/api/people')).json();
    const { version = 0 } = people.find(({ id }: { id: string }) => id === 'p-anna');
    await fetch('/api/people/p-anna', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'lead', rights: null, seenVersion: version }),
    });
  });
  const link = page
    .getByRole('navigation', { name: 'People' })
    .getByRole('link', { name: /^Anna/ });
  await expect(link).toContainText('Team lead');
  await anna.getByRole('button', { name: 'Save' }).click();
  await expect(anna.getByText(/Somebody changed this meanwhile/)).toBeVisible();
  await expect(anna.getByRole('radio', { name: /^Chosen sources/ })).toBeChecked();
  await anna.getByRole('button', { name: 'As it was' }).click();
  await expect(anna.getByRole('button', { name: /Role/ })).toContainText('Team lead');
});

test('the last admin stays one, and whoever is let go keeps a name and is offered nowhere', async ({
  page,
  open,
  complaints,
}) => {
  complaints.allow(/409/);
  await open('/admin/people/p-irina', { person: 'p-irina' });
  const hands = handsOn(page);
  const irina = page.getByRole('region', { name: /^Irina/ });
  await hands.tabTo(irina.getByRole('button', { name: 'Take access away' }));
  await hands.press('Enter');
  const question = page.getByRole('alertdialog');
  await hands.tabTo(question.getByRole('button', { name: 'Take access away' }));
  await hands.press('Enter');
  await expect(question.getByText(/This is the last administrator/)).toBeVisible();
  await hands.press('Escape');
  await expect(irina.getByRole('button', { name: 'Take access away' })).toBeFocused();

  await hands.tabTo(
    page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /^Max/ }),
    'Shift+Tab',
  );
  await hands.press('Enter');
  const max = page.getByRole('region', { name: /^Max/ });
  await hands.tabTo(max.getByRole('button', { name: 'Take access away' }));
  await hands.press('Enter');
  await hands.tabTo(question.getByRole('button', { name: 'Take access away' }));
  await hands.press('Enter');
  await expect(max.getByText(/^This person has no access/)).toBeVisible();
  await expect(max.getByRole('button', { name: 'Give access back' })).toBeFocused();

  await worldOf(page).expectNoSeatFor('Max Orlov');

  await hands.command('Measures');
  const measures = page.getByRole('dialog', { name: 'Measures' });
  await measures.getByRole('button', { name: 'Add a measure' }).click();
  await measures.getByRole('button', { name: /Who answers for it/ }).click();
  await expect(page.getByRole('option', { name: /Anna/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /Max/ })).toHaveCount(0);
  await hands.press('Escape');
  await hands.press('Escape');

  await hands.command('Go to trust');
  const trust = page.getByRole('table').first();
  await expect(trust.getByRole('rowheader', { name: /Anna/ })).toBeVisible();
  await expect(trust.getByRole('rowheader', { name: /Max/ })).toHaveCount(0);

  await hands.command('Go to people');
  await expect(
    page.getByRole('navigation', { name: 'People' }).getByRole('link').last(),
  ).toContainText('Max');
});

test('whoever may only read a source reads that others answer, in two languages', async ({
  page,
  open,
  axe,
}) => {
  await open('/review', { person: 'p-irina' });
  const status = await page.evaluate(async () => {
    const { people } = await (await fetch('/api/people')).json();
    const { version = 0 } = people.find(({ id }: { id: string }) => id === 'p-timur');
    const rights = { 'src-vk': 'read' };
    const body = { role: 'agent', rights, passTo: 'p-dina', seenVersion: version };
    const answer = await fetch('/api/people/p-timur', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.status;
  });
  expect(status).toBe(200);
  const desk = deskOf(page);
  await worldOf(page).expectKept('people', ['p-timur', '"src-vk":"read"']);
  await open('/inbox/all', { person: 'p-timur' });
  await desk.open('Костя Жилин');
  await expect(desk.thread.getByRole('article').first()).toBeVisible();
  await expect(page.getByText('You read here, others answer')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('r');
  await expect(desk.reply).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Internal note' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Note', exact: true })).toHaveCount(0);
  await axe.expectNoViolations(page);
  await handsOn(page).command('русский');
  await expect(page.getByText('Вы здесь только читаете')).toBeVisible();
});

test('the page of people speaks Russian', async ({ page, open, axe }) => {
  await open('/admin/people/p-lena', { person: 'p-irina', language: 'ru' });
  await expect(page.getByRole('heading', { level: 1, name: 'Люди' })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Списки' }).getByRole('link', { name: /^Люди/ }),
  ).toBeVisible();
  const lena = page.getByRole('region', { name: /^Lena/ });
  await lena.getByRole('radio', { name: /^Выбранные источники/ }).check();
  await expect(lena.getByRole('button', { name: /ВКонтакте/ })).toContainText('Закрыт');
  await axe.expectNoViolations(page);
  await lena.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText(/^Lena .*: сохранено$/)).toBeVisible();
});

test.describe('on a server', () => {
  // One server, one team: the second goes on where the first ended.
  test.describe.configure({ mode: 'serial' });

  test('an admin invites somebody by keyboard; Enter after that makes no second invitation', async ({
    page,
    server,
    axe,
  }) => {
    let made = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/invitations')) made += 1;
    });
    await takeSeat(page, server);
    const hands = handsOn(page);
    await hands.command('Go to people');
    await hands.tabTo(page.getByRole('button', { name: 'Invite somebody' }));
    await hands.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await hands.tabTo(dialog.getByRole('button', { name: 'Make link' }));
    await hands.press('Enter');
    await hands.press('Enter');
    const link = dialog.getByRole('textbox', { name: 'Invitation' });
    await expect(link).toHaveValue(/^http/);
    await expect(link).toBeFocused();
    await axe.expectNoViolations(page);
    const first = await link.inputValue();
    await hands.press('Enter');
    await hands.press('Enter');
    await hands.press('Escape');
    await expect(page.getByRole('button', { name: 'Invite somebody' })).toBeFocused();
    expect(made).toBe(1);

    await hands.tabTo(page.getByRole('button', { name: 'Invite somebody' }));
    await hands.press('Enter');
    await hands.tabTo(dialog.getByRole('button', { name: 'Make link' }));
    await hands.press('Enter');
    await expect(link).toHaveValue(/^http/);
    await expect(link).not.toHaveValue(first);
    expect(made).toBe(2);
  });

  test('the page of people says that it cannot be read, and tries again', async ({
    page,
    server,
    complaints,
  }) => {
    complaints.allow(/500/);
    await signIn(page, server);
    const error = { code: 'internal', message: 'no' };
    await page.route('**/api/accounts', (route) => route.fulfill({ status: 500, json: { error } }));
    await page.goto(`${server.address}/admin`);
    await expect(page.getByText('The people could not be read')).toBeVisible();
    await page.unroute('**/api/accounts');
    await page.getByRole('button', { name: 'Try again' }).click();
    const vera = page.getByRole('region', { name: 'Vera Stone' });
    await expect(vera.getByText('vera@example.org')).toBeVisible();
    await expect(vera.getByText('Second factor is not set up')).toBeVisible();
  });
});
