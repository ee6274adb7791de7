import type { Doc } from '../text/doc.ts';
import { has, hits, inSentence } from '../text/doc.ts';
import type { Sentence } from '../text/tokens.ts';
import type { Question } from '../types.ts';
import { asksSomething } from './missing-next-step.ts';
import { isSubstance } from './substance.ts';
import { lacking, type Rule, type Scene } from './rule.ts';

export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  find(scene) {
    const { doc, profile } = scene;
    if (profile.questions.length === 0 || (isPostponed(scene) && !refusesUnexplained(scene)))
      return [];
    const { stem, isContentWord } = doc.languages;
    const stems = new Set(
      doc.tokens
        .filter(({ kind, text }) => kind === 'word' && isContentWord(text))
        .map(({ text }) => stem(text)),
    );
    const open = profile.questions.find((question) => !isAnswered(scene, question, stems));
    return open ? lacking(doc, { question: open.text }) : [];
  },
};

/** A counter-question, an honest «пока не знаю» or work in hand: the answer is on its way. */
function isPostponed({ doc, promises }: Scene) {
  if (
    promises.timed.length > 0 ||
    promises.vague.length > 0 ||
    has(doc, 'unknown') ||
    asksSomething(doc)
  )
    return true;
  return has(
    doc,
    'commit.news',
    'commit.look',
    'doing.look',
    'deflect',
    'hand.nameless',
    'refusal',
    'rulebook',
    'secret.ask',
    'data.ask',
    'blame',
    'joke',
    'slang',
  );
}

/** Asked why, and told only that the answer is no. */
function refusesUnexplained({ doc, profile }: Scene) {
  return (
    profile.questions.some(({ kind }) => kind === 'why') &&
    has(doc, 'refusal') &&
    !has(doc, 'reason') &&
    substance(doc) === 0
  );
}

function isAnswered(scene: Scene, question: Question, stems: ReadonlySet<string>): boolean {
  const { doc, promises } = scene;
  const { amounts } = doc.languages.rules.answers;
  switch (question.kind) {
    case 'when':
      return (
        promises.times.length > 0 ||
        hits(doc, 'vague.time').length > 0 ||
        has(doc, 'done.act', 'doing.act') ||
        namesTime(doc) ||
        (hasNegation(doc) && overlaps(question.stems, stems))
      );
    case 'how-much':
      return doc.tokens.some(({ kind, text }) => kind === 'number' || amounts.test(text));
    case 'why':
      return (
        has(doc, 'reason', 'admission') ||
        doc.sentences.some((_, at) => isSubstance(doc, at) && !isRepair(doc, at))
      );
    case 'how':
      return doc.sentences.some((_, at) => isSubstance(doc, at)) || saysWhere(doc);
    case 'where':
      return saysWhere(doc) || overlaps(question.stems, stems);
    case 'yes-no':
      return answersYesNo(scene, question, stems);
    default:
      return (
        overlaps(question.stems, stems) ||
        doc.sentences.some(({ words }) => words >= 6) ||
        // «Какой остаток?», “what's the rate?”: a figure answers.
        doc.tokens.some(({ kind }) => kind === 'number')
      );
  }
}

function substance(doc: Doc) {
  return doc.sentences.filter((_, at) => isSubstance(doc, at)).length;
}

/** After a condition («если закрою счёт, …») the reply must meet the question and not the condition. */
function answersYesNo({ doc, profile }: Scene, question: Question, stems: ReadonlySet<string>) {
  if (question.isPart)
    return overlaps(question.stems, stems) || substance(doc) >= 2 || countYesNo(doc) >= 2;
  const { included, goesOn } = doc.languages.rules.answers;
  const main = mainClause(doc, question);
  if (!main)
    return (
      saysYesOrNo(doc) ||
      hasNegation(doc) ||
      overlaps(question.stems, stems) ||
      substance(doc) >= 2 ||
      (included.test(question.text) && namesPrice(doc)) ||
      doc.sentences.some((sentence) => instructs(doc, sentence)) ||
      // “Will they be running?” asks of what the message spoke of before.
      (goesOn.test(question.text) && overlaps([...profile.stems], stems))
    );
  return saysYesOrNo(doc) || hasNegation(doc) || main.length === 0 || overlaps(main, stems);
}

/** “As long as it fits, it's $3”: a price says that it is to be had. */
function namesPrice(doc: Doc) {
  const { currency } = doc.languages.rules.answers;
  return doc.tokens.some(
    ({ text }, i) =>
      (currencySigns.has(text) || currency.has(text)) &&
      (doc.tokens[i - 1]?.kind === 'number' || doc.tokens[i + 1]?.kind === 'number'),
  );
}

const currencySigns = new Set(['$', '£', '€', '₽']);

/** “Give it a try”, «оставьте заявку в кассе»: told what to do, the customer has an answer. */
function instructs({ tokens, languages }: Doc, { from, to }: Sentence) {
  const { courtesies, orders, imperative } = languages.rules.answers;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const first = words.findIndex(({ text }) => !courtesies.has(text));
  return (
    words.length - first >= 3 &&
    (orders.has(words[first]?.text ?? '') ||
      words.some(({ text }) => imperative.test(text) && !courtesies.has(text)))
  );
}

function saysWhere(doc: Doc) {
  const { places } = doc.languages.rules.answers;
  return doc.tokens.some(
    ({ text }, i) => doc.guarded[i] === 1 || text === '→' || text === '>' || places.has(text),
  );
}

/** Told to whoever asked why: it came right, and still nobody said why it went wrong. */
function isRepair(doc: Doc, sentence: number) {
  const { repair } = doc.languages.rules.answers;
  const { from, to } = doc.sentences[sentence]!;
  return doc.tokens.slice(from, to).some(({ text }) => repair.test(text));
}

function namesTime(doc: Doc) {
  const { now, time } = doc.languages.rules.answers;
  const others = hits(doc, 'doing.team');
  return doc.tokens.some(
    ({ text, sentence }) =>
      // “Engineers are on it now” tells no hour.
      !(now.has(text) && others.some((hit) => inSentence(doc, hit, sentence))) && time.test(text),
  );
}

function saysYesOrNo(doc: Doc) {
  const { yesOrNo } = doc.languages.rules.answers;
  return doc.tokens.some(({ text }) => yesOrNo.has(text));
}

function countYesNo(doc: Doc) {
  const { yesAndNo } = doc.languages.rules.answers;
  return doc.tokens.filter(({ text }) => yesAndNo.has(text)).length;
}

function hasNegation(doc: Doc) {
  const { negations } = doc.languages.rules.answers;
  return doc.tokens.some(({ text }) => negations.has(text));
}

/** Stems of the question after its condition, without those the condition shares. */
function mainClause(doc: Doc, { text, stems }: Question): string[] | null {
  const condition = doc.languages.rules.answers.condition.exec(text);
  if (!condition) return null;
  const before = condition[0].toLowerCase();
  const rest = text.slice(condition[0].length).toLowerCase();
  return stems.filter((each) => rest.includes(each) && !before.includes(each));
}

function overlaps(asked: readonly string[], stems: ReadonlySet<string>) {
  return asked.length === 0 || asked.some((each) => stems.has(each));
}
