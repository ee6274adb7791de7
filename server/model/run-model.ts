import fc from 'fast-check';
import { nothingYet, replay } from '#care/machine/replay.ts';
import { act } from './act.ts';
import { sequences, type Command } from './commands.ts';
import { violations } from './invariants.ts';
import { newWorld } from './world.ts';

export interface ModelReport {
  sequences: number;
  commands: number;
  accepted: number;
  refused: number;
  violations: number;
  seed: number;
  /** How often each verb was taken and each refusal given. */
  answers: Record<string, number>;
  /** The shortest sequence that breaks something, and what it breaks. */
  example: { commands: Command[]; broken: string[] } | null;
}

/** Lets random sequences of commands loose on the API and checks what must always be true. */
export async function runModel(options: { runs: number; seed: number }): Promise<ModelReport> {
  const report: ModelReport = {
    sequences: 0,
    commands: 0,
    accepted: 0,
    refused: 0,
    violations: 0,
    seed: options.seed,
    answers: {},
    example: null,
  };
  const property = fc.asyncProperty(sequences, async (commands) => {
    const broken = await play(commands, report);
    if (broken.length === 0) return;
    report.violations += 1;
    throw new Error(broken.join('\n'));
  });
  const details = await fc.check(property, { numRuns: options.runs, seed: options.seed });
  const [example] = details.counterexample ?? [];
  if (example) report.example = { commands: example, broken: await play(example, report) };
  return report;
}

/** Three customers have written before anything else happens. */
const opening: readonly Command[] = [0, 1, 2].map((customer) => ({
  what: 'writes',
  customer,
  source: customer,
  text: 0,
  parent: 0,
  id: 0,
}));

/** What a sequence breaks first; the rest would be its consequence. */
async function play(commands: readonly Command[], report: ModelReport): Promise<string[]> {
  const world = await newWorld();
  const replayed = nothingYet();
  for (const command of opening) await act(world, command);
  replay(world.tables().log, replayed);
  world.answers.splice(0);
  let before = world.tables();
  report.sequences += 1;
  for (const command of commands) {
    const history = {
      command,
      answered: world.answers.length,
      posted: world.posts.length,
      changed: world.changes.length,
      replayed,
    };
    await act(world, command);
    report.commands += 1;
    for (const answer of world.answers.slice(history.answered)) count(report, answer);
    const after = world.tables();
    const broken = violations(world, before, after, history);
    if (broken.length > 0) return broken;
    before = after;
  }
  return [];
}

function count(report: ModelReport, { request, status, body }: Awaited<ReturnType<World['ask']>>) {
  const verb = request.path.split('/').at(-1) ?? '';
  const code = (body as { error?: { code: string } } | null)?.error?.code;
  if (status < 300) report.accepted += 1;
  else report.refused += 1;
  const key = code ?? `${request.method} ${/_\d+$/.test(verb) ? request.path.split('/')[1] : verb}`;
  report.answers[key] = (report.answers[key] ?? 0) + 1;
}

type World = Awaited<ReturnType<typeof newWorld>>;
