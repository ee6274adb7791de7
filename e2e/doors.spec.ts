import type { Page } from '@playwright/test';
import type { JourneyServer } from '../.ci/journeys/journey-server.ts';
import { handsOn } from './fixtures/hands.ts';
import { expect, test } from './fixtures/test.ts';

const theirs = {
  data: {
    items: [
      {
        uid: 'm-1',
        words: 'The app takes the fee twice',
        posted: '2026-11-18T08:55:00Z',
        who: { id: '7001', name: 'Vera Stone' },
      },
      { uid: 'm-2', who: { id: '7002', name: 'Nobody' } },
    ],
  },
};

test('an admin opens a door by keyboard, tries it with a sample, and sees what came in by it', async ({
  page,
  open,
  axe,
  journeyServer,
}) => {
  const { send, door, dialog, told } = doorOfVk(page, journeyServer);
  await open('/admin/sources/src-vk', { person: 'p-irina' });
  const hands = handsOn(page);
  await hands.tabTo(door.getByRole('button', { name: 'Open a door' }));
  await hands.press('Enter');
  await hands.tabTo(dialog.getByRole('radio', { name: 'By a signature' }));
  await hands.press('ArrowDown');
  await hands.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'By a token in a header' })).toBeChecked();
  await expect(dialog.getByText('This way is weaker')).toBeVisible();
  await hands.tabTo(dialog.getByRole('radio', { name: 'Our own format' }));
  await hands.press('ArrowUp');
  await expect(dialog.getByRole('radio', { name: 'Anything else in JSON' })).toBeChecked();
  await hands.tabTo(dialog.getByRole('textbox', { name: 'A sample to try' }));
  await page.keyboard.insertText(JSON.stringify(theirs));
  const becomes = dialog.getByRole('status', { name: 'What it becomes' });
  await hands.tabTo(dialog.getByRole('textbox', { name: 'Where the entries stand' }));
  await hands.type('data.items');
  await hands.tabTo(dialog.getByRole('button', { name: 'Guess by the sample' }));
  await hands.press('Enter');
  await choose(page, 'What “words” becomes', 'Text');
  await choose(page, 'What “posted” becomes', 'Time');
  await choose(page, 'What “uid” becomes', 'Id');
  await expect(becomes).toContainText('1 of 2 entries would come in');
  await expect(becomes).toContainText('The app takes the fee twice');
  await expect(becomes).toContainText('Would not come in:');
  await axe.expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Open the door' }).click();

  const header = await told.getByRole('textbox', { name: 'Header' }).inputValue();
  const address = await told.getByRole('textbox', { name: 'Address' }).inputValue();
  expect(header).toMatch(/^Authorization: Bearer \S{30,}$/);
  expect(new URL(address).pathname).toBe('/ingest/v1/src-vk');
  await axe.expectNoViolations(page);
  await told.getByRole('button', { name: 'Copy: Header' }).click();
  await expect(told.getByText(/Copied\.|forbids copying/)).toBeVisible();
  await told.getByRole('button', { name: 'I have it' }).click();
  await expect(told).toHaveCount(0);
  await expect(door).not.toContainText(header.slice(-12));

  expect(await send(header, JSON.stringify(theirs))).toBe(200);
  expect(await send(header, '{"data":')).toBe(400);
  const came = page.getByRole('region', { name: 'What came in' });
  const latest = came.getByRole('list', { name: 'Latest deliveries' }).getByRole('listitem');
  await expect(latest).toHaveCount(2);
  await expect(latest.first()).toContainText('Could not be read: the body is not valid JSON');
  await expect(latest.last()).toContainText('New: 1');
  await expect(latest.last()).toContainText('occurredAt');
  await expect(came).toContainText('Of the latest 2 deliveries 2 did not come in whole');
});

test('a new secret leaves the earlier one good for two days, and a closed door takes nothing', async ({
  page,
  open,
  axe,
  journeyServer,
}) => {
  const { send, door, dialog, told } = doorOfVk(page, journeyServer);
  await open('/admin/sources/src-vk', { person: 'p-irina' });
  await door.getByRole('button', { name: 'Open a door' }).click();
  await dialog.getByRole('radio', { name: 'By a token in a header' }).check();
  await dialog.getByRole('button', { name: 'Open the door' }).click();
  const header = () => told.getByRole('textbox', { name: 'Header' }).inputValue();
  const first = await header();
  await told.getByRole('button', { name: 'I have it' }).click();

  await door.getByRole('button', { name: 'New secret' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Make a new secret?' });
  await expect(asked).toContainText('good for 48 hours');
  await asked.getByRole('button', { name: 'Make it' }).click();
  const second = await header();
  expect(second).not.toBe(first);
  await told.getByRole('button', { name: 'I have it' }).click();
  const body = JSON.stringify({ spec: 'mention/1', items: [{ id: 'x' }] });
  expect([await send(first, body), await send(second, body)]).toEqual([200, 200]);
  const latest = page.getByRole('list', { name: 'Latest deliveries' }).getByRole('listitem');
  // The same body under both secrets is one delivery.
  await expect(latest).toHaveCount(1);
  await axe.expectNoViolations(page);

  await door.getByRole('button', { name: 'Close the door' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('the door is closed')).toBeVisible();
  await expect(door.getByRole('button', { name: 'Open a door' })).toBeVisible();
  expect(await send(second, body)).toBe(401);
});

function doorOfVk(page: Page, server: JourneyServer | undefined) {
  if (!server) throw new Error('only a server has doors');
  return {
    door: page.getByRole('region', { name: 'Door for other systems' }),
    dialog: page.getByRole('dialog', { name: /^Door of ВКонтакте/ }),
    told: page.getByRole('dialog', { name: 'Give this to the sender now' }),
    /** Sends as a system of others would, and answers the status. */
    async send(header: string, body: string): Promise<number> {
      const [name = '', value = ''] = header.split(': ');
      const answer = await page.request.post(`${server.address}/ingest/v1/src-vk`, {
        headers: { [name]: value, 'content-type': 'application/json' },
        data: Buffer.from(body),
      });
      return answer.status();
    },
  };
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
