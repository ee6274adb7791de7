import { expect, test } from 'vitest';
import type { ImportStep } from '#care/import/row-stream.ts';
import type { IngestCode, IngestResult, MentionItem } from '#contract/mention.ts';
import { Failure } from '#data/failure.ts';
import { type ImportProgress, rejectedInOrder, runImport } from './run-import.ts';
import { rowsDone, rowsKept } from './tally.ts';

function step(numbers: number[], rejected: number[] = []): ImportStep {
  return {
    batch: numbers.map((number) => ({
      number,
      original: `row ${number}`,
      item: { op: 'delete', id: String(number) },
    })),
    rejected: rejected.map((number) => ({ number, original: '', code: 'no_id' })),
    bytesRead: 10 * (numbers.at(-1) ?? 0),
  };
}

function answers(items: MentionItem[], code: IngestCode = 'accepted'): { results: IngestResult[] } {
  const results = items.map(({ id }) => ({
    id,
    code,
    mentionId: null,
    threadId: null,
    reason: code === 'rejected' ? 'text: too long' : null,
  }));
  return { results };
}

async function* stream(steps: ImportStep[]) {
  yield* steps;
}

function setUp(steps: ImportStep[], send: (items: MentionItem[]) => { results: IngestResult[] }) {
  const controller = new AbortController();
  const progress: ImportProgress[] = [];
  const waits: number[] = [];
  const sent: string[][] = [];
  const run = () =>
    runImport({
      steps: stream(steps),
      send: async (items) => {
        sent.push(items.map(({ id }) => id));
        return send(items);
      },
      wait: async (ms) => {
        waits.push(ms);
      },
      signal: controller.signal,
      onProgress: (made) => progress.push(made),
    });
  return { run, controller, progress, waits, sent };
}

test('every batch is sent and counted, with what was rejected before and by the API', async () => {
  const { run, progress } = setUp([step([1, 2], [3]), step([4])], (items) =>
    answers(items, items[0]?.id === '4' ? 'rejected' : 'accepted'),
  );
  const end = await run();
  expect(end.how).toBe('complete');
  expect(end.tally.codes).toMatchObject({ accepted: 2, rejected: 2 });
  expect(rejectedInOrder(end.tally)).toEqual([
    { number: 3, original: '', code: 'no_id' },
    { number: 4, original: 'row 4', code: 'refused', detail: 'text: too long' },
  ]);
  expect(progress.map(({ tally, bytesRead }) => [rowsDone(tally), bytesRead])).toEqual([
    [3, 20],
    [4, 40],
  ]);
});

test('a batch whose answer was lost is sent again', async () => {
  let tries = 0;
  const { run, waits, sent, progress } = setUp([step([1])], (items) => {
    tries += 1;
    if (tries < 3) throw new Failure('offline', 'no network');
    return answers(items, 'duplicate');
  });
  const end = await run();
  expect(end).toMatchObject({ how: 'complete', tally: { codes: { duplicate: 1 } } });
  expect(waits).toEqual([1000, 3000]);
  expect(sent).toEqual([['1'], ['1'], ['1']]);
  expect(progress.map(({ isRetrying }) => isRetrying)).toEqual([true, true, false]);
});

test('after the last try it stops and says what was kept', async () => {
  const { run, waits } = setUp([step([1, 2]), step([3])], (items) => {
    if (items[0]?.id === '3') throw new Failure('offline', 'no network');
    return answers(items);
  });
  const end = await run();
  expect(end).toMatchObject({ how: 'failed', cause: 'offline' });
  expect(rowsKept(end.tally)).toBe(2);
  expect(waits).toEqual([1000, 3000, 8000]);
});

test('a refusal of the API is not tried again', async () => {
  const { run, sent } = setUp([step([1])], () => {
    throw new Failure('forbidden', 'not for experts');
  });
  expect(await run()).toMatchObject({ how: 'failed', cause: 'forbidden' });
  expect(sent).toHaveLength(1);
});

test('a cancel lets the batch on its way end and sends no other', async () => {
  const { run, controller, sent } = setUp([step([1]), step([2])], (items) => {
    controller.abort();
    return answers(items);
  });
  const end = await run();
  expect(end.how).toBe('cancelled');
  expect(rowsKept(end.tally)).toBe(1);
  expect(sent).toEqual([['1']]);
});

test('a cancel between two tries ends the import', async () => {
  const { run, controller } = setUp([step([1]), step([2])], (items) => {
    if (items[0]?.id === '1') return answers(items);
    controller.abort();
    throw new Failure('offline', 'no network');
  });
  const end = await run();
  expect(end.how).toBe('cancelled');
  expect(rowsKept(end.tally)).toBe(1);
});

test('a file that cannot be read to its end keeps what was sent before', async () => {
  async function* broken() {
    yield step([1, 2]);
    throw new DOMException('changed on disk', 'NotReadableError');
  }
  const end = await runImport({
    steps: broken(),
    send: async (items) => answers(items),
    wait: async () => {},
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  expect(end).toMatchObject({ how: 'failed', cause: 'file' });
  expect(rowsKept(end.tally)).toBe(2);
});

test('an error that is nobody’s answer is not swallowed', async () => {
  const { run } = setUp([step([1])], () => {
    throw new TypeError('a mistake in the code');
  });
  await expect(run()).rejects.toThrow('a mistake in the code');
});
