import { plainWords, replyChanging, replyLeft } from '#care/reply/lifecycle.ts';
import type { ChangedPost, Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import type { ChangeResult, Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { putReply } from '../replies/log-reply.ts';
import { type AskedChange, checkWords, type Post, postToChange } from './check-change.ts';
import { putChanged } from './put-changed.ts';

/**
 * Somebody changes what we posted, or takes it back. What is asked of the channel is written down before it is
 * asked: a process that ends in between leaves a change that nobody knows the end of, and says so.
 */
export async function changePost(
  deps: Deps,
  person: Person,
  messageId: string,
  asked: AskedChange,
): Promise<ChangedPost> {
  const begun = await deps.store.write((tx) => begin(tx, deps, person, messageId, asked));
  if ('outcome' in begun) return begun;
  const result = await askChannel(deps, begun, asked.text);
  return deps.store.write((tx) => settle(tx, deps, begun, { text: asked.text, person, result }));
}

async function begin(
  tx: WriteTx,
  deps: Deps,
  person: Person,
  messageId: string,
  asked: AskedChange,
): Promise<Post | ChangedPost> {
  const { text, byHand } = asked;
  const now = deps.clock.now();
  const post = await postToChange(tx, person, messageId, { ...asked, now });
  const { message, reply } = post;
  const isAsItStands = text === message.text;
  if (isAsItStands && byHand)
    return leave(tx, deps, post, { person, outcome: 'done', reason: null });
  if (isAsItStands && !message.change) return { message, outcome: 'done', reason: null };
  if (text !== null) await checkWords(tx, deps, person, { ...post, text });
  if (byHand) return done(await putChanged(tx, deps, post, { text, person, byHand }));
  const changing = { ...message, change: { text, byId: person.id, at: now, reason: null } };
  await tx.messages.put(changing);
  const next = await putReply(tx, decided(replyChanging(reply, now), 'It does not stand there.'), {
    at: now,
    type: 'reply.changing',
    actorId: person.id,
    data: { messageId, isRemoval: text === null },
  });
  return { ...post, message: changing, reply: next };
}

async function askChannel(
  { outbound }: Deps,
  { message, source }: Post,
  text: string | null,
): Promise<ChangeResult> {
  try {
    return await (text === null
      ? outbound.remove(message, source)
      : outbound.edit(message, text, source));
  } catch (error) {
    return { state: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function settle(
  tx: WriteTx,
  deps: Deps,
  begun: Post,
  { text, person, result }: { text: string | null; person: Person; result: ChangeResult },
): Promise<ChangedPost> {
  const message = await tx.messages.get(begun.message.id);
  const reply = await tx.replies.get(begun.reply.id);
  if (!message || !reply) throw notFound('message');
  // The channel has shown it meanwhile, or it took so long that somebody looked there or has asked again.
  if (message.change?.at !== begun.message.change?.at) return asItStands(message, text);
  const post = { ...begun, message, reply };
  if (result.state === 'done')
    return done(await putChanged(tx, deps, post, { text, person, byHand: false }));
  const outcome = result.state === 'failed' ? 'refused' : 'unknown';
  return leave(tx, deps, post, { person, outcome, reason: result.reason });
}

/** It stands as it stood, as far as anybody knows. */
async function leave(
  tx: WriteTx,
  deps: Deps,
  { message, reply }: Post,
  { person, ...end }: { person: Person } & Omit<ChangedPost, 'message'>,
): Promise<ChangedPost> {
  const { change, ...unchanged } = message;
  const isUnknown = end.outcome === 'unknown' && change !== undefined;
  const left: Message = isUnknown
    ? { ...message, change: { ...change, reason: end.reason } }
    : unchanged;
  await tx.messages.put(left);
  const at = deps.clock.now();
  await putReply(tx, decided(replyLeft(reply, at), 'It does not stand there.'), {
    at,
    type: 'reply.not-changed',
    actorId: person.id,
    data: { messageId: message.id, isUnknown, reason: end.reason },
  });
  return { message: left, ...end };
}

function done(message: Message): ChangedPost {
  return { message, outcome: 'done', reason: null };
}

/** Done is what stands there as it was asked; of all else nobody can tell. */
function asItStands(message: Message, text: string | null): ChangedPost {
  const stands =
    text === null ? message.deletedAt !== null : plainWords(message.text) === plainWords(text);
  if (stands && !message.change) return done(message);
  return { message, outcome: 'unknown', reason: message.change?.reason ?? null };
}
