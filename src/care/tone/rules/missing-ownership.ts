import { has, hits, hitsOf, type Doc } from '../text/doc.ts';
import { past } from '../languages/ru/verbs.ts';
import { languages } from '../languages/index.ts';
import { lacking, type Rule } from './rule.ts';

export const missingOwnership: Rule = {
  id: 'missing-ownership',
  find({ doc, input }) {
    if (input.context.ourFault !== true) return [];
    if (has(doc, 'admission') || tellsOurAct(doc) || tellsOurFault(doc) || tellsCause(doc))
      return [];
    return lacking(doc);
  },
};

const isRussianPast = (word: string) => past.like.test(word) && !past.but.test(word);

const repairs = new Set(
  [
    'ru-act-past',
    'ru-look-past',
    'ru-news-past',
    'ru-hand-past',
    'en-act-past',
    'en-look-past',
    'en-news-past',
    'en-hand-past',
  ]
    .flatMap((name) => languages.classes[name]!.split('|'))
    .flatMap((form) => {
      const [stem = '', ends] = form.split('+');
      return ends === undefined ? [stem] : ends.split('/').map((end) => stem + end);
    })
    .concat(
      'получили',
      'поняли',
      'увидели',
      'услышали',
      'нашли',
      'нашел',
      'нашла',
      'получил',
      'получила',
      'увидел',
      'увидела',
      'понял',
      'поняла',
      'received',
      'found',
      'understood',
      'saw',
      'heard',
      'noticed',
      'appreciated',
      'wanted',
      'needed',
      'apologised',
      'apologized',
      'asked',
      'started',
      'valued',
      'связались',
      'начали',
      'сожалели',
    ),
);

/** «Мы отключили опцию, а списание шло», “we cut the power”: a cause told in the first person. */
function tellsOurAct(doc: Doc) {
  const faults = hits(doc, 'fault.word');
  return doc.tokens.some(({ text, sentence }, i) => {
    if (!/^(?:мы|я|we|i)$/.test(text) || doc.guarded[i]) return false;
    for (let at = i + 1; at < i + 6; at++) {
      const token = doc.tokens[at];
      if (!token || token.sentence !== sentence || token.text === ',') return false;
      if (/^(?:не|не)$/.test(token.text) && isRussianPast(doc.tokens[at + 1]?.text ?? ''))
        return true;
      if (!isPastVerb(token.text)) continue;
      return (
        !repairs.has(token.text) ||
        faults.some((hit) => doc.tokens[hit.from]!.sentence === sentence)
      );
    }
    return false;
  });
}

const irregular =
  /^(?:broke|cut|took|sent|lost|held|gave|told|put|let|got|made|forgot|left|kept|shut|ran|wrote|chose|came|went|knew|thought|built|paid|stuck|switched|dropped|moved|used|sold|misread|set|read)$/;

function isPastVerb(word: string) {
  return isRussianPast(word) || irregular.test(word) || /^[a-z]{3,}[^e]ed$/.test(word);
}

const ourselves =
  /^(?:мы|я|нас|нам|нами|меня|мне|наш.{0,3}|мо[йяеию]|моей|моего|we|i|us|me|our|ours|my|mine|we've|i've|we'd|i'd|we're|i'm)$/;
const faulty =
  /^(?:ошиб.*|неверн.*|неправильн.*|дважды|зря|напрасно|поздно|чуж.*|лишн.*|опозда.*|забы.*|потеря.*|слома.*|перепута.*|промах.*|недо(?!вол|уме|ступ|разум|пониман).{3,}|вместо|впустую|подвел.*|затян.*|пропусти.*|прозева.*|виноват.*|вин[аеуы]|дефект.*|баг[аиу]?|недочет.*|недоработк.*|неполадк.*|ужасн(?:ый|ая|ое|ые)|стыдно|косяк.*|сбои.*|глуп.*|халтур.*|провал.*|обеща.*|defect.*|bugs?|glitch.*|awful|terrible|wrong.*|twice|mistake.*|late|lost|missed|broke.*|fail.*|forgot.*|never|shouldn't|should've|ought|blame|fault|mess.*|slip.*|duplicate.*|double.*|botch.*|poor|sloppy|careless.*|overlook.*|neglect.*|hastily|misread|mix-up|mixed|muddle.*|promised|rude|rudely|unfair.*|unacceptable|behind|short-staffed|understaffed|rotten|daft|few|gaffe|errors?|mis(?!s$|ter|sion)[a-z]{4,}|некрасив.*|неловко|ungracious|нахами.*|нагруби.*|груб.*|хамств.*|неправ(?:а|ы)?|безобрази.*|неприемлемо|не должн.*|застря.*|завис.*|упал.*|отвали.*|просто[ия].*|медлен.*|долго)$/;
const formulas = [
  'apology.bare',
  'apology.formula',
  'empathy.head',
  'thanks.bare',
  'commit.look',
  'guarantee',
];

/** A sentence of ours with a word of failing in it, and no formula: said in whatever way. */
function tellsOurFault(doc: Doc) {
  return doc.sentences.some(({ from, to }) => {
    const words = doc.tokens.slice(from, to).map(({ text }) => text);
    if (words.at(-1) === '?') return false;
    if (!words.some((word) => ourselves.test(word)) || !words.some((word) => faulty.test(word)))
      return false;
    return !hitsOf(doc, ...formulas).some((hit) => hit.from >= from && hit.to <= to);
  });
}

const cameRight =
  /^(?:верну|восстанов|заработа|пришл|пришел|дошл|дошел|появил|зачислил|исправил|активировал|обновил|отобразил|закрыл|открыл|приехал|came|went|got|fell)/;
/** Nothing of these tells what went wrong and at whose hands. */
const tellsNothing = [
  ...formulas,
  'fault.impersonal',
  'passive',
  'hand.nameless',
  'dismiss',
  'dismiss.light',
  'blame',
  'joke',
  'joy',
  'upsell',
];

/**
 * “The job sat in a queue for a month”, «Терминал отвалился»: a cause in plain words. Whoever tells
 * it hides nothing; only a reply of formulas, repairs and faults that “occurred” owes an admission.
 */
function tellsCause(doc: Doc) {
  return doc.sentences.some(({ from, to, words }) => {
    if (words < 3 || doc.tokens[to - 1]!.text === '?') return false;
    if (hitsOf(doc, ...tellsNothing).some((hit) => hit.from >= from && hit.to <= to)) return false;
    for (let at = from; at < to; at++)
      if (isCause(doc, at) && !(doc.clauses.conditional[at] === 1)) return true;
    return ourThing.test(
      doc.tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
  });
}

const ourThing =
  /\bour (?!teams?|engineers?|specialists?|colleagues?|experts?|customers?|records?|terms|policy|best|sincere|deepest|apolog|most|top|number|goal|aim|priority)[a-z-]+(?: [a-z-]+)? (?:has|have|was|were|had|keeps|isn't|wasn't|hasn't|is still) /;

function isCause(doc: Doc, at: number) {
  const { text, kind } = doc.tokens[at]!;
  if (kind !== 'word' || doc.guarded[at] || !isPastVerb(text)) return false;
  if (repairs.has(text) || cameRight.test(text)) return false;
  const before = [doc.tokens[at - 1]?.text ?? '', doc.tokens[at - 2]?.text ?? ''];
  // “has been updated” is no account, and what the customer did is not ours.
  if (before.some((word) => /^(?:is|are|was|were|be|been|being|get|gets|am)$/.test(word)))
    return false;
  if (before.some((word) => /^(?:вы|ты|you|you've|you'd)$/.test(word))) return false;
  return (
    !before.some((word) => /^(?:система|system)$/.test(word)) ||
    /^(?:our|наша|наши)$/.test(before[1]!)
  );
}
