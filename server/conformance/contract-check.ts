import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { expect } from 'vitest';
import type { ApiType } from '#server/api/create-api.ts';

/** Answers that come before a route is reached, or from what broke below it. */
const anywhere: readonly number[] = [400, 401, 403, 413, 415, 500];

/** Fails when a route answers a status that its document does not name, or a body that is not as its schema says. */
export function checkAnswer(
  app: ApiType,
  asked: string,
  answer: { status: number; body: unknown; isJson: boolean },
): void {
  const route = documentedRoutes(app).find(({ pattern }) => pattern.test(asked));
  if (!route || anywhere.includes(answer.status)) return;
  const response = route.responses[answer.status];
  if (!response)
    throw new Error(
      `${route.name} does not document ${answer.status} ${JSON.stringify(answer.body)}`,
    );
  const { 'application/json': asJson, ...asOther } = response.content ?? {};
  if (!answer.isJson && Object.keys(asOther).length > 0) return;
  const schema = asJson?.schema;
  if (schema instanceof z.ZodType) expect(schema.parse(answer.body)).toEqual(answer.body);
}

export interface DocumentedRoute {
  /** `GET /api/threads/{id}` */
  name: string;
  /** Matches method and path of a request. */
  pattern: RegExp;
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

let known: DocumentedRoute[] | undefined;

/** The routes of the OpenAPI document, with the very schemas it is made of. */
export function documentedRoutes(app: ApiType): DocumentedRoute[] {
  if (known) return known;
  if (!(app instanceof OpenAPIHono)) throw new Error('the API documents nothing');
  const registry: OpenAPIHono['openAPIRegistry'] = app.openAPIRegistry;
  known = registry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path, responses } = definition.route;
    const name = `${method.toUpperCase()} ${path}`;
    const pattern = new RegExp(`^${name.replace(/\{\w+\}/g, '[^/?]+')}(?:\\?|$)`);
    return [{ name, pattern, responses: responses as DocumentedRoute['responses'] }];
  });
  return known;
}
