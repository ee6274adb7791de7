import { givenNames } from '../lexicon/names.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { span, type Rule, type Scene, type Span } from './rule.ts';

const patronymic = /^.{2,}(?:ович|евич|ьич|ична|овна|евна)(?:а|у|ем|е|ы|ой)?$/;
/** Words beside which a name is a colleague's, an official's or the agent's own. */
const others = new Set(
  "я зовут это менеджер директор руководитель коллега коллеги специалист инженер мастер курьер консультант наш наша нашей нашему нашего нашу начальник эксперт нотариус врач улица улице улицы ул им имени с уважением manager colleague engineer specialist adviser our my i'm am name team by director driver regards street road from".split(
    ' ',
  ),
);
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'господин',
  'госпожа',
  'г-н',
  'г-жа',
]);

export const piiName: Rule = {
  id: 'pii-name',
  find(scene) {
    const known = knownNames(scene);
    const spans: Span[] = [];
    const { tokens } = scene.doc;
    for (let i = 0; i < tokens.length; i++) {
      if (!isCapital(scene, i)) continue;
      const end =
        patronymicAt(scene, i, known) ?? titledAt(scene, i, known) ?? surnameAt(scene, i, known);
      if (!end) continue;
      if (!isOthers(tokens, i) || isAddressed(tokens, i))
        spans.push(span(scene.doc, { from: i, to: end }));
      i = end - 1;
    }
    return spans;
  },
};

/** Names anyone can see: the profile's, the agent's, and those the customer wrote. */
function knownNames({ doc, input, profile }: Scene) {
  const { customerName = '', agentName = '' } = input.context;
  const shown = tokenise(normalise(`${customerName} ${agentName}`, doc.languages.folding).low).map(
    ({ text }) => text,
  );
  const has = (name: string) =>
    shown.includes(name) ||
    profile.words.has(name) ||
    shown.some((each) => each.length > 4 && sameName(each, name));
  return has;
}

/** «Самсонова», «Самсоновой»: one name in two cases. */
function sameName(one: string, other: string) {
  const length = Math.min(one.length, other.length) - 2;
  return length >= 4 && one.slice(0, length) === other.slice(0, length);
}

type Known = (name: string) => boolean;

function patronymicAt(scene: Scene, i: number, known: Known): number | null {
  const { tokens } = scene.doc;
  for (let at = i; at < i + 3; at++) {
    if (!isCapital(scene, at)) return null;
    if (!patronymic.test(tokens[at]!.text)) continue;
    if (known(tokens[at]!.text)) return null;
    let end = at + 1;
    if (isCapital(scene, end) && tokens[end]!.sentence === tokens[i]!.sentence) end++;
    return at === i && !isCapital(scene, at + 1) && !isVocative(tokens, i, end) ? null : end;
  }
  return null;
}

function titledAt(scene: Scene, i: number, known: Known): number | null {
  const { tokens } = scene.doc;
  if (!titles.has(tokens[i]!.text)) return null;
  const at = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
  return isCapital(scene, at) && !known(tokens[at]!.text) ? at + 1 : null;
}

/** «Ольга Самсонова, …», “Hi Kofi Mensah,”: a given name with a surname, called or named. */
function surnameAt(scene: Scene, i: number, known: Known): number | null {
  const { tokens } = scene.doc;
  const name = tokens[i]!.text;
  if (roles.has(name)) return null;
  const isCalled = callers.has(tokens[i - 1]?.text ?? '') && !titles.has(name);
  if (!isCalled && !givenNames.has(name) && !profileHas(scene, name)) return null;
  const at = i + 1;
  if (!isCapital(scene, at) || tokens[at]!.sentence !== tokens[i]!.sentence) return null;
  if (known(tokens[at]!.text) || tokens[at]!.text.length < 3 || roles.has(tokens[at]!.text))
    return null;
  return isVocative(tokens, i, at + 1) ? at + 1 : null;
}

/** “Hello Brightline Customer”: not a surname. */
const roles = new Set(
  'account holder valued sir madam team customer client user all there everyone bank support клиент клиенты абонент команда друзья банк'.split(
    ' ',
  ),
);

function profileHas({ input }: Scene, name: string) {
  return (input.context.customerName ?? '').toLowerCase().split(/\s+/).includes(name);
}

const callers = new Set(
  'здравствуйте привет день вечер утро hi hello hey dear thanks sorry morning afternoon evening имя name'.split(
    ' ',
  ),
);

function isVocative(tokens: readonly Token[], from: number, to: number) {
  const next = tokens[to];
  const closes =
    !next ||
    [',', '!', '.', '—', '-'].includes(next.text) ||
    next.sentence !== tokens[from]!.sentence;
  if (!closes) return false;
  let at = from - 1;
  if (tokens[at]?.text === ',') at--;
  const before = tokens[at];
  return !before || before.sentence !== tokens[from]!.sentence || callers.has(before.text);
}

/** “I am, Ms Mensah”: a title behind a comma calls somebody else. */
function isAddressed(tokens: readonly Token[], i: number) {
  return titles.has(tokens[i]!.text) && tokens[i - 1]?.text === ',';
}

function isOthers(tokens: readonly Token[], i: number) {
  for (let at = i - 1; at >= i - 3 && at >= 0; at--) {
    if (tokens[at]!.sentence !== tokens[i]!.sentence) return false;
    if (others.has(tokens[at]!.text)) return true;
  }
  return false;
}

function isCapital({ doc }: Scene, at: number) {
  const token = doc.tokens[at];
  if (!token || token.kind !== 'word') return false;
  const first = doc.folded.text[token.start]!;
  return first !== first.toLowerCase();
}
