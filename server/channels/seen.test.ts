import { expect, test } from 'vitest';
import { digestOf, noteSeen, readSeen, type Seen, writeSeen } from './seen.ts';

const like = (text: string) => ({ digest: digestOf([text]), writtenAt: 5000 });
const gone = { digest: null, writtenAt: 5000 };

test('what is as it was is no change, whatever it was before', () => {
  const seen: Seen = new Map();
  const changes = [like('a'), like('a'), like('b'), gone, gone, like('a')].map((state) =>
    noteSeen(seen, '7', state),
  );
  expect(changes.map((change) => change?.count)).toEqual([1, undefined, 2, 3, undefined, 4]);
  const versions = changes.flatMap((change) => change?.version ?? []);
  expect(versions.toSorted()).toEqual(versions);
});

test('what was passed over stays so', () => {
  const seen: Seen = new Map([['7', { ...like('a'), count: 0 }]]);
  expect(noteSeen(seen, '7', like('b'))).toBeUndefined();
});

test('two that go on from the same place count alike', () => {
  const written = writeSeen(new Map([['7', { ...like('a'), count: 1 }]]));
  const [one, other] = [readSeen(written), readSeen(JSON.parse(JSON.stringify(written)))];
  expect(noteSeen(one, '7', like('b'))).toEqual(noteSeen(other, '7', like('b')));
});
