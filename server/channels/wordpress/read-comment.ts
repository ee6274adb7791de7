import { cleanLine, cleanText } from '../clean.ts';
import type { Incoming, MentionDraft, RawDelivery } from '../connector.ts';
import { htmlText } from '../html-text.ts';
import { jsonOf } from './site.ts';
import { keptCommentSchema, type KeptComment } from './comment.ts';

const MOST_TEXT = 100_000;
const MOST_NAME = 255;
const httpAddress = /^https?:\/\/\S{1,2000}$/i;

/** What a kept comment is to the team. */
export function readComment({ body }: Pick<RawDelivery, 'body'>): Incoming {
  const kept = keptCommentSchema.parse(jsonOf(body));
  if (kept.now === 'gone') {
    const { id, version, changedAt } = kept;
    const gone = { op: 'delete', id: String(id), version, occurredAt: changedAt } as const;
    return { kind: 'gone', item: gone };
  }
  const { id, link } = kept.comment;
  const permalink = httpAddress.test(link) ? link : null;
  if (kept.attempt) return { kind: 'own-copy', ...kept.attempt, externalId: String(id), permalink };
  const { parent } = kept.comment;
  return {
    kind: 'mention',
    item: itemOf(kept, permalink),
    answers: parent > 0 ? [String(parent)] : [],
    caseNumber: null,
    otherId: `comment.${id}`,
  };
}

type Shown = Extract<KeptComment, { now: 'shown' }>;

function itemOf(kept: Shown, permalink: string | null): MentionDraft {
  const { comment, version, changedAt, postTitle, postUrl } = kept;
  return {
    id: String(comment.id),
    version,
    platform: 'wordpress',
    kind: comment.parent > 0 ? 'reply' : 'comment',
    visibility: 'public',
    direction: kept.isOurs ? 'out' : 'in',
    occurredAt: new Date(`${comment.date_gmt}Z`).toISOString(),
    sequence: String(comment.id).padStart(12, '0'),
    text: textOf(comment.content.raw),
    rootId: `post.${comment.post}`,
    ...(changedAt !== null && { editedAt: changedAt }),
    ...(comment.parent > 0 && { parentId: String(comment.parent) }),
    ...(permalink !== null && { permalink }),
    ...(!kept.isOurs && { author: authorOf(kept) }),
    subject: {
      id: String(comment.post),
      ...(postTitle !== null && { title: cleanLine(htmlText(postTitle)).slice(0, 1000) }),
      ...(postUrl !== null && httpAddress.test(postUrl) && { url: postUrl }),
    },
  };
}

/** As it was written: WordPress makes paragraphs of lines, and curls quotes, only where it shows them. */
function textOf(raw: string): string {
  const lines = raw.replace(/\r\n?/g, '\n').replaceAll('\n', '<br>');
  return cleanText(htmlText(lines)).slice(0, MOST_TEXT);
}

/** A name alone joins nobody to anybody. */
function authorOf({ host, visitor, comment }: Shown): MentionDraft['author'] {
  const { id, author, author_name, author_url } = comment;
  const name = cleanLine(htmlText(author_name)).slice(0, MOST_NAME);
  const known = visitor === null ? `comment.${id}` : `visitor.${visitor}`;
  return {
    scope: host,
    id: author > 0 ? `user.${author}` : known,
    kind: 'person',
    ...(author > 0 && { assurance: 'platform' }),
    ...(name && { name }),
    ...(httpAddress.test(author_url) && { url: author_url }),
  };
}
