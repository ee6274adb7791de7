import type { Doc } from './doc.ts';

const ruPast = /.{2}(?:л|ла|ло|ли|лся|лась|лось|лись)$/;
const notPast =
  /^(?:если|или|дела|сила|была бы|стола|мало|было бы|около|начала|неделя|недели|дело|ли|только|столько|сколько|тело|стекло|число|числа|отдела|отдел|раздел|канал|сигнал|филиал|портал|материал|предел|пароль|слали|села)$/;
const enRegularPast = /^.{3,}[^e]ed$/;
const enPast = new Set(
  'was were had did been fell broke lost held kept gave wrote rang put cut chose came hit shut stood stopped ran went came sent got took made left called tried spoke ago yesterday said told began started ended failed changed happened moved expired'.split(
    ' ',
  ),
);

/** True where the clause tells of the past: a past verb by its form, in either language. */
export function readsPast(doc: Doc, clause: number): boolean {
  const clauseOf = doc.clauses.of;
  for (let i = 0; i < doc.tokens.length && clauseOf[i]! <= clause; i++) {
    if (clauseOf[i] !== clause) continue;
    const { text, kind } = doc.tokens[i]!;
    if (kind === 'word' && haveAndDone(doc, i)) return true;
    if (kind === 'word' && (isRussianPast(text) || enPast.has(text) || enRegularPast.test(text)))
      return true;
  }
  return false;
}

/** “I have spoken to him today”, “we've already written”. */
function haveAndDone({ tokens }: Doc, at: number) {
  const text = tokens[at]!.text;
  const two = (text === 'have' || text === 'has') && haveSubject.test(tokens[at - 1]?.text ?? '');
  if (!two && !shortHave.test(text)) return false;
  const next = tokens[at + 1]?.text ?? '';
  return participle.test(
    /^(?:already|just|also|now|since)$/.test(next) ? (tokens[at + 2]?.text ?? '') : next,
  );
}

const haveSubject = /^(?:i|we|he|she|they|it|you)$/;
const shortHave = /^(?:i|we|they|you)'ve$/;
const participle =
  /^(?:spoken|written|seen|gone|done|been|given|taken|shown|known|paid|told|found|read|heard|had|made|looked|checked|asked)$/;

export function isRussianPast(word: string) {
  return ruPast.test(word) && !notPast.test(word);
}
