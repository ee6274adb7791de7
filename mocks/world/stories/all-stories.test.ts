import { describe, expect, test } from 'vitest';
import { script } from '../../simulator/script/script.ts';
import type { Says, Step } from '../story.ts';
import { demoStart, instantOf } from '../times.ts';
import { allStories } from './all-stories.ts';

const lines = allStories.flatMap((story) =>
  story.steps.filter((step): step is Says => step.verb === 'says'),
);
const written = [
  ...allStories.flatMap((story) => story.steps.flatMap(wordsOf)),
  ...script.map((arrival) => arrival.line.text),
];

describe('the stories of the demo', () => {
  test('have keys of their own', () => {
    const keys = allStories.map((story) => story.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('begin with a customer and go forward in time, up to the opening of the demo', () => {
    const wrong = allStories.filter(({ steps }) => {
      const times = steps.map((step) => instantOf(step.at));
      const isForward = times.every((time, index) => time >= (times[index - 1] ?? ''));
      return steps[0]?.verb !== 'says' || !isForward || (times.at(-1) ?? demoStart) >= demoStart;
    });
    expect(wrong.map((story) => story.key)).toEqual([]);
  });

  test('are told in Russian and, for a third to a half of the customers, in English', () => {
    const english = allStories.filter(
      ({ steps }) => !/\p{Script=Cyrillic}/u.test(steps.flatMap(wordsOf)[0] ?? ''),
    );
    expect(english.length / allStories.length).toBeGreaterThan(1 / 3);
    expect(english.length / allStories.length).toBeLessThan(1 / 2);
  });

  test('hold both a word or two and a long letter', () => {
    const lengths = lines.map((line) => line.text.length);
    expect(Math.min(...lengths)).toBeLessThan(15);
    expect(Math.max(...lengths)).toBeGreaterThan(1200);
  });

  test('name no address outside .example and no card or phone number', () => {
    for (const text of written) {
      expect(text).not.toMatch(/https?:\/\/(?!\S*\.example)/);
      expect(text).not.toMatch(/[\w.]+@[\w-]+\.(?!example)\w+/);
      expect(text).not.toMatch(/(?:\d[ -]?){9,}/);
    }
  });
});

describe('the script of the simulator', () => {
  test('has about forty arrivals, each with a line of its own', () => {
    const ids = script.map(({ story, line }) => `${story.key}.${line.name}`);
    expect(ids.length).toBe(40);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('repeats no line of the world but those it changes', () => {
    const known = new Set(
      allStories.flatMap((story) =>
        story.steps
          .filter((step) => step.verb === 'says')
          .map((line) => `${story.key}.${line.name}`),
      ),
    );
    const wrong = script.filter(
      ({ story, line, isEdit }) => known.has(`${story.key}.${line.name}`) !== isEdit,
    );
    expect(wrong).toEqual([]);
  });
});

function wordsOf(step: Step): string[] {
  return 'text' in step ? [step.text] : [];
}
