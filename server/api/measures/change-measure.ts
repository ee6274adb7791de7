import { seesAll } from '#care/team/rights.ts';
import type { ChangeMeasureInput, Measure, MeasureInput } from '#contract/measure.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { requireRightInSource, within } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';

/** All measures: they are facts for everybody. The cases they came from are named to whoever sees those. */
export async function listMeasures(tx: ReadTx, person: Person): Promise<Measure[]> {
  const measures = await tx.measures.all();
  if (seesAll(person)) return measures;
  const named = [...new Set(measures.flatMap(({ caseNumbers }) => caseNumbers))];
  const roots = await Promise.all(named.map((number) => tx.cases.byNumber(number)));
  const seen = await within(
    tx,
    person,
    'read',
    roots.flatMap((root) => root ?? []),
  );
  const open = new Set(seen.map(({ number }) => number));
  return measures.map((measure) => ({
    ...measure,
    caseNumbers: measure.caseNumbers.filter((number) => open.has(number)),
  }));
}

export async function addMeasure(
  deps: Deps,
  person: Person,
  input: MeasureInput,
): Promise<Measure> {
  requireRightInSource(person, 'review', null);
  return deps.store.write(async (tx) => {
    await checkNames(tx, input);
    const id = deps.ids.next('measure');
    return putMeasure(tx, deps, person, { ...input, id, doneAt: null, version: 1 });
  });
}

export async function changeMeasure(
  deps: Deps,
  person: Person,
  id: string,
  { isDone, seenVersion, ...input }: ChangeMeasureInput,
): Promise<Measure> {
  requireRightInSource(person, 'review', null);
  return deps.store.write(async (tx) => {
    const current = await tx.measures.get(id);
    if (!current) throw notFound('measure');
    if (current.version !== seenVersion)
      throw new ApiError('version_conflict', 'Somebody changed this measure meanwhile.');
    await checkNames(tx, input);
    const doneAt = isDone ? (current.doneAt ?? deps.clock.now()) : null;
    return putMeasure(tx, deps, person, { ...current, ...input, doneAt, version: seenVersion + 1 });
  });
}

/** An owner and cases that there are: a measure without roots is a wish. */
async function checkNames(tx: ReadTx, input: MeasureInput): Promise<void> {
  if (!(await tx.people.get(input.ownerId))) throw notFound('person');
  for (const number of input.caseNumbers)
    if (!(await tx.cases.byNumber(number))) throw notFound('case');
}

async function putMeasure(
  tx: WriteTx,
  deps: Deps,
  person: Person,
  next: Measure,
): Promise<Measure> {
  await tx.measures.put(next);
  await tx.log.append({
    at: deps.clock.now(),
    type: next.version === 1 ? 'measure.added' : 'measure.changed',
    actorId: person.id,
    subjectId: next.id,
    data: { title: next.title, plannedOn: next.plannedOn, isDone: next.doneAt !== null },
  });
  return next;
}
