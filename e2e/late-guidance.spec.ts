import { deliver, deskOf } from './fixtures/desk.ts';
import { holdAll } from './fixtures/hold-request.ts';
import { expect, test } from './fixtures/test.ts';

test('private words wait for a guidance that is late before they go public', async ({
  page,
  open,
}) => {
  const guidance = await holdAll(page, /\/judge-[^/]*\.js$/);
  await open('/', { person: 'p-anna' });
  const desk = deskOf(page);
  const nora = { platform: 'vk', author: { id: '7301', name: 'Nora Late' } };
  await deliver(page, 'src-vk', [
    { ...nora, id: 'vk-nora-late-1', text: 'Hello!', visibility: 'private' },
    { ...nora, id: 'vk-nora-late-2', text: 'Where is my refund?' },
  ]);
  await desk.open('Nora Late');
  await page.getByRole('button', { name: /^Move to private/ }).click();
  await desk.reply.fill('Hi Nora, Anna here. I will ring you on +7 916 123-45-67 in a minute.');
  const places = page.getByRole('radiogroup', { name: 'Where' });
  await places
    .getByRole('radio', { name: /public|VK/i })
    .first()
    .click();
  guidance.letGo();
  await expect(page.getByRole('alert').filter({ hasText: 'Not switched' })).toContainText(
    '123-45-67',
  );
  await expect(page.getByRole('button', { name: /^Send privately/ })).toBeVisible();
});
