import { describe, expect, it } from 'vitest';
import { resolveCaseInput } from '#contract/case.ts';
import {
  closeInput,
  savingStep,
  saveInput,
  whyNotClose,
  type ClosingFacts,
  type ClosingForm,
} from './closing.ts';

const empty: ClosingForm = {
  isFixed: false,
  isConfirmed: false,
  evidence: 'message',
  messageId: 'm-1',
  note: '',
  outcome: null,
};
const both: ClosingForm = { ...empty, isFixed: true, isConfirmed: true };
const facts: ClosingFacts = { hasUnsentReply: false };

describe('what keeps a case open', () => {
  it.each([
    ['no box', empty, 'nothing'],
    ['only our side', { ...empty, isFixed: true }, 'noWord'],
    ['only the customer', { ...empty, isConfirmed: true }, 'notFixed'],
    ['both boxes', both, null],
    ['both boxes and a call', { ...both, evidence: 'call' }, null],
    ['both boxes and another reason without words', { ...both, evidence: 'other' }, 'note'],
    ['both boxes and another reason', { ...both, evidence: 'other', note: 'by post' }, null],
    ['both boxes and a link that is none', { ...both, evidence: 'link', note: 'there' }, 'address'],
    ['both boxes and a link', { ...both, evidence: 'link', note: 'https://forum.example/7' }, null],
    ['silence after the fix', { ...empty, isFixed: true, outcome: 'unconfirmed' }, null],
    ['silence before the fix', { ...empty, outcome: 'unconfirmed' }, 'notAsked'],
    ['nothing to solve', { ...empty, outcome: 'listened' }, null],
    ['spam', { ...empty, outcome: 'spam' }, null],
  ] as const)('%s', (_title, form, why) => {
    expect(whyNotClose(form, facts)).toBe(why);
  });

  it('is first of all a reply that has not gone out', () => {
    expect(whyNotClose(both, { ...facts, hasUnsentReply: true })).toBe('unsent');
  });
});

describe('what can be saved without closing', () => {
  it.each([
    ['open', true, false, 'ask'],
    ['open', false, false, null],
    ['open', true, true, null],
    ['checking', true, false, null],
    ['checking', false, false, 'back'],
  ] as const)('%s, fixed %s, confirmed %s', (status, isFixed, isConfirmed, step) => {
    expect(savingStep({ ...empty, isFixed, isConfirmed }, { status })).toBe(step);
  });
});

describe('what is sent', () => {
  it.each([
    ['both boxes', closeInput(both, 3)],
    ['a call', closeInput({ ...both, evidence: 'call', note: ' rang at ten ' }, 3)],
    ['silence', closeInput({ ...empty, isFixed: true, outcome: 'unconfirmed' }, 3)],
    ['waiting', saveInput({ ...empty, isFixed: true }, 3)],
  ])('%s is what the contract takes', (_title, input) => {
    expect(resolveCaseInput.parse(input)).toEqual(input);
  });

  it('names the message it rests on', () => {
    expect(closeInput(both, 3).evidence).toEqual({ kind: 'message', messageId: 'm-1' });
  });

  it('names no message for a call', () => {
    const form: ClosingForm = { ...both, evidence: 'call', note: ' rang at ten ' };
    expect(closeInput(form, 3).evidence).toEqual({ kind: 'call', note: 'rang at ten' });
  });
});
