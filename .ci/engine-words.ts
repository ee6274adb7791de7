import { type Expression, Visitor, parseSync } from 'oxc-parser';

/**
 * Words of a language in the guidance engine (`src/care/tone/`), which belong in a folder below
 * `src/care/tone/languages/`; one readable line each. What counts, comments aside:
 *
 * - a letter beyond A to Z, wherever it stands;
 * - letters of a pattern that are neither in square brackets nor part of an escape: an ending is a
 *   word too;
 * - a string or template with letters that is no name the code declares: a literal type of the engine
 *   (`kind: 'clock'`), a rule of its catalogue, a tag of a lexicon;
 * - any string with letters, declared or not, that is compared with the text of a token, or that is
 *   made a list of words.
 *
 * Module paths, keys of objects and messages of errors are names and no words. What is written alike
 * in every language is in `allowed`, with the reason.
 */
export function findEngineWords(sources: ReadonlyMap<string, string>): string[] {
  const tone = [...sources].filter(([file]) => file.startsWith('src/care/tone/'));
  const names = new Set(
    tone.flatMap(([file, source]) =>
      isLexicon(file) ? keysOf(file, source) : declaredIn(file, source),
    ),
  );
  return tone
    .filter(([file]) => isEngine(file) && !allowed.has(file))
    .flatMap(([file, source]) =>
      wordsOf(file, source, names).map(({ start, text }) => {
        const line = source.slice(0, start).split('\n').length;
        return `${file}:${line} says “${text}”, which belongs in src/care/tone/languages`;
      }),
    );
}

/** Files whose words belong to no language, and why. */
const allowed: ReadonlyMap<string, string> = new Map([
  [
    'src/care/tone/rules/acronyms.ts',
    'names and formats that every language writes in Latin capitals',
  ],
  ['src/care/tone/rules/domains.ts', 'addresses of the state and of app stores'],
  ['src/care/tone/rules/link-risk.ts', 'schemes and top-level domains of addresses'],
  ['src/care/tone/rules/principles.ts', 'names made of the families of rules'],
]);

/** Words that belong to no language, and why. */
const allowedWords: ReadonlyMap<string, string> = new Map([
  ['https', 'the scheme of an address'],
  ['X', 'the cross of a slot or a masked number'],
  ['x', 'the same'],
  ['Xx', 'both of them'],
  ['email', 'a channel, as the contract names it'],
  ['utf-16le', 'an encoding'],
  ['NFC', 'a form of Unicode'],
  ['en-US', 'a locale whose figures are plain, for Intl'],
  ['numeric', 'an option of Intl'],
  ['h23', 'an option of Intl'],
]);

function isEngine(file: string) {
  return !/\/languages\/[^/]+\/|\.test\.ts$|\/promise-families\//.test(file);
}

function isLexicon(file: string) {
  return /\/languages\/[^/]+\/lexicon\//.test(file);
}

interface Said {
  start: number;
  text: string;
}

function wordsOf(file: string, source: string, names: ReadonlySet<string>): Said[] {
  const found: Said[] = [];
  const passed = new Set<number>();
  const judge = (start: number, text: string, isWord: boolean) => {
    if (passed.has(start) || allowedWords.has(text)) return;
    if (isWord ? letters.test(text) : isUnknown(text, names)) found.push({ start, text });
  };
  const asWords = (expression: Expression) => {
    for (const { start, text } of stringsOf(expression)) {
      judge(start, text, true);
      passed.add(start);
    }
  };
  new Visitor({
    ImportDeclaration: (node) => void passed.add(node.source.start),
    ExportNamedDeclaration: (node) => void (node.source && passed.add(node.source.start)),
    ExportAllDeclaration: (node) => void passed.add(node.source.start),
    TSLiteralType: (node) => void passed.add(node.literal.start),
    Property: (node) => void passed.add(node.key.start),
    NewExpression: ({ callee, arguments: args }) => {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'Error') for (const arg of args) passed.add(arg.start);
      // Its flags.
      if (callee.name === 'RegExp' && args[1]) passed.add(args[1].start);
    },
    CallExpression: ({ callee, arguments: args }) => {
      if (callee.type !== 'Identifier' || !makesWords.has(callee.name)) return;
      for (const arg of args) if (arg.type !== 'SpreadElement') asWords(arg);
    },
    BinaryExpression: ({ operator, left, right }) => {
      if (!/^[!=]==$/.test(operator) || left.type === 'PrivateIdentifier') return;
      if (left.type === 'UnaryExpression' && left.operator === 'typeof') passed.add(right.start);
      if (isTokenText(left)) asWords(right);
      if (isTokenText(right)) asWords(left);
    },
    SwitchStatement: ({ discriminant, cases }) => {
      if (!isTokenText(discriminant)) return;
      for (const { test } of cases) if (test) asWords(test);
    },
    Identifier: ({ start, name }) => void (foreign.test(name) && found.push({ start, text: name })),
    Literal: (node) => {
      if ('regex' in node) {
        const word = wordOfPattern(node.regex.pattern);
        if (word) found.push({ start: node.start, text: word });
      } else if (typeof node.value === 'string') judge(node.start, node.value, false);
    },
    TemplateLiteral: ({ start, quasis }) => {
      if (passed.has(start)) return;
      const word = wordOfPattern(quasis.map(({ value }) => value.raw).join(' '));
      if (word) found.push({ start, text: word });
    },
  }).visit(parseSync(file, source).program);
  return found;
}

const letters = /\p{L}/u;
/** Modifier letters and pictographs are marks to whoever writes: ʼ, ℹ. */
const foreign = /(?![A-Za-z\p{Lm}\p{Extended_Pictographic}])\p{L}/u;
const makesWords = new Set(['words', 'inflected', 'table']);

function isUnknown(text: string, names: ReadonlySet<string>) {
  return foreign.test(text) || (/[A-Za-z]/.test(text) && !names.has(text));
}

/** The first letters of a pattern that stand for themselves and are not allowed. */
function wordOfPattern(pattern: string): string | null {
  const bare = pattern
    .replace(/\\+(?:[pP]\{[^}]*\}|u\{?[\dA-Fa-f]+\}?|x[\dA-Fa-f]{2}|k<\w+>|.)/g, ' ')
    .replace(/\[\^?[^\]]*\]/g, (set) => (foreign.test(set) ? set : ' '))
    .replace(/\(\?<\w+>/g, '(')
    .replace(/\p{Extended_Pictographic}/gu, ' ');
  return (bare.match(/\p{L}[\p{L}'-]*/gu) ?? []).find((word) => !allowedWords.has(word)) ?? null;
}

/** `text`, `token.text`, `textAt(tokens, i)` and other names the engine gives to what a token says. */
function isTokenText(expression: Expression): boolean {
  if (expression.type === 'Identifier') return tokenNames.test(expression.name);
  if (expression.type === 'ChainExpression') return isTokenText(expression.expression);
  if (expression.type === 'TSNonNullExpression') return isTokenText(expression.expression);
  if (expression.type === 'LogicalExpression') return isTokenText(expression.left);
  if (expression.type === 'MemberExpression')
    return expression.property.type === 'Identifier' && expression.property.name === 'text';
  return (
    expression.type === 'CallExpression' &&
    expression.callee.type === 'Identifier' &&
    expression.callee.name === 'textAt'
  );
}

const tokenNames = /^(?:text|word|here|next|before|behind|opener|root|first|last)$/;

function stringsOf(expression: Expression): Said[] {
  if (expression.type === 'Literal')
    return typeof expression.value === 'string'
      ? [{ start: expression.start, text: expression.value }]
      : [];
  if (expression.type === 'TemplateLiteral')
    return [{ start: expression.start, text: expression.quasis.map((q) => q.value.raw).join('') }];
  return [];
}

/** Names a file declares: its literal types, and the rules of the catalogue. */
function declaredIn(file: string, source: string): string[] {
  if (!isEngine(file)) return [];
  const names: string[] = file.endsWith('/rules/catalogue.ts') ? keysOf(file, source) : [];
  new Visitor({
    TSLiteralType: ({ literal }) => {
      if (literal.type === 'Literal' && typeof literal.value === 'string')
        names.push(literal.value);
    },
  }).visit(parseSync(file, source).program);
  return names;
}

function keysOf(file: string, source: string): string[] {
  const keys: string[] = [];
  new Visitor({
    Property: ({ key }) => {
      if (key.type === 'Identifier') keys.push(key.name);
      if (key.type === 'Literal' && typeof key.value === 'string') keys.push(key.value);
    },
  }).visit(parseSync(file, source).program);
  return keys;
}
