import type { CaseKind, CaseTopic } from '#contract/triage-names.ts';
import { caseTopics } from '#contract/triage-names.ts';
import { moodOf } from '../tone/profile/mood.ts';
import { readMessage, type ReadMessage } from './read-message.ts';

/** What the customer's words say of a case, with the words that led there. */
export interface TriageReading {
  kind: CaseKind;
  topic: CaseTopic;
  kindWords: string[];
  topicWords: string[];
  isMoneyAtRisk: boolean;
  isUpset: boolean;
  isRegulatorNamed: boolean;
}

const WORDS_SHOWN = 3;
/** Two stars of five, and four. */
const BAD_SHARE = 0.4;
const GOOD_SHARE = 0.8;
const topicTags = Object.fromEntries(
  caseTopics.map((topic) => [topic, `topic.${topic}`]),
) as Record<CaseTopic, string>;

/** What a review gave, as a share of the best: 1 of 5 is 0.2; null without one. */
export type Stars = { value: number; max: number } | null;

/** Reads the messages of one case, oldest first. The same words always lead to the same reading. */
export function readTriage(texts: readonly string[], stars: Stars = null): TriageReading {
  const told = texts.map(readMessage);
  const found = (...tags: string[]) => wordsOf(told, tags);
  const mood = moodOf(told.map(({ signs }) => signs));
  const fails = found('kind.complaint');
  const isTroubled = mood.complaint || mood.upset || mood.moneyWorry || fails.length > 0;
  const { topic, topicWords } = topicOf(told);
  const kind = kindOf({
    isTroubled,
    stars,
    claims: found('kind.claim'),
    maybeClaims: found('kind.claim-maybe'),
    suggests: found('kind.suggestion'),
    asks: found('kind.question'),
    isAsking: told.at(-1)?.isAsking ?? false,
    praises: found('c.praise', 'c.thanks', 'c.solved'),
    troubles: [...fails, ...found('c.complaint', 'c.trouble', 'c.upset', 'c.money')].slice(
      0,
      WORDS_SHOWN,
    ),
  });
  return {
    ...kind,
    topic,
    topicWords,
    isMoneyAtRisk: mood.moneyWorry,
    isUpset: mood.upset,
    isRegulatorNamed: found('urgent.regulator').length > 0,
  };
}

interface KindSigns {
  isTroubled: boolean;
  isAsking: boolean;
  stars: Stars;
  claims: string[];
  /** A question may speak of refunds too. */
  maybeClaims: string[];
  suggests: string[];
  asks: string[];
  praises: string[];
  troubles: string[];
}

/** A demand outweighs the complaint it comes with; a wish, a question or praise stand where nothing went wrong. */
function kindOf(signs: KindSigns): Pick<TriageReading, 'kind' | 'kindWords'> {
  const { isTroubled, isAsking, claims, maybeClaims, suggests, asks, praises, troubles, stars } =
    signs;
  if (claims.length > 0) return { kind: 'claim', kindWords: claims };
  if (maybeClaims.length > 0 && isTroubled && !isAsking)
    return { kind: 'claim', kindWords: maybeClaims };
  const given = stars ? stars.value / stars.max : null;
  const starsGiven = stars ? [`★ ${stars.value}/${stars.max}`] : [];
  if (given !== null && given <= BAD_SHARE)
    return { kind: 'complaint', kindWords: [...starsGiven, ...troubles].slice(0, WORDS_SHOWN) };
  if (given !== null && given >= GOOD_SHARE)
    return { kind: 'praise', kindWords: [...starsGiven, ...praises].slice(0, WORDS_SHOWN) };
  if (suggests.length > 0 && !isTroubled) return { kind: 'suggestion', kindWords: suggests };
  if (isTroubled) return { kind: 'complaint', kindWords: troubles };
  if (isAsking || asks.length > 0) return { kind: 'question', kindWords: asks };
  if (praises.length > 0) return { kind: 'praise', kindWords: praises };
  return { kind: 'talk', kindWords: [] };
}

/** The topic most often spoken of; of two the one that is more urgent, which is listed first. */
function topicOf(told: readonly ReadMessage[]): Pick<TriageReading, 'topic' | 'topicWords'> {
  let best: { topic: CaseTopic; count: number } = { topic: 'other', count: 0 };
  for (const topic of caseTopics) {
    let count = 0;
    for (const { words } of told) count += words.get(topicTags[topic])?.length ?? 0;
    if (count > best.count) best = { topic, count };
  }
  return { topic: best.topic, topicWords: wordsOf(told, [topicTags[best.topic]]) };
}

/** The customer's own words behind the tags, each once. */
function wordsOf(told: readonly ReadMessage[], tags: readonly string[]): string[] {
  const found: string[] = [];
  for (const { words } of told)
    for (const tag of tags)
      for (const word of words.get(tag) ?? []) {
        if (!found.includes(word)) found.push(word);
        if (found.length === WORDS_SHOWN) return found;
      }
  return found;
}
