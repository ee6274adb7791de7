import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { shownWaveSchema } from '#contract/wave.ts';
import type { Deps } from '../context.ts';
import { errors, json, router } from '../openapi.ts';
import { listWaves } from './list-waves.ts';

const list = createRoute({
  method: 'get',
  path: '/waves',
  summary: 'Troubles that many customers tell of at once',
  responses: {
    200: json(z.object({ waves: z.array(shownWaveSchema) }), 'The largest first'),
    ...errors(),
  },
});

export function waveRoutes(deps: Deps) {
  return router().openapi(list, async (c) => {
    const waves = await deps.store.read((tx) => listWaves(tx, c.var.person, deps.clock.now()));
    return c.json({ waves }, 200);
  });
}
