import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = readColours(css);

const surfaces = ['canvas', 'raised', 'overlay', 'sunken', 'hover', 'selected'];
const tones = [
  'neutral',
  'accent',
  'public',
  'private',
  'note',
  'promise',
  'success',
  'warn',
  'danger',
];
const avatars = [0, 1, 2, 3, 4, 5, 6, 7];
/** Fills that mark something without a word beside them: ticks, progress, borders of errors. */
const wordlessFills = ['accent', 'public', 'private', 'promise', 'success', 'danger', 'neutral'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const readable: [string, string][] = [
    ...pairs(['strong', 'normal', 'muted'], surfaces),
    ...tones.flatMap((tone) => [
      ...pairs([`on-${tone}`], [tone, `${tone}-strong`]),
      ...pairs([`${tone}-text`], [`${tone}-soft`, ...surfaces]),
      ...pairs(['strong', 'normal', 'muted'], [`${tone}-soft`]),
    ]),
    ...avatars.flatMap((hue) => pairs([`avatar-${hue}-text`], [`avatar-${hue}`])),
  ];

  it.each(readable)('text %s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  const visible = [
    ...pairs(['focus'], surfaces),
    // Fields stand on what does not change under the pointer.
    ...pairs(['edge'], ['canvas', 'raised', 'overlay']),
  ];

  it.each(visible)('%s can be seen on %s', (part, ground) => {
    expect(contrast(colour(part, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(pairs(wordlessFills, ['canvas', 'raised', 'overlay']))(
    'fill %s can be seen on %s',
    (fill, ground) => {
      expect(contrast(colour(fill, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );
});

it('names every colour once, in both themes', () => {
  const names = [...css.matchAll(/--color-([\w-]+): light-dark/g)].map((match) => match[1]);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(colours).toSorted()).toEqual(names.toSorted());
});

function pairs(parts: string[], grounds: string[]): [string, string][] {
  return parts.flatMap((part) => grounds.map((ground): [string, string] => [part, ground]));
}

function readColours(source: string) {
  const found: Record<string, { light: string; dark: string }> = {};
  const line = /--color-([\w-]+): light-dark\((#[\da-f]{6,8}), (#[\da-f]{6,8})\);/g;
  for (const [, name, light, dark] of source.matchAll(line)) {
    if (name && light && dark) found[name] = { light, dark };
  }
  return found;
}

function colour(name: string, theme: 'light' | 'dark') {
  const value = colours[name]?.[theme];
  if (!value) throw new Error(`no colour ${name} in tokens.css`);
  return value;
}

/** WCAG 2.2 contrast ratio of two opaque colours. */
function contrast(one: string, other: string) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
