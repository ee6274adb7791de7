import type { Doc } from '../text/doc.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { span, type Rule, type Scene, type Span } from './rule.ts';

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
      if (!isOthers(scene.doc, i) || isAddressed(scene.doc, i))
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
  const { tokens, languages } = scene.doc;
  const { middle } = languages.privacy.names;
  for (let at = i; at < i + 3; at++) {
    if (!isCapital(scene, at)) return null;
    if (!middle.test(tokens[at]!.text)) continue;
    if (known(tokens[at]!.text)) return null;
    let end = at + 1;
    if (isCapital(scene, end) && tokens[end]!.sentence === tokens[i]!.sentence) end++;
    return at === i && !isCapital(scene, at + 1) && !isVocative(scene.doc, i, end) ? null : end;
  }
  return null;
}

function titledAt(scene: Scene, i: number, known: Known): number | null {
  const { tokens, languages } = scene.doc;
  if (!languages.privacy.names.titles.has(tokens[i]!.text)) return null;
  const at = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
  return isCapital(scene, at) && !known(tokens[at]!.text) ? at + 1 : null;
}

/** «Ольга Самсонова, …», “Hi Kofi Mensah,”: a given name with a surname, called or named. */
function surnameAt(scene: Scene, i: number, known: Known): number | null {
  const { tokens, languages } = scene.doc;
  const { given, roles, callers, titles } = languages.privacy.names;
  const name = tokens[i]!.text;
  // “Hello Brightline Customer”: not a surname.
  if (roles.has(name)) return null;
  const isCalled = callers.has(tokens[i - 1]?.text ?? '') && !titles.has(name);
  if (!isCalled && !given.has(name) && !profileHas(scene, name)) return null;
  const at = i + 1;
  if (!isCapital(scene, at) || tokens[at]!.sentence !== tokens[i]!.sentence) return null;
  if (known(tokens[at]!.text) || tokens[at]!.text.length < 3 || roles.has(tokens[at]!.text))
    return null;
  return isVocative(scene.doc, i, at + 1) ? at + 1 : null;
}

function profileHas({ input }: Scene, name: string) {
  return (input.context.customerName ?? '').toLowerCase().split(/\s+/).includes(name);
}

function isVocative({ tokens, languages }: Doc, from: number, to: number) {
  const next = tokens[to];
  const closes =
    !next ||
    [',', '!', '.', '—', '-'].includes(next.text) ||
    next.sentence !== tokens[from]!.sentence;
  if (!closes) return false;
  let at = from - 1;
  if (tokens[at]?.text === ',') at--;
  const before = tokens[at];
  const { callers } = languages.privacy.names;
  return !before || before.sentence !== tokens[from]!.sentence || callers.has(before.text);
}

/** “I am, Ms Mensah”: a title behind a comma calls somebody else. */
function isAddressed({ tokens, languages }: Doc, i: number) {
  return languages.privacy.names.titles.has(tokens[i]!.text) && tokens[i - 1]?.text === ',';
}

function isOthers({ tokens, languages }: Doc, i: number) {
  const { others } = languages.privacy.names;
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
