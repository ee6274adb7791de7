import { type Outcome, run, step } from './step.ts';

/** Runs the importer and the guidance over real messages, one outcome for each expectation. */
export async function runRealDataChecks(folder: string): Promise<Outcome[]> {
  console.log('\n── Real data');
  const outcomes: Outcome[] = [];
  for (const { script, file, expectations } of evaluations) {
    const figures = await evaluate(script, `${folder}/${file}`);
    for (const [figure, bound] of Object.entries(expectations)) {
      const name = `${file}: ${figure} ${describe(bound)}`;
      outcomes.push(await step(name, () => findMiss(figures, figure, bound)));
    }
  }
  return outcomes;
}

/** `is` for what must come out exactly, `min` and `max` for what may only get better. */
type Bound = { is: number } | { min: number } | { max: number };

type Evaluation = {
  script: 'eval:ingest' | 'eval:tone' | 'eval:identity' | 'eval:mail' | 'eval:feeds';
  file: string;
  /** Figure, by its path in the printed JSON (parted by `/`), and what it has to be. */
  expectations: Record<string, Bound>;
};

const evaluations: Evaluation[] = [
  {
    script: 'eval:ingest',
    file: 'mentions/mentions-en.jsonl',
    expectations: { 'results/rejected': { is: 0 }, messages: { is: 2500 } },
  },
  {
    script: 'eval:ingest',
    file: 'mentions/mentions-ru.jsonl',
    expectations: { 'results/rejected': { is: 0 }, messages: { is: 2037 } },
  },
  {
    script: 'eval:ingest',
    file: 'mentions/reviews-ru.jsonl',
    expectations: { 'results/rejected': { is: 0 }, messages: { is: 700 } },
  },
  {
    script: 'eval:tone',
    file: 'tone/dev.jsonl',
    expectations: {
      precision: { min: 0.95 },
      recall: { min: 0.9 },
      falseAlarmsPer100Clean: { max: 3 },
      promiseExact: { min: 0.95 },
      falseBlocks: { is: 0 },
    },
  },
  {
    script: 'eval:mail',
    file: 'payloads/email',
    expectations: { files: { is: 39 }, failed: { is: 0 }, rejected: { is: 0 } },
  },
  {
    script: 'eval:feeds',
    file: 'payloads/feeds',
    expectations: {
      files: { is: 8 },
      failed: { is: 0 },
      unread: { is: 0 },
      rejected: { is: 0 },
      mention: { min: 77 },
      withLostLetters: { is: 0 },
    },
  },
  {
    script: 'eval:identity',
    file: 'identities',
    expectations: {
      'public-accounts.csv/precision': { min: 0.9 },
      'public-accounts.csv/recall': { min: 0.8 },
      'names-ru-latin.csv/precision': { min: 0.9 },
      'names-ru-latin.csv/recall': { min: 0.8 },
      'febrl.csv/precision': { min: 0.9 },
      'febrl.csv/recall': { min: 0.8 },
      automaticLinks: { is: 0 },
    },
  },
];

type Figures = { json: unknown } | { error: string };

async function evaluate(script: string, file: string): Promise<Figures> {
  const { code, stdout, output } = await run('npm', ['run', '-s', script, '--', file], 'quiet');
  if (code !== 0) return { error: output.slice(-2000) };
  try {
    return { json: JSON.parse(stdout) };
  } catch {
    return { error: `${script} printed something that is not JSON: ${stdout.slice(0, 300)}` };
  }
}

function findMiss(figures: Figures, path: string, bound: Bound): string {
  if ('error' in figures) return figures.error;
  const value = path
    .split('/')
    .reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), figures.json);
  if (typeof value !== 'number') return `${path} is not among the figures`;
  const isMet =
    'is' in bound ? value === bound.is : 'min' in bound ? value >= bound.min : value <= bound.max;
  return isMet ? '' : `${path} is ${value}`;
}

function describe(bound: Bound): string {
  return 'is' in bound ? `is ${bound.is}` : 'min' in bound ? `≥ ${bound.min}` : `≤ ${bound.max}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
