import type { ImportMapping } from '#care/import/mapping.ts';
import { toMention } from '#care/import/to-mention.ts';
import type { RejectCode } from '#care/import/row.ts';
import type { Adapted } from './adapted.ts';
import type { Fields } from './fields.ts';

/** An entry of any monitoring system, read by the field mapping of its source: the one that files are imported by. */
export function fromMapped(body: Fields, mapping: ImportMapping): Adapted {
  const mapped = toMention(body, mapping, { fileName: 'delivery', number: 0 });
  if ('ok' in mapped) return { item: mapped.ok };
  const detail = mapped.detail ? ` (${mapped.detail})` : '';
  return { rejected: (reasons[mapped.rejected] ?? mapped.rejected) + detail };
}

const reasons: Partial<Record<RejectCode, string>> = {
  no_id: 'id: the mapped field is empty',
  no_time: 'occurredAt: the mapped field is empty',
  unreadable_time: 'occurredAt: is no time',
  no_platform: 'platform: is missing',
  nothing_to_show: 'text: nothing to show',
};
