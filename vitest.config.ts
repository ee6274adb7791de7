import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,server,mocks,bench,.ci}/**/*.test.{ts,tsx}'],
    environment: 'node',
    maxWorkers: 2,
    // Properties try many cases: on a busy machine that is slow, and no fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
