import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readTriage } from '#care/triage/read-triage.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('npm run -s eval:triage -- DIR, where DIR holds intents and mentions');

interface Written {
  text: string;
  rating?: number;
  sector?: string;
  inbound?: boolean;
}

const files = {
  'intents/banking77.csv': csv('intents/banking77.csv'),
  'mentions/mentions-en.jsonl': jsonl('mentions/mentions-en.jsonl').filter(
    ({ inbound }) => inbound !== false,
  ),
  'mentions/mentions-ru.jsonl': jsonl('mentions/mentions-ru.jsonl'),
  'mentions/reviews-ru.jsonl': jsonl('mentions/reviews-ru.jsonl'),
};

const figures = Object.entries(files).map(([file, items]) => {
  const started = performance.now();
  const readings = items.map(({ text }) => readTriage([text]));
  const ms = performance.now() - started;
  return {
    file,
    count: items.length,
    msEach: Number((ms / items.length).toFixed(3)),
    kinds: shares(readings.map(({ kind }) => kind)),
    topics: shares(readings.map(({ topic }) => topic)),
    signs: {
      money: share(readings.filter(({ isMoneyAtRisk }) => isMoneyAtRisk).length, items.length),
      upset: share(readings.filter(({ isUpset }) => isUpset).length, items.length),
      regulator: share(
        readings.filter(({ isRegulatorNamed }) => isRegulatorNamed).length,
        items.length,
      ),
    },
  };
});
const ratings = files['mentions/reviews-ru.jsonl'].filter(({ rating }) => rating !== undefined);
console.log(JSON.stringify({ files: figures, reviewsByRating: byRating(ratings) }, null, 2));

/** A review with one star is a grievance, one with five is praise: what the words alone say of them. */
function byRating(reviews: readonly Written[]) {
  return Object.fromEntries(
    [1, 2, 3, 4, 5].map((stars) => {
      const rated = reviews.filter(({ rating }) => rating === stars);
      return [stars, shares(rated.map(({ text }) => readTriage([text]).kind))];
    }),
  );
}

function shares(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, two]) => two - one);
  return Object.fromEntries(sorted.map(([word, count]) => [word, share(count, words.length)]));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((part / whole).toFixed(3));
}

function csv(name: string): Written[] {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return Papa.parse<Written>(text, { header: true, skipEmptyLines: true }).data;
}

function jsonl(name: string): Written[] {
  const lines = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Written);
}
