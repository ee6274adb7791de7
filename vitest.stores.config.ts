import { defineConfig } from 'vitest/config';

/** The API's conformance on the stores of a server: minutes where memory takes seconds. */
export default defineConfig({
  test: { include: ['server/conformance/sql/*.stores.ts'], environment: 'node', maxWorkers: 2 },
});
