import { deliver, deskOf } from './fixtures/desk.ts';
import { expect, test } from './fixtures/test.ts';
import { worldOf } from './fixtures/worlds/world-of.ts';

const ics = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20270101',
  'SUMMARY:New Year',
  'RRULE:FREQ=YEARLY',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20270504',
  'DTEND;VALUE=DATE:20270506',
  'SUMMARY:Spring days',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20270220',
  'SUMMARY:Working Saturday',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:Day without a date',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

test('a lead makes a calendar for nights by keyboard, reads holidays from a file, and a thread lives by it', async ({
  page,
  open,
}) => {
  await open('/calendars', { person: 'p-olga' });
  const list = page.getByRole('navigation', { name: 'Calendars' });
  await expect(list.getByRole('link', { name: /Standard/ })).toBeVisible();
  await page.getByRole('button', { name: 'New calendar' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Nights');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Lodnon');
  await expect(page.getByText('There is no such time zone.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/London');

  const monday = page.getByRole('textbox', { name: 'Monday' });
  await monday.fill('9-14, 13-18');
  await expect(page.getByText('Two stretches overlap.')).toBeVisible();
  await page.getByRole('button', { name: 'Save calendar' }).click();
  await expect(monday).toBeFocused();
  await monday.fill('8-12, 22-6');
  await expect(page.getByText(/until 06:00 of the next day/)).toHaveCount(1);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('textbox', { name: 'Tuesday' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Tuesday' })).toHaveValue('8-12, 22-6');
  await page.getByRole('textbox', { name: 'First answer within' }).fill('0:30');
  await page.getByRole('textbox', { name: 'Ask again after silence' }).fill('3, 7');

  await page
    .getByLabel('iCalendar file')
    .setInputFiles({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(ics) });
  const preview = page.getByRole('region', { name: 'What the file holds' });
  await expect(preview.getByText('“days.ics”: 4 new days')).toBeVisible();
  await expect(preview.getByText('Day without a date: it has no date')).toBeVisible();
  await preview.getByRole('button', { name: 'Take 4 days' }).click();
  const holidays = page.getByRole('list', { name: 'Holidays' });
  await expect(holidays.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove 5 May 2027' }).click();
  await expect(holidays.getByRole('listitem')).toHaveCount(2);
  const workdays = page.getByRole('list', { name: 'Extra working days' });
  const hours = workdays.getByRole('combobox', { name: 'Hours of 20 February 2027' });
  await expect(hours).toHaveValue('0');

  await page.getByRole('checkbox', { name: /ВКонтакте/ }).check();
  await page.getByRole('link', { name: /^All open/ }).click();
  await page.getByRole('link', { name: /^Calendars/ }).click();
  await list.getByRole('link', { name: /Nights/ }).click();
  await expect(page.getByRole('textbox', { name: 'Tuesday' })).toHaveValue('8-12, 22-6');
  await page.getByRole('button', { name: 'Save calendar' }).click();
  await expect(page.getByText('Saved as it stands.')).toBeVisible();
  await expect(list.getByRole('link', { name: /Nights/ })).toContainText('ВКонтакте');
  await expect(list.getByRole('link', { name: /Standard/ })).not.toContainText('ВКонтакте');
  await worldOf(page).expectKept('calendars', ['Nights', 'src-vk']);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Monday' })).toHaveValue(
    '08:00–12:00, 22:00–06:00',
  );
  await expect(holidays.getByRole('listitem')).toHaveCount(2);
  await expect(workdays.getByRole('listitem')).toHaveCount(1);

  await page.getByRole('link', { name: /^All open/ }).click();
  await deliver(page, 'src-vk', [
    {
      id: 'e2e.night.1',
      platform: 'vk',
      text: 'Is anybody awake?',
      author: { id: 'e2e-night', name: 'Nina Night' },
    },
  ]);
  await deskOf(page).open('Nina Night');
  const told = await page.evaluate(async () => {
    const { calendars } = await (await fetch('/api/calendars')).json();
    const { rows } = await (await fetch('/api/threads?q=Nina')).json();
    return { calendars, row: rows[0] };
  });
  expect(told.calendars).toContainEqual(
    expect.objectContaining({ name: 'Nights', sourceIds: ['src-vk'], followUpDays: [3, 7] }),
  );
  expect(told.row).toMatchObject({ nextNewsReason: 'policy' });
});

test('an extra working day without hours says so in its place and has the focus when saving', async ({
  page,
  open,
}) => {
  await open('/calendars', { person: 'p-olga' });
  const extra = page.getByRole('region', { name: 'Extra working days' });
  await extra.getByLabel('Date').fill('2027-02-20');
  await extra.getByLabel('Date').press('Enter');
  const hours = extra.getByRole('combobox', { name: 'Hours of 20 February 2027' });
  await expect(hours).toHaveValue('0');
  await hours.selectOption('6');
  await expect(hours).toHaveAccessibleDescription(/This weekday is a day off/);
  await page.getByRole('button', { name: 'Save calendar' }).press('Enter');
  await expect(hours).toBeFocused();
  await page.keyboard.press('Home');
  await expect(hours).toHaveValue('0');
  await expect(hours).toHaveAccessibleDescription('');
  await page.getByRole('button', { name: 'Save calendar' }).press('Enter');
  await expect(page.getByText('Saved as it stands.')).toBeVisible();
});

test('an agent does not set the hours, and a calendar that somebody changed meanwhile is not overwritten', async ({
  page,
  open,
  complaints,
}) => {
  complaints.allow(/409/);
  await open('/calendars', { person: 'p-anna' });
  await expect(page.getByText('Calendars are set by leads')).toBeVisible();
  await open('/calendars', { person: 'p-olga' });
  await page.getByRole('textbox', { name: 'Monday' }).fill('10-19');
  await page.evaluate(async () => {
    const { calendars } = await (await fetch('/api/calendars')).json();
    const { id, version, ...rest } = calendars.find((one: { id: string }) => one.id === 'standard');
    await fetch(`/api/calendars/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...rest, name: 'Theirs', seenVersion: version }),
    });
  });
  await page.getByRole('button', { name: 'Save calendar' }).click();
  await expect(page.getByText(/Somebody changed this meanwhile/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Monday' })).toHaveValue('10-19');
  await page.getByRole('button', { name: 'As it was' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Theirs');
});
