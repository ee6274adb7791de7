import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ConnectorHealth,
  Delivery,
  DoorPreview,
  DoorPreviewInput,
  ShownDoor,
} from '#contract/door.ts';
import { askServer } from '../client.ts';

/** Nothing tells of a delivery that nobody could read, so whoever looks at them looks again. */
const LOOK_AGAIN_MS = 10_000;

export const doorKeys = {
  all: ['doors'] as const,
  source: (id: string) => [...doorKeys.all, id] as const,
};

/** Ways in for systems of others; the demo, where nothing comes from outside, has none. */
export const doorQueries = {
  all: () =>
    queryOptions({
      queryKey: [...doorKeys.all, 'list'],
      enabled: !__DEMO__,
      queryFn: async () => (await read<{ doors: ShownDoor[] }>('/api/doors')).doors,
    }),
  deliveries: (sourceId: string) =>
    queryOptions({
      queryKey: [...doorKeys.source(sourceId), 'deliveries'],
      enabled: !__DEMO__,
      refetchInterval: LOOK_AGAIN_MS,
      queryFn: () =>
        read<{ deliveries: Delivery[]; connector: ConnectorHealth | null }>(
          `${doorAddress(sourceId)}/deliveries`,
        ),
    }),
  /** What a pasted sample would become; nothing of it is kept. */
  preview: (input: DoorPreviewInput | null) =>
    queryOptions({
      queryKey: [...doorKeys.all, 'preview', input],
      enabled: input !== null,
      placeholderData: keepPreviousData,
      gcTime: 0,
      queryFn: () => read<DoorPreview>('/api/doors/preview', 'POST', input),
    }),
};

export function doorAddress(sourceId: string): string {
  return `/api/doors/${encodeURIComponent(sourceId)}`;
}

export async function read<T>(address: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await askServer(address, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return (await response.json()) as T;
}
