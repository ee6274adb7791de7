import type { CaseKind, CaseTopic } from '#contract/triage-names.ts';
import { caseTopics } from '#contract/triage-names.ts';
import { readerOf } from '../tone/language/readers.ts';
import { languages, readers } from '../tone/languages/index.ts';
import { profileOf } from '../tone/profile/profile.ts';
import { hits, readText, type Doc } from '../tone/text/doc.ts';
import { originalRange } from '../tone/text/normalise.ts';
import { enTriage } from './words-en.ts';
import { ruTriage } from './words-ru.ts';

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
const reader = readerOf(languages, [ruTriage, enTriage, ...languages.lexicon.customer]);

/** What a review gave, as a share of the best: 1 of 5 is 0.2; null without one. */
export type Stars = { value: number; max: number } | null;

/**
 * A list asks for each thread again with every change of it, and a thread when it is opened; what is taken in
 * is read before its turn comes.
 */
const remembered = 2_000;
const memory = new Map<string, TriageReading>();

/** Reads the messages of one case, oldest first. The same words always lead to the same reading. */
export function readTriage(texts: readonly string[], stars: Stars = null): TriageReading {
  const key = [stars ? `${stars.value}/${stars.max}` : '', ...texts].join('\u0000');
  const known = memory.get(key);
  if (known) return known;
  const [oldest] = memory.keys();
  if (oldest !== undefined && memory.size >= remembered) memory.delete(oldest);
  const reading = read(texts, stars);
  memory.set(key, reading);
  return reading;
}

function read(texts: readonly string[], stars: Stars): TriageReading {
  const written = texts.map((text) => ({ text, doc: readText(text, reader) }));
  const found = (...tags: string[]) => wordsOf(written, tags);
  const profile = profileOf(readers.customer, texts);
  const fails = found('kind.complaint');
  const isTroubled = profile.complaint || profile.upset || profile.moneyWorry || fails.length > 0;
  const { topic, topicWords } = topicOf(written);
  const kind = kindOf({
    isTroubled,
    stars,
    claims: found('kind.claim'),
    maybeClaims: found('kind.claim-maybe'),
    suggests: found('kind.suggestion'),
    asks: found('kind.question'),
    isAsking: profile.questions.length > 0,
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
    isMoneyAtRisk: profile.moneyWorry,
    isUpset: profile.upset,
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
function topicOf(written: readonly Written[]): Pick<TriageReading, 'topic' | 'topicWords'> {
  let best: { topic: CaseTopic; count: number } = { topic: 'other', count: 0 };
  for (const topic of caseTopics) {
    const count = written.reduce((sum, { doc }) => sum + hits(doc, `topic.${topic}`).length, 0);
    if (count > best.count) best = { topic, count };
  }
  return { topic: best.topic, topicWords: wordsOf(written, [`topic.${best.topic}`]) };
}

interface Written {
  text: string;
  doc: Doc;
}

/** The customer's own words behind the tags, each once. */
function wordsOf(written: readonly Written[], tags: readonly string[]): string[] {
  const words = written.flatMap(({ text, doc }) =>
    tags.flatMap((tag) =>
      hits(doc, tag).map(({ from, to }) => {
        const first = doc.tokens[from];
        const last = doc.tokens[to - 1];
        const { start, end } = originalRange(doc.folded, first?.start ?? 0, last?.end ?? 0);
        return text.slice(start, end);
      }),
    ),
  );
  return [...new Set(words)].slice(0, WORDS_SHOWN);
}
