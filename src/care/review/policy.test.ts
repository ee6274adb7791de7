import { expect, test } from 'vitest';
import { reviewReason, type ReviewQuestion } from './policy.ts';

const plain: ReviewQuestion = {
  trust: 'none',
  sampleShare: 10,
  risks: [],
  repliesBefore: 0,
  isAsked: false,
};

test.each<[Partial<ReviewQuestion>, string | null]>([
  [{ trust: 'every-reply' }, 'trust'],
  [{ trust: 'risky' }, null],
  [{ trust: 'risky', risks: ['money'] }, 'risk'],
  [{ trust: 'risky', risks: ['guidance', 'reach'] }, 'guidance'],
  [{ trust: 'sample', repliesBefore: 8 }, null],
  [{ trust: 'sample', repliesBefore: 9 }, 'sample'],
  [{ trust: 'sample', repliesBefore: 10, risks: ['guidance'] }, null],
  [{ trust: 'sample', repliesBefore: 19 }, 'sample'],
  [{ trust: 'none', risks: ['guidance'], repliesBefore: 9 }, null],
  [{ trust: 'sample', sampleShare: 100, repliesBefore: 4 }, 'sample'],
  [{ trust: 'sample', sampleShare: 25, repliesBefore: 2 }, null],
  [{ trust: 'sample', sampleShare: 25, repliesBefore: 3 }, 'sample'],
  [{ trust: 'none', isAsked: true }, 'asked'],
  [{ trust: 'every-reply', isAsked: true }, 'asked'],
])('%j is read first because of: %s', (question, reason) => {
  expect(reviewReason({ ...plain, ...question })).toBe(reason);
});

test.each([1, 7, 10, 33, 50, 100])('of a hundred replies %i are read for a sample', (share) => {
  const read = Array.from({ length: 100 }, (_, repliesBefore) =>
    reviewReason({ ...plain, trust: 'sample', sampleShare: share, repliesBefore }),
  ).filter(Boolean);
  expect(read).toHaveLength(share);
});
