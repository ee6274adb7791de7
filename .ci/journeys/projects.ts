import { isPostgresInstalled } from '../../server/conformance/sql/start-postgres.ts';
import { runsOf, type Run, type World } from './worlds.ts';

/** They start a server, are about several people at one, or hold back what the demo's worker lets through. */
const needingAServer = [
  'chat',
  'doors',
  'late-guidance',
  'lost-answer',
  'sign-in',
  'single-sign-on',
  'team',
];

/** What must never go wrong at a server. */
const core = [
  'care-loop',
  'answered-once',
  'review',
  'sending',
  'links',
  'promises',
  'cases',
  'ending',
  'came-back',
  ...needingAServer,
];

/** A project of Playwright for each world that `WORLDS` asks for. */
export function projectsFor(asked: string | undefined) {
  return askedRuns(asked).map(({ world, journeys }) => ({
    name: world,
    use: { world },
    ...(world === 'demo'
      ? { testIgnore: specs(needingAServer) }
      : { testMatch: matching(journeys), grepInvert: /@demo/ }),
  }));
}

export function asksFor(world: World, asked: string | undefined): boolean {
  return askedRuns(asked).some((run) => run.world === world);
}

function askedRuns(asked: string | undefined): Run[] {
  return runsOf(asked, isPostgresInstalled());
}

function matching(journeys: Run['journeys']): string[] {
  if (journeys === 'all') return ['*.spec.ts'];
  return specs(journeys === 'core' ? core : needingAServer);
}

function specs(names: string[]): string[] {
  return names.map((name) => `${name}.spec.ts`);
}
