import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  guidanceWordInput,
  rulesPageSchema,
  ruleSettingSchema,
  setRuleInput,
} from '#contract/guidance.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { readRules, settingsFor } from './read-rules.ts';
import { setRule } from './set-rule.ts';
import { tellGuidance } from './tell-guidance.ts';

const tell = createRoute({
  method: 'post',
  path: '/threads/{id}/guidance',
  summary: 'Say "not here", or correct what the guidance believes',
  request: { ...idParam, ...body(guidanceWordInput) },
  responses: {
    204: { description: 'Kept' },
    ...errors('not_found', 'validation_failed', 'wrong_state'),
  },
});

const settings = createRoute({
  method: 'get',
  path: '/rule-settings',
  summary: 'What the team decided about rules',
  responses: {
    200: json(z.object({ settings: z.array(ruleSettingSchema) }), 'Those in force'),
    ...errors(),
  },
});

const rules = createRoute({
  method: 'get',
  path: '/rules',
  summary: 'Every rule, what became of it, and replies that read well',
  responses: { 200: json(rulesPageSchema, 'The last four weeks'), ...errors() },
});

const set = createRoute({
  method: 'put',
  path: '/rules/{id}',
  summary: 'Decide how grave a rule is in a place',
  request: { ...idParam, ...body(setRuleInput) },
  responses: {
    200: json(ruleSettingSchema, 'The setting'),
    ...errors('not_found', 'validation_failed', 'block_stands'),
  },
});

export function guidanceRoutes(deps: Deps) {
  return router()
    .openapi(tell, async (c) => {
      await tellGuidance(deps, c.var.person, c.req.valid('param').id, c.req.valid('json'));
      return c.body(null, 204);
    })
    .openapi(settings, async (c) => {
      const settings = await deps.store.read((tx) => settingsFor(tx, c.var.person));
      return c.json({ settings }, 200);
    })
    .openapi(rules, async (c) => c.json(await readRules(deps, c.var.person), 200))
    .openapi(set, async (c) =>
      c.json(await setRule(deps, c.var.person, c.req.valid('param').id, c.req.valid('json')), 200),
    );
}
