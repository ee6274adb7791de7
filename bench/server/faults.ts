import { parseArgs } from 'node:util';
import { fillDisk } from './faults/full-disk.ts';
import { killProcesses } from './faults/kills.ts';
import { stopMailServers } from './faults/mail-gone.ts';

/** What can go wrong around the server; each with a database of its own. */
const all = { kills: killProcesses, disk: fillDisk, mail: stopMailServers };
type Name = keyof typeof all;

const { values } = parseArgs({
  options: {
    /** Names parted by commas; all of them when left out. */
    only: { type: 'string' },
    kills: { type: 'string', default: '50' },
    crashes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const asked = values.only?.split(',') ?? Object.keys(all);
const unknown = asked.filter((name) => !isName(name));
if (unknown.length > 0)
  throw new Error(`--only knows no ${unknown.join(', ')}: ${Object.keys(all).join(', ')}`);
const plan = {
  kills: Number(values.kills),
  crashes: Number(values.crashes),
  seed: Number(values.seed),
};

for (const name of asked.filter(isName)) {
  const began = performance.now();
  const report = await all[name](plan);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${JSON.stringify({ [name]: { seconds, ...report } }, null, 2)}\n`);
  if ('faults' in report && report.faults.length > 0) process.exitCode = 1;
}

function isName(name: string): name is Name {
  return Object.hasOwn(all, name);
}
