import type { Doc } from '../text/doc.ts';
import type { Languages } from '../language/together.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import type { Question, QuestionKind } from '../types.ts';
import type { Questions } from './question-words.ts';

/** Without a question mark only a short plain opening counts: «где посмотреть реквизиты». */
const longestUnmarked = 12;

/** Direct questions of a message, with what they ask about; rhetorical ones are left out. */
export function questionsOf(doc: Doc): Question[] {
  return doc.sentences.flatMap((sentence) => {
    const { stem, isContentWord, questions } = doc.languages;
    const words = wordsOf(doc, sentence);
    const kind =
      words.length > 0 && !isRhetorical(doc, sentence) ? kindOf(doc, sentence, words) : null;
    if (!kind) return [];
    const stems = words.filter(({ text }) => isContentWord(text)).map(({ text }) => stem(text));
    if (stems.length === 0 && kind === 'yes-no') return [];
    const text = doc.folded.text.slice(sentence.start, sentence.end);
    return (
      parts(doc.languages, words, kind, text) ?? [
        { text, kind, stems },
        ...joined(questions, words, kind, text),
      ]
    );
  });
}

/** «Сколько стоит симка и будет ли на ней безлимит?»: the second half asks for its own yes or no. */
function parts(
  { stem, isContentWord, questions }: Languages,
  words: readonly Token[],
  first: QuestionKind,
  text: string,
): Question[] | null {
  const { yesNoJoins, yesNo, subjects, prices } = questions.second;
  const at = words.findIndex(
    (word, i) =>
      i >= 3 &&
      yesNoJoins.has(words[i - 1]!.text) &&
      yesNo.has(word.text) &&
      subjects.has(words[i + 1]?.text ?? ''),
  );
  if (at < 0 || at > words.length - 3) return null;
  const stemsOf = (some: readonly Token[]) =>
    some.filter((word) => isContentWord(word.text)).map((word) => stem(word.text));
  const opening = words.slice(0, at - 1);
  const asksPrice = opening.some((word) => prices.test(word.text));
  return [
    { text, kind: asksPrice ? 'how-much' : first, stems: stemsOf(opening) },
    { text, kind: 'yes-no', stems: stemsOf(words.slice(at)), isPart: true },
  ];
}

/** «Можно ли перенести и сколько это стоит?» asks twice. */
function joined(
  questions: Questions,
  words: readonly Token[],
  first: QuestionKind,
  text: string,
): Question[] {
  const match = questions.secondOpening.exec(` ${words.map((token) => token.text).join(' ')} `);
  if (!match || match.index === 0) return [];
  const asked = match[1]!;
  const isPrice = asked.split(' ').some((word) => questions.second.prices.test(word));
  const kind = isPrice ? 'how-much' : firstInterrogative(questions, ` ${asked} `)?.kind;
  return kind && kind !== first ? [{ text, kind, stems: [] }] : [];
}

/** Words of a sentence without the handle, the hello and «подскажите» it opens with. */
function wordsOf({ tokens, guarded, languages }: Doc, { from, to }: Sentence): Token[] {
  const words: Token[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    if (tokens[i - 1]?.text === '@' || guarded[i]) continue;
    if (words.length > 0 || !languages.questions.lead.has(token.text)) words.push(token);
  }
  return words;
}

function kindOf(
  { tokens, languages: { questions } }: Doc,
  { from, to }: Sentence,
  words: readonly Token[],
): QuestionKind | null {
  const marked = tokens.slice(from, to).some((token) => token.text === '?');
  if (!marked && words.length > longestUnmarked) return null;
  const text = ` ${words.map((token) => token.text).join(' ')} `;
  const holds = (some: ReadonlySet<string>) => words.some((token) => some.has(token.text));
  if (questions.sinceWhen.test(text)) return marked ? 'what' : null;
  if (!marked) return openingKind(questions, text);
  const first = firstInterrogative(questions, text);
  if (holds(questions.yesNoParticles)) return 'yes-no';
  const asked = questions.indirect.exec(text);
  const inner = asked && openingKind(questions, text.slice(asked[0].length - 1));
  if (inner) return inner;
  if (questions.yesNo.test(text.trimStart()) && !holds(questions.either)) {
    // «Если закрою счёт, когда спишут плату?»: the condition only opens the question.
    return questions.condition.test(text) && first && first.kind !== 'how' && first.kind !== 'what'
      ? first.kind
      : 'yes-no';
  }
  return first?.kind ?? (holds(questions.maybeYesNo) ? 'yes-no' : null);
}

/** What is asked by the very first words. */
function openingKind({ forms }: Questions, text: string): QuestionKind | null {
  const found = forms.find(([, spellings]) => spellings.some((form) => text.startsWith(form)));
  return found?.[0] ?? null;
}

function firstInterrogative(
  { forms }: Questions,
  text: string,
): { kind: QuestionKind; at: number } | null {
  let best: { kind: QuestionKind; at: number } | null = null;
  for (const [kind, spellings] of forms)
    for (const form of spellings) {
      const at = text.indexOf(form);
      if (at >= 0 && (!best || at < best.at)) best = { kind, at };
    }
  return best;
}

function isRhetorical(doc: Doc, { from, to }: Sentence) {
  return (doc.tags.get('c.rhetorical') ?? []).some((hit) => hit.from >= from && hit.to <= to);
}
