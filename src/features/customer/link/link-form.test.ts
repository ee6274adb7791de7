import { expect, it } from 'vitest';
import { emptyLinkForm, linkInput, whyNotLink, type LinkForm } from './link-form.ts';

const chosen: LinkForm = { ...emptyLinkForm, otherThreadId: 'thread-2' };

it.each([
  ['nothing chosen', emptyLinkForm, 'thread'],
  ['the customer’s word', chosen, null],
  ['our decision without a reason', { ...chosen, basis: 'agent' }, 'note'],
  ['our decision with blanks for a reason', { ...chosen, basis: 'agent', note: '  ' }, 'note'],
  ['our decision with a reason', { ...chosen, basis: 'agent', note: 'same phone' }, null],
] as const)('with %s the way is barred by %s', (_title, form, why) => {
  expect(whyNotLink(form, 'm-9')).toBe(why);
  expect(linkInput(form, 'm-9') === null).toBe(why !== null);
});

it('rests on the newest message unless another was chosen', () => {
  expect(linkInput(chosen, 'm-9')).toMatchObject({ evidenceMessageId: 'm-9' });
  expect(linkInput({ ...chosen, messageId: 'm-3' }, 'm-9')).toMatchObject({
    evidenceMessageId: 'm-3',
  });
});

it('cannot rest on the customer’s word where there is none', () => {
  expect(whyNotLink(chosen, undefined)).toBe('message');
  expect(linkInput(chosen, undefined)).toBeNull();
});

it('names no message for a decision of ours', () => {
  const form: LinkForm = { ...chosen, basis: 'agent', note: ' same phone ', messageId: 'm-3' };
  expect(linkInput(form, 'm-9')).toEqual({
    otherThreadId: 'thread-2',
    basis: 'agent',
    note: 'same phone',
  });
});
