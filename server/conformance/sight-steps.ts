import { logEntrySchema, type LogEntry } from '#contract/event.ts';
import { EventReader } from './event-reader.ts';
import type { Harness } from './harness.ts';

export const soon = '2026-12-01T10:00:00Z';

export async function link(api: Harness, intoId = '', otherThreadId = ''): Promise<string> {
  const input = { otherThreadId, basis: 'agent', note: 'Один человек' };
  return (await api.ok<{ id: string }>('agent', 'POST', `/threads/${intoId}/links`, input)).id;
}

/** A live feed that has told where the log stands. */
export async function open(api: Harness, who: string): Promise<EventReader> {
  const response = await api.request('/api/events', { headers: { 'x-person': who } });
  const reader = new EventReader(response);
  await reader.next();
  return reader;
}

export async function until(reader: EventReader, isLast: (entry: LogEntry) => boolean) {
  const heard: LogEntry[] = [];
  for (;;) {
    const { event, data } = await reader.next();
    if (event !== 'log') continue;
    const entry = logEntrySchema.parse(JSON.parse(data));
    heard.push(entry);
    if (isLast(entry)) return heard;
  }
}
