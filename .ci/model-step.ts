import { runModel } from '../server/model/run-model.ts';

const LEAST = 1000;

/** A smaller run of `npm run test:model`, under a seed that it tells when something breaks. */
export async function findModelFaults(runs: number): Promise<string> {
  const { example, answers: _, ...figures } = await runModel({ runs, seed: Date.now() % 2 ** 31 });
  console.log(`    ${JSON.stringify(figures)}`);
  if (example) return `${JSON.stringify(figures)}\n${JSON.stringify(example, null, 1)}`;
  const isTooTame = figures.accepted < LEAST || figures.refused < LEAST;
  return isTooTame ? 'too few commands were accepted or refused to prove anything' : '';
}
