import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeMeasureInput, MeasureInput } from '#contract/measure.ts';
import { answer, api } from '../client.ts';
import { measureQueries } from './queries.ts';

export function useAddMeasure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: MeasureInput) => answer(api.measures.$post({ json })),
    onSuccess: () => client.invalidateQueries(measureQueries.all()),
  });
}

export function useChangeMeasure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: ChangeMeasureInput & { id: string }) =>
      answer(api.measures[':id'].$put({ param: { id }, json })),
    onSuccess: () => client.invalidateQueries(measureQueries.all()),
  });
}
