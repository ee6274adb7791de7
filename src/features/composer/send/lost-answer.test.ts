import { expect, test } from 'vitest';
import { aReply } from '#care/thread/samples.ts';
import { changeDesk, freshDesk, readDesk } from '../desk.ts';
import { edited, emptyDraft, isDirty } from '../draft/draft-state.ts';
import { isAnswerLost, noteTaken } from './lost-answer.ts';

const attempt = { clientKey: 'press-0001', of: '[]' };
const written = edited(emptyDraft, { text: 'On it', placeId: 'vk|public' });

function after(reply: Parameters<typeof aReply>[0], text = 'On it') {
  changeDesk('anna/th_1', { ...freshDesk, draft: edited(written, { text }), attempt });
  noteTaken('anna/th_1', aReply({ text: 'On it', ...reply }));
  return readDesk('anna/th_1');
}

test.each(['held', 'sent', 'in-review', 'unknown'] as const)(
  'what became a reply that is %s leaves the desk and is no draft any more',
  (state) => {
    const desk = after({ state });
    expect(desk).toMatchObject({ draft: { text: '', placeId: null }, attempt: null });
    expect(isDirty(desk.draft)).toBe(false);
  },
);

test('words that a lead changed on the way are still those that were sent', () => {
  const edit = { action: 'edited', textBefore: 'On it', textAfter: 'On it today' } as const;
  const decisions = [{ ...edit, at: '', byId: 'olga', comment: null, rule: null }];
  expect(after({ state: 'sent', text: 'On it today', decisions }).draft.text).toBe('');
});

test.each([
  ['changed since', { state: 'sent' }, 'On it. Anna'],
  ['taken back', { state: 'withdrawn' }, 'On it'],
] as const)('words that were %s stay, and are another press', (_, reply, text) => {
  expect(after(reply, text)).toMatchObject({ draft: { text }, attempt: null });
});

test('the reply of another press changes nothing', () => {
  expect(after({ clientKey: 'press-0002' })).toMatchObject({ draft: { text: 'On it' }, attempt });
});

test.each([
  ['offline', true],
  ['unreadable', true],
  ['internal', true],
  ['thread_moved_on', false],
  ['validation_failed', false],
] as const)('%s: it may have been taken all the same: %s', (code, isLost) => {
  expect(isAnswerLost({ code })).toBe(isLost);
});
