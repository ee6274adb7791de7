import { z } from 'zod';
import { cleanLine } from '../clean.ts';
import type { Changed, Standing } from '../connector.ts';
import { htmlText } from '../html-text.ts';
import type { HttpResult } from '../http.ts';
import { agentOf } from './mark.ts';
import { faultIn, jsonOf, type Site } from './site.ts';
import { htmlOf } from './words.ts';

const changedSchema = z.object({ id: z.number().int().positive(), status: z.string() });

/** Gives a comment of ours other words. WordPress takes the mark of whoever changes it, so ours goes along again. */
export async function editComment(site: Site, standing: Standing, text: string): Promise<Changed> {
  const content = htmlOf(text);
  const result = await site.post(`comments/${standing.externalId}`, { content }, agentOf(standing));
  const changed = changedIn(result);
  if (!changed) return whatNow(result);
  return changed.status === 'approved' ? { state: 'done' } : gone;
}

/** Puts a comment of ours into the bin; one that is there, or nowhere, is taken away already. */
export async function binComment(site: Site, standing: Standing): Promise<Changed> {
  const result = await site.remove(`comments/${standing.externalId}`, agentOf(standing));
  if (changedIn(result)) return { state: 'done' };
  const decided = whatNow(result);
  const isAway = decided.state === 'failed' && decided.code === gone.code;
  return isAway ? { state: 'done' } : decided;
}

const gone = {
  state: 'failed',
  code: 'message_deleted',
  reason: 'The comment stands there no more.',
} as const;

/** Of what is in the bin already, and of what is not there, nothing is left to take away. */
const away = new Set(['rest_comment_invalid_id', 'rest_already_trashed']);

function changedIn(result: HttpResult): z.infer<typeof changedSchema> | undefined {
  if (result.state !== 'answered' || result.status !== 200) return undefined;
  return changedSchema.safeParse(jsonOf(result.bytes)).data;
}

function whatNow(result: HttpResult): Changed {
  if (result.state === 'unasked') return { state: 'failed', code: 'away', reason: result.reason };
  if (result.state === 'too-large') return { state: 'unknown', reason: 'it answered too much' };
  if (result.state === 'lost') return { state: 'unknown', reason: result.reason };
  const { status, bytes } = result;
  const { code, message } = faultIn(status, jsonOf(bytes));
  const reason = cleanLine(htmlText(message)).slice(0, 300);
  if (away.has(code)) return gone;
  // A site without a bin says so with a 501, and has deleted nothing.
  const isRefusal = (status >= 400 && status < 500) || code === 'rest_trash_not_supported';
  if (!isRefusal) return { state: 'unknown', reason };
  return { state: 'failed', code: status === 401 ? 'refused_us' : 'refused', reason };
}
