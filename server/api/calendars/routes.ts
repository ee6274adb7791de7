import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { withStandard } from '#care/calendar/hours-of.ts';
import { calendarSchema, putCalendarInput } from '#contract/calendar.ts';
import { seesSource } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { body, errors, idParam, json, router } from '../openapi.ts';
import { changeCalendar } from './put-calendar.ts';

const list = createRoute({
  method: 'get',
  path: '/calendars',
  summary: 'When we work, and how soon customers hear from us',
  responses: {
    200: json(z.object({ calendars: z.array(calendarSchema) }), 'The standard one is always there'),
    ...errors(),
  },
});

const put = createRoute({
  method: 'put',
  path: '/calendars/{id}',
  summary: 'Make or change a calendar',
  request: { ...idParam, ...body(putCalendarInput) },
  responses: {
    200: json(calendarSchema, 'As it is now'),
    ...errors('version_conflict', 'validation_failed'),
  },
});

export function calendarRoutes(deps: Deps) {
  return router()
    .openapi(list, async (c) => {
      const calendars = withStandard(await deps.store.read((tx) => tx.calendars.all()));
      const isSeen = (id: string) => seesSource(c.var.person, id);
      const shown = calendars.map((calendar) => ({
        ...calendar,
        sourceIds: calendar.sourceIds.filter(isSeen),
      }));
      return c.json({ calendars: shown }, 200);
    })
    .openapi(put, async (c) => {
      const { seenVersion, ...input } = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await changeCalendar(deps, c.var.person, id, seenVersion, input), 200);
    });
}
