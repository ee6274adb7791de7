import { withStandard } from '#care/calendar/hours-of.ts';
import type { Calendar } from '#contract/calendar.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { requireRightInSource } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';

/** Times that stand already stay; the next event of a thread counts by the new hours. */
export async function changeCalendar(
  deps: Deps,
  person: Person,
  id: string,
  seenVersion: number,
  change: Omit<Calendar, 'id' | 'version'>,
): Promise<Calendar> {
  requireRightInSource(person, 'review', null);
  return deps.store.write(async (tx) => {
    const current = await findCalendar(tx, id);
    if ((current?.version ?? 0) !== seenVersion)
      throw new ApiError('version_conflict', 'Somebody changed this calendar meanwhile.');
    const next = { ...change, id, version: seenVersion + 1 };
    const log = { at: deps.clock.now(), actorId: person.id };
    for (const other of await tx.calendars.all()) {
      // A source lives by one calendar: the one that named it last.
      const sourceIds = other.sourceIds.filter((source) => !next.sourceIds.includes(source));
      if (other.id === id || sourceIds.length === other.sourceIds.length) continue;
      await putCalendar(tx, { ...other, sourceIds, version: other.version + 1 }, log);
    }
    await putCalendar(tx, next, log);
    return next;
  });
}

async function putCalendar(
  tx: WriteTx,
  calendar: Calendar,
  log: { at: string; actorId: string },
): Promise<void> {
  await tx.calendars.put(calendar);
  const data = { name: calendar.name, holidays: calendar.holidays.length };
  await tx.log.append({ ...log, type: 'calendar.changed', subjectId: calendar.id, data });
}

async function findCalendar(tx: ReadTx, id: string): Promise<Calendar | undefined> {
  return withStandard(await tx.calendars.all()).find((calendar) => calendar.id === id);
}
