import type { Doc } from '../text/doc.ts';
import { isContentWord, stem } from '../text/stem.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import type { Question, QuestionKind } from '../types.ts';

const interrogatives: readonly (readonly [QuestionKind, string])[] = [
  [
    'when',
    'когда|when|how long|how soon|what time|до какого|через сколько|how much longer|сколько ждать|сколько времени|сколько еще|в какие сроки|какой срок|сколько идет|сколько идут|сколько дней|сколько длится|how many days|how quickly',
  ],
  [
    'how-much',
    'сколько|how much|how many|какая комиссия|какая ставка|what fee|какой процент|почем|what rate|what does it cost',
  ],
  ['why', 'почему|зачем|за что|отчего|с какой стати|why|how come|на каком основании|what for'],
  ['where', "где|куда|откуда|where's|where"],
  ['who', "кто|кому|кем|who|who's"],
  ['how', 'как|каким образом|how'],
  ['what', "что|чем|какой|какая|какие|какое|какую|каких|what|what's|which|чего"],
];

const yesNo =
  /^(?:а |и |но |and |but |so |or )?(?:можно|есть|могу|можем|можете|нужно|надо|будет|будете|дойдет|действует|работает|правда|верно|can|is|are|do|does|did|will|could|would|have|has|am|should|shall|was|were|may|если|if|а если)(?: |$)/;
/** Words before a question that are no part of it. */
const lead =
  /^(?:hi|hello|hey|здравствуйте|привет|добрый|доброе|день|вечер|утро|скажите|подскажите|пожалуйста|please|guys|team|так|ну|слушай|good|morning|afternoon|evening)$/;
/** “Do you know when …?” asks when. */
const indirect =
  /^ (?:do you know|do you happen to know|can you tell me|could you tell me|any idea|can you say|can i ask|may i ask|вы знаете|не знаете|можете сказать|можно узнать) /;
/** Without a question mark only a short plain opening counts: «где посмотреть реквизиты». */
const longestUnmarked = 12;

/** Direct questions of a message, with what they ask about; rhetorical ones are left out. */
export function questionsOf(doc: Doc): Question[] {
  return doc.sentences.flatMap((sentence) => {
    const words = wordsOf(doc, sentence);
    const kind =
      words.length > 0 && !isRhetorical(doc, sentence) ? kindOf(doc, sentence, words) : null;
    if (!kind) return [];
    const stems = words.filter(({ text }) => isContentWord(text)).map(({ text }) => stem(text));
    if (stems.length === 0 && kind === 'yes-no') return [];
    const text = doc.folded.text.slice(sentence.start, sentence.end);
    return parts(words, kind, text) ?? [{ text, kind, stems }, ...joined(words, kind, text)];
  });
}

const secondYesNo =
  /^(?:будет|будут|нужно|надо|можно|есть|придется|работает|действует|do|does|is|are|can|will|would|have|has|should|must|could)$/;

/** «Сколько стоит симка и будет ли на ней безлимит?»: the second half asks for its own yes or no. */
function parts(words: readonly Token[], first: QuestionKind, text: string): Question[] | null {
  const at = words.findIndex(
    (word, i) =>
      i >= 3 &&
      /^(?:и|а|and|or)$/.test(words[i - 1]!.text) &&
      secondYesNo.test(word.text) &&
      (words[i + 1]?.text === 'ли' ||
        /^(?:i|you|it|we|they|there|the|my|мне)$/.test(words[i + 1]?.text ?? '')),
  );
  if (at < 0 || at > words.length - 3) return null;
  const stemsOf = (some: readonly Token[]) =>
    some.filter((word) => isContentWord(word.text)).map((word) => stem(word.text));
  const opening = words.slice(0, at - 1);
  const asksPrice = opening.some((word) =>
    /^(?:fee|charge|cost|комисси.*|плат[аы])$/.test(word.text),
  );
  return [
    { text, kind: asksPrice ? 'how-much' : first, stems: stemsOf(opening) },
    { text, kind: 'yes-no', stems: stemsOf(words.slice(at)), isPart: true },
  ];
}

const second =
  / (?:и|а|and) (?:(?:а|так|еще|then|also) )?(когда|сколько|почему|зачем|где|куда|when|how much|how long|why|where|is there a (?:fee|charge)|does it cost|will it cost)(?= )/;

/** «Можно ли перенести и сколько это стоит?» asks twice. */
function joined(words: readonly Token[], first: QuestionKind, text: string): Question[] {
  const all = ` ${words.map((token) => token.text).join(' ')} `;
  const match = second.exec(all);
  if (!match || match.index === 0) return [];
  const asked = match[1]!;
  const kind = /fee|charge|cost/.test(asked) ? 'how-much' : firstInterrogative(` ${asked} `)?.kind;
  return kind && kind !== first ? [{ text, kind, stems: [] }] : [];
}

/** Words of a sentence without the handle, the hello and «подскажите» it opens with. */
function wordsOf({ tokens, guarded }: Doc, { from, to }: Sentence): Token[] {
  const words: Token[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    if (tokens[i - 1]?.text === '@' || guarded[i]) continue;
    if (words.length > 0 || !lead.test(token.text)) words.push(token);
  }
  return words;
}

function kindOf(
  { tokens }: Doc,
  { from, to }: Sentence,
  words: readonly Token[],
): QuestionKind | null {
  const text = ` ${words.map((token) => token.text).join(' ')} `;
  const marked = tokens.slice(from, to).some((token) => token.text === '?');
  if (/^ (?:but |and |а |и )?(?:since when|с каких (?:это )?пор) /.test(text))
    return marked ? 'what' : null;
  const first = firstInterrogative(text);
  if (!marked) return first?.at === 0 && words.length <= longestUnmarked ? first.kind : null;
  if (/ ли /.test(text)) return 'yes-no';
  const asked = indirect.exec(text);
  if (asked) {
    const inner = firstInterrogative(text.slice(asked[0].length - 1));
    if (inner?.at === 0) return inner.kind;
  }
  if (yesNo.test(text.trimStart()) && !/ (?:или|or) /.test(text)) {
    // «Если закрою счёт, когда спишут плату?»: the condition only opens the question.
    return /^ (?:а )?(?:если|if) /.test(text) &&
      first &&
      first.kind !== 'how' &&
      first.kind !== 'what'
      ? first.kind
      : 'yes-no';
  }
  return first?.kind ?? (/ (?:можно|есть|нужно) /.test(text) ? 'yes-no' : null);
}

function firstInterrogative(text: string): { kind: QuestionKind; at: number } | null {
  let best: { kind: QuestionKind; at: number } | null = null;
  for (const [kind, forms] of interrogatives)
    for (const form of forms.split('|')) {
      const at = text.indexOf(` ${form} `);
      if (at >= 0 && (!best || at < best.at)) best = { kind, at };
    }
  return best;
}

function isRhetorical(doc: Doc, { from, to }: Sentence) {
  return (doc.tags.get('c.rhetorical') ?? []).some((hit) => hit.from >= from && hit.to <= to);
}
