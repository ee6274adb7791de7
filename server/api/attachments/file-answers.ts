import { z } from 'zod';
import type { HonoRequest } from 'hono';

const content = { 'application/octet-stream': { schema: z.string() } };

/** How an endpoint that gives a file may answer, in the words of OpenAPI. */
export const fileAnswers = {
  200: {
    content,
    description: 'Pictures to be shown, sound and video to be played, anything else to be saved',
  },
  206: { content, description: 'The part of sound or video that the Range header asks for' },
  416: { description: 'The file has no such part; Content-Range tells how long it is' },
};

/** What was read before may have changed meanwhile: nothing here tells, so the whole is given. */
export function rangeAsked(request: HonoRequest): string | undefined {
  return request.header('if-range') === undefined ? request.header('range') : undefined;
}
