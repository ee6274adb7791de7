import fc from 'fast-check';
import { vi } from 'vitest';

// Chance is explored in memory, where a run costs little; here a few runs show that the store tells the same.
fc.configureGlobal({ numRuns: 4 });
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
