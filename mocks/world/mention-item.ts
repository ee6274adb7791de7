import type { MentionItem } from '#contract/mention.ts';
import { sourceOf, type ConnectedChannel } from './sources.ts';
import { firstVoice, type Says, type Story, type Voice } from './story.ts';
import { instantOf, type When } from './times.ts';

type Kind = Extract<MentionItem, { kind: unknown }>['kind'];

export function lineId(story: Story, name: string): string {
  return `${story.key}.${name}`;
}

export function voiceOf(story: Story, name = firstVoice): Voice {
  const voice = story.voices[name];
  if (!voice) throw new Error(`${story.key} has no voice ${name}`);
  return voice;
}

interface Occurred {
  /** An instant. */
  occurredAt: string;
  /** Makes it the next version of the same mention. */
  editedAt?: string;
}

/** A line of a customer as its channel would send it. */
export function mentionOf(
  story: Story,
  line: Says,
  { occurredAt, editedAt }: Occurred = { occurredAt: instantOf(line.at) },
): MentionItem {
  const voice = voiceOf(story, line.as);
  const source = sourceOf(voice.channel);
  const id = lineId(story, line.name);
  const visibility = line.isPrivate ? 'private' : source.visibility;
  const { channel, ...author } = voice;
  return {
    op: 'upsert',
    id,
    version: versionAt(editedAt ?? occurredAt),
    platform: channel,
    kind: line.kind ?? (visibility === 'private' ? privateKind(channel) : publicKind[channel]),
    visibility,
    occurredAt,
    editedAt,
    permalink: visibility === 'public' ? addressOf(channel, id) : undefined,
    title: line.title,
    text: line.text,
    lang: /\p{Script=Cyrillic}/u.test(line.text) ? 'ru' : 'en',
    author: { kind: 'person', ...author, id: voice.id ?? `${channel}.${story.key}` },
    rating: line.rating,
    parentId: line.to && lineId(story, line.to),
    subject: line.under ? { id: line.under, title: line.under } : undefined,
    attachments: line.attachments,
    hints: line.spam ? { spam: true } : undefined,
  };
}

export function ownHistoryOf(
  story: Story,
  answer: { at: When; name: string; to: string; text: string },
  to: Says,
): MentionItem {
  const asked = mentionOf(story, to);
  const { handle, name } = sourceOf(voiceOf(story, to.as).channel);
  return {
    ...asked,
    op: 'upsert',
    id: lineId(story, answer.name),
    version: versionAt(instantOf(answer.at)),
    direction: 'out',
    occurredAt: instantOf(answer.at),
    text: answer.text,
    author: { id: handle ?? name, name, kind: 'organisation' },
    parentId: lineId(story, answer.to),
    attachments: undefined,
  } as MentionItem;
}

export function deletionOf(story: Story, name: string, at: When): MentionItem {
  return {
    op: 'delete',
    id: lineId(story, name),
    version: versionAt(instantOf(at)),
    occurredAt: instantOf(at),
  };
}

export function addressOf(channel: string, id: string): string {
  return `https://${channel}.example/ranet/${encodeURIComponent(id.replace('.', '-'))}`;
}

/** Milliseconds of this era have thirteen digits, so that they compare as text. */
function versionAt(instant: string): string {
  return String(Date.parse(instant));
}

function privateKind(channel: ConnectedChannel): Kind {
  return channel === 'email' || channel === 'sms' ? channel : 'message';
}

const publicKind: Record<ConnectedChannel, Kind> = {
  vk: 'comment',
  ok: 'comment',
  x: 'post',
  facebook: 'comment',
  instagram: 'comment',
  mastodon: 'post',
  telegram: 'comment',
  whatsapp: 'message',
  max: 'message',
  chat: 'message',
  email: 'email',
  sms: 'sms',
  review: 'review',
  habr: 'comment',
  livejournal: 'post',
  forum: 'post',
  news: 'comment',
  blog: 'comment',
  youtube: 'comment',
  store: 'review',
};
