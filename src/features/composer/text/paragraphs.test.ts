import { expect, test } from 'vitest';
import type { Finding, Severity } from '#care/tone/types.ts';
import { isSameParagraph, paragraphsOf } from './paragraphs.ts';

function finding(text: string, phrase: string, severity: Severity = 'warn'): Finding {
  const start = text.indexOf(phrase);
  return {
    key: phrase,
    rule: 'officialese',
    severity,
    start,
    end: start + phrase.length,
    params: {},
  };
}

const shape = (text: string, findings: Finding[]) =>
  paragraphsOf(text, findings).map(({ stretches }) =>
    stretches.map((stretch) => (stretch.key === null ? stretch.text : `[${stretch.text}]`)),
  );

test.each([
  ['', [], [[]]],
  ['one\n\ntwo', [], [['one'], [], ['two']]],
  ['a line here', ['line'], [['a ', '[line]', ' here']]],
  ['all of it', ['all of it'], [['[all of it]']]],
  [
    'over the\nend of it',
    ['the\nend'],
    [
      ['over ', '[the]'],
      ['[end]', ' of it'],
    ],
  ],
  ['first, then next', ['then', 'first'], [['[first]', ', ', '[then]', ' next']]],
  ['nested words here', ['nested words', 'words here'], [['[nested words]', '[ here]']]],
])('%j with %j', (text, phrases, expected) => {
  expect(
    shape(
      text,
      phrases.map((phrase) => finding(text, phrase)),
    ),
  ).toEqual(expected);
});

test('a note has no line', () => {
  const text = 'News by noon';
  expect(shape(text, [finding(text, 'by noon', 'note')])).toEqual([[text]]);
});

test('stretches put together are the text', () => {
  const text = 'One two\nthree four\n\n five\n';
  const cut = paragraphsOf(text, [finding(text, 'two\nthree'), finding(text, 'five')]);
  const lines = cut.map(({ stretches }) => stretches.map((stretch) => stretch.text).join(''));
  expect(lines.join('\n')).toBe(text);
});

test('a paragraph is the same while its words and lines are', () => {
  const first = (...findings: Finding[]) => paragraphsOf('a line', findings)[0]?.stretches ?? [];
  const plain = first();
  const again = first();
  const marked = first(finding('a line', 'line'));
  expect(isSameParagraph(plain, again)).toBe(true);
  expect(isSameParagraph(plain, marked)).toBe(false);
});
