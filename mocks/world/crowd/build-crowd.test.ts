import { expect, test } from 'vitest';
import { caseSchema } from '#contract/case.ts';
import { accountSchema } from '#contract/customer.ts';
import { messageSchema } from '#contract/message.ts';
import { promiseSchema } from '#contract/promise.ts';
import {
  threadRowSchema,
  type FoundThreadPage,
  type ThreadDetail,
  type ViewCounts,
} from '#contract/thread.ts';
import { quietWorld } from '../seeded-world.ts';
import { buildCrowd } from './build-crowd.ts';
import { crowdCustomer } from './customer.ts';

test('the same customer each time, whole by the contract', () => {
  for (let number = 0; number < 300; number += 1) {
    const made = crowdCustomer(number, 1 + (number % 5));
    expect(crowdCustomer(number, 1 + (number % 5))).toEqual(made);
    accountSchema.parse(made.account);
    caseSchema.parse(made.case);
    messageSchema
      .array()
      .length(1 + (number % 5))
      .parse(made.messages);
    promiseSchema.array().parse(made.promises);
    threadRowSchema.parse(made.row);
    expect(JSON.stringify(made)).not.toMatch(/\{(?:sum|code|thing|place)\}|undefined/);
  }
});

test('a crowd is listed, counted, found, opened and numbered on from by the API', async () => {
  const world = await quietWorld();
  const shares: number[] = [];
  await buildCrowd(world.store, 1_500, (share) => void shares.push(share));
  expect(shares).toEqual([2 / 3, 1]);
  const counts = await world.call<ViewCounts>('p-olga', 'GET', '/views');
  expect(counts.all + counts.closed).toBe(1_500);
  const page = await world.call<FoundThreadPage>('p-olga', 'GET', '/threads?view=closed&limit=1');
  expect(page.total).toBe(counts.closed);
  const [row] = page.rows;
  const detail = await world.call<ThreadDetail>('p-olga', 'GET', `/threads/${row?.id}`);
  expect(detail.row).toEqual(row);
  const found = await world.call<FoundThreadPage>('p-olga', 'GET', '/threads?q=комиссией');
  expect(found.total).toBeGreaterThan(10);
  expect(found.hits[0]?.text).toMatch(/комисси/i);
  const number = await world.store.write((tx) => tx.cases.nextNumber(2026));
  expect(number).toBe('C-2026-002500');
});
