import { z } from 'zod';
import { cleanLine } from '../clean.ts';
import type { Attempt, Outgoing, Posted, Sent } from '../connector.ts';
import { htmlText } from '../html-text.ts';
import type { HttpResult } from '../http.ts';
import { retryAfter } from '../retry-after.ts';
import { tryAgain } from '../try-again.ts';
import { agentOf, attemptIn } from './mark.ts';
import { contentOf, faultIn, jsonOf, ownAccount, type Site } from './site.ts';
import { htmlOf } from './words.ts';

const postedSchema = z.object({ id: z.number().int().positive(), link: z.string() });
const answeredSchema = z.object({ post: z.number().int().positive(), status: z.string() });
const ownSchema = z.array(postedSchema.extend({ author_user_agent: z.string() }));
const RECENT = 100;

/** A reply as a comment under the one it answers, by our account. Never throws. */
export async function postComment(site: Site, outgoing: Outgoing): Promise<Posted> {
  const parent = Number(outgoing.answers.externalId);
  if (!Number.isSafeInteger(parent) || parent <= 0) return taken;
  const found = await site.get(`comments/${parent}`, { context: 'edit', _fields: 'post,status' });
  const answered = answeredBy(found);
  if (!answered) return whatNow(found, outgoing, false);
  if (answered.status !== 'approved') return taken;
  const body = { post: answered.post, parent, content: htmlOf(outgoing.text) };
  const result = await site.post('comments', body, agentOf(outgoing));
  const posted = result.state === 'answered' && result.status === 201 && sentIn(result.bytes);
  if (posted) return { state: 'sent', ...posted };
  const decided = whatNow(result, outgoing, true);
  if (decided.state !== 'failed' || decided.code !== 'comment_duplicate') return decided;
  // It may be an earlier attempt at this very reply that stands there.
  const earlier = await findAttempt(site, ({ replyId }) => replyId === outgoing.replyId);
  return earlier ? { state: 'sent', ...earlier } : decided;
}

/** The comment of ours that bears the mark of an attempt. Undefined where there is none, or the site does not answer. */
export async function findAttempt(
  site: Site,
  isIt: (attempt: Attempt) => boolean,
): Promise<Sent | undefined> {
  try {
    const author = await ownAccount(site);
    const _fields = 'id,link,author_user_agent';
    const query = { context: 'edit', status: 'any', author, orderby: 'id', order: 'desc' };
    const result = await site.get('comments', { ...query, _fields, per_page: RECENT });
    const own = contentOf(result, ownSchema, Date.now());
    const found = own.find(({ author_user_agent }) => {
      const attempt = attemptIn(author_user_agent);
      return attempt !== undefined && isIt(attempt);
    });
    return found && { externalId: String(found.id), permalink: found.link };
  } catch {
    return undefined;
  }
}

const taken: Posted = {
  state: 'failed',
  code: 'message_deleted',
  reason: 'The comment that it answers stands there no more.',
};

function answeredBy(result: HttpResult): z.infer<typeof answeredSchema> | undefined {
  if (result.state !== 'answered' || result.status !== 200) return undefined;
  return answeredSchema.safeParse(jsonOf(result.bytes)).data;
}

function sentIn(bytes: Uint8Array): Sent | undefined {
  const posted = postedSchema.safeParse(jsonOf(bytes)).data;
  return posted && { externalId: String(posted.id), permalink: posted.link };
}

/** What becomes of a reply whose post was answered so. `isPost`: it may have been taken all the same. */
function whatNow(result: HttpResult, { attempt }: Outgoing, isPost: boolean): Posted {
  if (result.state !== 'answered') {
    const reason = result.state === 'too-large' ? 'it answered too much' : result.reason;
    const mayHaveLeft = isPost && result.state !== 'unasked';
    return mayHaveLeft ? { state: 'unknown', reason } : tryAgain(attempt, reason);
  }
  const { status, headers, bytes } = result;
  const { code, message } = faultIn(status, jsonOf(bytes));
  const reason = cleanLine(htmlText(message)).slice(0, 300);
  const asked = retryAfter(headers, Date.now());
  // Nothing was taken: too many at once, too quick, or closed for a moment as WordPress says it.
  const isPassing = status === 429 || code === 'comment_flood';
  if (isPassing || (status === 503 && asked !== undefined)) return tryAgain(attempt, reason, asked);
  if (status >= 400 && status < 500) return refusal(status, code, reason);
  return isPost ? { state: 'unknown', reason } : tryAgain(attempt, reason, asked);
}

function refusal(status: number, code: string, reason: string): Posted {
  if (code === 'rest_comment_closed') return { state: 'failed', code: 'window_closed', reason };
  if (code === 'rest_comment_invalid_id') return taken;
  if (status === 401) return { state: 'failed', code: 'refused_us', reason };
  return { state: 'failed', code: code === 'comment_duplicate' ? code : 'refused', reason };
}
