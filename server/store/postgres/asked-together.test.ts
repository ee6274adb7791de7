import { expect, test } from 'vitest';
import { askedTogether } from './asked-together.ts';

test('who asks the same in the same moment is answered by one reading', async () => {
  const begun: number[] = [];
  const read = askedTogether(async (after: number) => {
    begun.push(after);
    return [after + 1];
  });
  expect(await Promise.all([read(1), read(1), read(2), read(1)])).toEqual([[2], [2], [3], [2]]);
  expect(begun).toEqual([1, 2]);
});

test('a reading that has begun is not shared with who asks later', async () => {
  let head = 1;
  let end = () => undefined as void;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let hasBegun = () => undefined as void;
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve;
  });
  const read = askedTogether(async () => {
    const found = head;
    hasBegun();
    await ended;
    return found;
  });
  const early = read();
  await begun;
  head = 2;
  const late = read();
  end();
  expect(await Promise.all([early, late])).toEqual([1, 2]);
});

test('a reading that fails fails for all who joined it, and for nobody after', async () => {
  let isBroken = true;
  const read = askedTogether(async () => {
    if (isBroken) throw new Error('gone');
    return 'there';
  });
  const both = await Promise.allSettled([read(), read()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  expect(await read()).toBe('there');
});
