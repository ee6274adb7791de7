import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { automaticBasis, type AccountEvidence } from '#care/link/automatic-basis.ts';
import { likelyPairs } from '#care/link/likely-pairs.ts';
import type { AccountTraits } from '#care/link/traits.ts';

type Row = Record<string, string | undefined>;

export interface LabelledAccount {
  person: string;
  traits: AccountTraits;
  /** The words that make the person a namesake of another who has them all. */
  called: string;
}

/** How a row of each file is read; a hint is made of nothing but what the account itself shows. */
const readers: Record<string, (row: Row) => LabelledAccount> = {
  'public-accounts.csv': ({ person_id, platform, handle }) => ({
    person: need(person_id, 'person_id'),
    traits: { platform: platform || null, handle: handle || null, name: null },
    called: '',
  }),
  'names-ru-latin.csv': ({ person_id, kind, platform, value, script }) => ({
    person: need(person_id, 'person_id'),
    traits: {
      platform: platform || null,
      handle: kind === 'account' ? need(value, 'value') : null,
      name: kind === 'account' ? null : need(value, 'value'),
    },
    called: kind === 'name' && script === 'cyrillic' ? surnameAndGiven(value ?? '') : '',
  }),
  'febrl.csv': (row) => ({
    person: need(row.cluster_id, 'cluster_id'),
    traits: {
      platform: null,
      handle: null,
      name: [row.given_name, row.surname].filter(Boolean).join(' ') || null,
      told: {
        birthDate: row.date_of_birth,
        number: row.soc_sec_id,
        city: row.suburb,
        region: row.state,
        postcode: row.postcode,
        address: [row.address_1 ?? '', row.address_2 ?? ''],
        house: row.street_number,
      },
    },
    called: row.given_name && row.surname ? `${row.surname} ${row.given_name}` : '',
  }),
};

/** No column of these files is verified or declared, so no pair of them may be linked by itself. */
const noEvidence: Omit<AccountEvidence, 'accountId'> = {
  signedInAs: null,
  verifiedPhones: [],
  verifiedEmails: [],
  caseNumbers: [],
  quotedCases: [],
  declared: [],
};

/**
 * Scores the hints over all pairs of the accounts. `namesakes` counts apart the pairs of different
 * persons called the same; those that got a hint are in `fp` too. `comparable` leaves out the
 * accounts that show nothing to compare: no handle, or one that the platform made up.
 */
export function scoreHints(accounts: readonly LabelledAccount[]) {
  const hints = likelyPairs(accounts.map(({ traits }) => traits));
  const tp = hints.filter(({ a, b }) => accounts[a]!.person === accounts[b]!.person).length;
  const fp = hints.length - tp;
  const truth = truePairs(accounts);
  const comparable = truePairs(accounts.filter(showsAnything));
  const called = namesOf(accounts);
  const evidence = accounts.map((_, at) => ({ accountId: `${at}`, ...noEvidence }));
  return {
    tp,
    fp,
    fn: truth - tp,
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, truth),
    comparable: { pairs: comparable, recall: ratio(tp, comparable) },
    namesakes: {
      pairs: namesakePairs(accounts, called),
      hinted: hints.filter(({ a, b }) => areNamesakes(accounts[a]!, accounts[b]!, called)).length,
    },
    automaticLinks: hints.filter(({ a, b }) => automaticBasis(evidence[a]!, evidence[b]!)).length,
  };
}

function truePairs(accounts: readonly LabelledAccount[]) {
  const sizes = new Map<string, number>();
  for (const { person } of accounts) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
}

function pairsAmong(size: number) {
  return (size * (size - 1)) / 2;
}

function showsAnything({ traits: { handle, name, told } }: LabelledAccount) {
  const isMadeUp = handle !== null && /^@?(?:UC[\w-]{22}|\d+)$/.test(handle);
  return name !== null || told !== undefined || (handle !== null && !isMadeUp);
}

type Names = ReadonlyMap<string, ReadonlySet<string>>;

function namesOf(accounts: readonly LabelledAccount[]): Names {
  const names = new Map<string, Set<string>>();
  for (const { person, called } of accounts)
    if (called !== '') names.set(person, (names.get(person) ?? new Set()).add(plainName(called)));
  return names;
}

function areNamesakes(a: LabelledAccount, b: LabelledAccount, names: Names) {
  const theirs = names.get(b.person);
  if (a.person === b.person || !theirs) return false;
  return [...(names.get(a.person) ?? [])].some((name) => theirs.has(name));
}

function namesakePairs(accounts: readonly LabelledAccount[], names: Names) {
  const sharing = new Map<string, LabelledAccount[]>();
  for (const account of accounts)
    for (const name of names.get(account.person) ?? [])
      sharing.set(name, [...(sharing.get(name) ?? []), account]);
  return [...sharing.values()].reduce(
    (sum, group) => sum + pairsAmong(group.length) - truePairs(group),
    0,
  );
}

/** In any order and without the patronymic. */
function surnameAndGiven(value: string) {
  const words = value.split(/[\s,]+/).filter((word) => !/(?:вич|вна|ьич|ична)$/.test(word));
  return words.length === 2 ? words.sort().join(' ') : '';
}

function plainName(name: string) {
  return name.toLowerCase().replaceAll('ё', 'е').trim();
}

function ratio(part: number, whole: number) {
  return whole === 0 ? 1 : Number((part / whole).toFixed(4));
}

function need(value: string | undefined, column: string): string {
  if (!value) throw new Error(`a row has no "${column}"`);
  return value;
}

function rowsOf(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** The handles alone do not tell what their persons are called; their surnames are beside them. */
function readAccounts(dir: string, file: string): LabelledAccount[] {
  const accounts = rowsOf(join(dir, file)).map(readers[file]!);
  const persons = join(dir, 'public-persons.csv');
  if (file !== 'public-accounts.csv' || !existsSync(persons)) return accounts;
  const surnames = new Map(rowsOf(persons).map((row) => [row.person_id, row.last ?? '']));
  return accounts.map((account) => ({ ...account, called: surnames.get(account.person) ?? '' }));
}

function main(dir: string | undefined) {
  if (!dir) throw new Error('usage: npm run -s eval:identity -- DIR');
  const scores = Object.keys(readers).map((file) => {
    const accounts = readAccounts(dir, file);
    const startedAt = performance.now();
    return [
      file,
      { ...scoreHints(accounts), ms: Math.round(performance.now() - startedAt) },
    ] as const;
  });
  const automaticLinks = scores.reduce((sum, [, score]) => sum + score.automaticLinks, 0);
  console.log(JSON.stringify({ ...Object.fromEntries(scores), automaticLinks }, null, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv[2]);
  } catch (error) {
    console.error(`eval:identity: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
