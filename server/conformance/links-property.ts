import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Link } from '#contract/customer.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const accounts = ['vk', 'x', 'chat', 'facebook'] as const;
type Account = (typeof accounts)[number];
type Step =
  | { what: 'writes'; who: Account }
  | { what: 'is answered'; who: Account }
  | { what: 'links'; to: Account; other: Account }
  | { what: 'unlinks'; nth: number };

const who = fc.constantFrom(...accounts);
const writes: fc.Arbitrary<Step> = fc.record({ what: fc.constant('writes'), who });
const answers: fc.Arbitrary<Step> = fc.record({ what: fc.constant('is answered'), who });
const links: fc.Arbitrary<Step> = fc.record({ what: fc.constant('links'), to: who, other: who });
const unlinks: fc.Arbitrary<Step> = fc.record({ what: fc.constant('unlinks'), nth: fc.nat(9) });
const talk = fc.oneof(writes, writes, answers);
const step = fc.oneof(talk, links, unlinks);

export function describeLinkSequences(start: Start): void {
  test('whatever is linked and undone in whatever order, no message is lost, shown twice or without a case', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const world = await begin(await start());
        for (const taken of steps) await take(world, taken);
        await expectWhole(world);
        for (const link of world.links.splice(0)) await undo(world, link);
        await expectWhole(world);
        for (const account of accounts)
          expect(await shown(world, account)).toEqual(world.written.get(account));
      }),
    );
  });

  test('what came in whatever order stands where the surviving links alone would show it', async () => {
    const step = fc.oneof(writes, writes, links, links, unlinks);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const world = await begin(await start());
        for (const taken of steps) await take(world, taken);
        const survivors = world.links.map(({ fromThreadId, toThreadId }) => {
          const account = (home: string) => accounts.find((who) => world.homes.get(who) === home);
          return { to: account(toThreadId) ?? 'vk', other: account(fromThreadId) ?? 'vk' };
        });
        // Before the second world: on SQL both stand in one database, emptied at each start.
        const stands = await shape(world);
        const alone = await begin(await start());
        for (const taken of steps) if (taken.what === 'writes') await take(alone, taken);
        for (const survivor of survivors) await take(alone, { what: 'links', ...survivor });
        expect(stands).toEqual(await shape(alone));
      }),
      { numRuns: Math.min(25, fc.readConfigureGlobal().numRuns ?? 25) },
    );
  });

  test('links alone, made and undone in whatever order, leave every thread as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(talk, { maxLength: 5 }),
        fc.array(fc.oneof(links, links, unlinks), { minLength: 1, maxLength: 8 }),
        fc.nat(9),
        async (said, joined, nth) => {
          const world = await begin(await start());
          for (const taken of said) await take(world, taken);
          const before = await snapshot(world);
          for (const taken of joined) await take(world, taken);
          while (world.links.length > 0) await take(world, { what: 'unlinks', nth });
          expect(await snapshot(world)).toEqual(before);
        },
      ),
      {
        // What left with the other half of a folded case is that case's own, not a neighbour's.
        examples: [
          [
            [
              { what: 'is answered', who: 'vk' },
              { what: 'is answered', who: 'facebook' },
              { what: 'writes', who: 'chat' },
            ],
            [
              { what: 'links', to: 'chat', other: 'vk' },
              { what: 'links', to: 'vk', other: 'facebook' },
            ],
            0,
          ],
        ],
      },
    );
  });
}

/** Who is shown with whom, and what was said there, in the same order; times and ids are of each world. */
async function shape(world: World) {
  const order = accounts.flatMap(
    (who) => world.written.get(who)?.map((id, nth) => [id, `${who} ${nth}`] as const) ?? [],
  );
  const names = new Map(order);
  const threads = await Promise.all(
    accounts.map(async (who) => {
      const { row } = await world.api.thread(world.homes.get(who) ?? '');
      const messages = await world.api.messages(row.id);
      const said = messages.map(({ id }) => names.get(id) ?? id).sort();
      const { openCaseCount, messageCount, lastDirection } = row;
      const isWaiting = row.waitingSince !== null;
      return {
        who,
        said,
        channels: row.channels.toSorted(),
        isOpen: openCaseCount > 0,
        messageCount,
        lastDirection,
        isWaiting,
      };
    }),
  );
  return threads;
}

async function snapshot({ api, homes }: World) {
  return Promise.all(
    [...homes.values()].map(async (id) => ({
      ...(await api.thread(id)),
      messages: await api.messages(id),
    })),
  );
}

interface World {
  api: Harness;
  homes: Map<Account, string>;
  /** Ids of what belongs to each account, in time order. */
  written: Map<Account, string[]>;
  links: Link[];
}

async function begin(api: Harness): Promise<World> {
  const world: World = { api, homes: new Map(), written: new Map(), links: [] };
  for (const account of accounts) await take(world, { what: 'writes', who: account });
  return world;
}

async function take(world: World, step: Step): Promise<void> {
  const { api, homes, written, links } = world;
  api.clock.advance(60);
  if (step.what === 'writes') {
    const { id } = await api.arrives({ platform: step.who, author: { id: step.who } }, step.who);
    const message = await api.store.read((tx) => tx.messages.get(id));
    homes.set(step.who, message?.homeThreadId ?? '');
    written.set(step.who, [...(written.get(step.who) ?? []), id]);
  }
  if (step.what === 'is answered') {
    const { places, row } = await api.thread(homes.get(step.who) ?? '');
    const place = places.find((option) => option.channel === step.who)?.place;
    const reply = await api.sends('agent', row.id, { place });
    await api.deliver();
    const sent = await api.store.read((tx) => tx.replies.get(reply.id));
    written.get(step.who)?.push(sent?.messageId ?? '');
  }
  if (step.what === 'links') {
    const [to, other] = [homes.get(step.to), homes.get(step.other)];
    const body = { otherThreadId: other, basis: 'agent' };
    const made = await api.ask<Link>('agent', 'POST', `/threads/${to}/links`, body);
    if (made.status === 201) links.push(made.body);
    else expectRefused(made, 'same_thread');
  }
  const [link] = step.what === 'unlinks' ? links.splice(step.nth % links.length || 0, 1) : [];
  if (link) await undo(world, link);
}

async function undo({ api }: World, link: Link): Promise<void> {
  await api.ok('agent', 'DELETE', `/links/${link.id}`);
}

async function shown({ api, homes }: World, account: Account): Promise<string[]> {
  return (await api.messages(homes.get(account) ?? '')).map(({ id }) => id);
}

/** Every message in one thread of the list, every thread with an open case, every message in a case beside it. */
async function expectWhole({ api, homes, written, links }: World): Promise<void> {
  const { rows } = await api.list('?view=all');
  expect(rows).toHaveLength(accounts.length - links.length);
  const seen: string[] = [];
  for (const row of rows) {
    const { cases, links: listed } = await api.thread(row.id);
    const messages = await api.messages(row.id);
    const known = cases.map(({ id }) => id);
    for (const { caseId } of messages) expect(known).toContain(caseId);
    expect(row.messageCount).toBe(messages.length);
    const inside = accounts.filter((account) =>
      messages.some(({ id }) => written.get(account)?.includes(id)),
    );
    expect(listed).toHaveLength(inside.length - 1);
    const expected = inside.flatMap((account) => written.get(account) ?? []);
    expect(messages.map(({ id }) => id).sort()).toEqual(expected.sort());
    for (const account of inside)
      expect((await api.thread(homes.get(account) ?? '')).row.id).toBe(row.id);
    seen.push(...expected);
  }
  expect(seen.sort()).toEqual([...written.values()].flat().sort());
}
