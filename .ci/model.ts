import { parseArgs } from 'node:util';
import { runModel } from '../server/model/run-model.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const { answers, example, ...figures } = await runModel({ runs: Number(values.runs), seed });
console.log(JSON.stringify(figures));
if (process.env.OTKLIK_MODEL_ANSWERS) console.error(JSON.stringify(answers, null, 1));
if (example) console.error(JSON.stringify(example, null, 1));
process.exitCode = figures.violations === 0 ? 0 : 1;
