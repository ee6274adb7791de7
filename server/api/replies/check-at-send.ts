import { measure } from '#care/channels/count.ts';
import { misfitOf } from '#care/channels/file-room.ts';
import { isWindowOver } from '#care/channels/reply-window.ts';
import { findPlace, placeOptions } from '#care/thread/places.ts';
import type { Source } from '#contract/channel.ts';
import type { Reply } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';
import type { PostResult } from '../context.ts';

/** What forbids it now, whatever was true when the button was pressed; undefined where nothing does. */
export async function refusalAtSend(
  tx: ReadTx,
  { place, text, files = [] }: Reply,
  source: Source | undefined,
  now: string,
): Promise<PostResult | undefined> {
  const answered = await tx.messages.get(place.inReplyToId);
  if (!source || !answered) return sourceClosed(source?.name ?? place.sourceId);
  const option = findPlace(placeOptions([answered], [source]), place.sourceId, place.visibility);
  if (option?.closedBecause === 'customer-deleted')
    return failed('message_deleted', 'The customer took back the message that it answers.');
  if (option?.mode !== 'api') return sourceClosed(source.name);
  const isPrivate = place.visibility === 'private';
  if (isPrivate && isWindowOver(await tx.messages.allOfThread(answered.threadId), source, now))
    return failed('window_closed', 'The channel takes no answer any more.');
  if (option.limit && measure(text, option.limit).used > option.limit.max)
    return failed('reply_too_long', 'It is longer than the channel takes.');
  if (misfitOf(files, option.files))
    return failed('files_refused', 'The channel does not take these files.');
  return undefined;
}

export function sourceClosed(name: string): PostResult {
  return failed('source_closed', name);
}

function failed(code: string, reason: string): PostResult {
  return { state: 'failed', code, reason };
}
