import { has, hits, hitsOf, type Doc } from '../text/doc.ts';
import { isRussianPast } from '../text/verbs.ts';
import { classes } from '../lexicon/classes.ts';
import { lacking, type Rule } from './rule.ts';

export const missingOwnership: Rule = {
  id: 'missing-ownership',
  find({ doc, input }) {
    if (input.context.ourFault !== true) return [];
    if (has(doc, 'admission') || tellsOurAct(doc) || tellsOurFault(doc)) return [];
    return lacking(doc);
  },
};

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
    .flatMap((name) => classes[name]!.split('|'))
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
  /^(?:ошиб.*|неверн.*|неправильн.*|дважды|зря|напрасно|поздно|чуж.*|лишн.*|опозда.*|забы.*|потеря.*|слома.*|перепута.*|промах.*|недо(?!вол|уме|ступ|разум|пониман).{3,}|вместо|впустую|подвел.*|затян.*|пропусти.*|прозева.*|виноват.*|вин[аеуы]|дефект.*|баг[аиу]?|недочет.*|недоработк.*|неполадк.*|ужасн(?:ый|ая|ое|ые)|стыдно|косяк.*|сбои.*|глуп.*|халтур.*|провал.*|обеща.*|defect.*|bugs?|glitch.*|awful|terrible|wrong.*|twice|mistake.*|late|lost|missed|broke.*|fail.*|forgot.*|never|shouldn't|should've|ought|blame|fault|mess.*|slip.*|duplicate.*|double.*|botch.*|poor|sloppy|careless.*|overlook.*|neglect.*|hastily|misread|mix-up|mixed|muddle.*|promised)$/;
const formulas = ['apology.bare', 'apology.formula', 'empathy.head', 'thanks.bare', 'commit.look'];

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
