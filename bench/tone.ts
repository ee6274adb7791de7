import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { readMeter } from '#care/guidance/meter.ts';
import { analyse } from '#care/tone/engine.ts';
import { browserArguments, browserPath } from '../.ci/browser.ts';
import { startStaticServer } from '../.ci/static-server.ts';
import { visitTyping } from './tone-visit.ts';

/**
 * Measures the guidance: a check in Node and in Chromium, keystrokes in the built composer with and
 * without throttling, flicker while typing, and the meter against scripts.
 */

const sizes = [200, 2000, 10_000];
const checks = 200;

const said =
  'Здравствуйте! Приносим извинения за доставленные неудобства, ваше обращение передано в отдел. Проверил перевод: он ушёл вчера, деньги вернём завтра до 12:00. Если не придут, напишите мне сюда, разберусь сам. We are looking into this and will get back to you by noon tomorrow. ';
const customer = ['Опять списали 300 рублей, когда вернёте? Почему никто не отвечает?'];
const context = { now: '2025-07-17T11:30:00+03:00', tz: 'Europe/Moscow', resolved: false };

const textOf = (length: number) => said.repeat(Math.ceil(length / said.length)).slice(0, length);
const inputOf = (text: string) => ({
  text,
  visibility: 'public' as const,
  channel: 'vk',
  customer,
  context,
  caret: text.length,
});

function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Number((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0).toFixed(2));
  return { samples: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Each check sees another text, as while typing: one character more than the one before. */
function inNode(length: number) {
  const text = textOf(length + checks);
  for (let i = 0; i < 50; i++) analyse(inputOf(text.slice(0, length - 50 + i)));
  return spread(
    Array.from({ length: checks }, (_, i) => {
      const input = inputOf(text.slice(0, length + i));
      const before = performance.now();
      analyse(input);
      return performance.now() - before;
    }),
  );
}

/** Findings that go and come back while what they stand on is unchanged, per 100 keystrokes. */
function flicker() {
  const text = textOf(600);
  const gone = new Set<string>();
  let before = new Set<string>();
  let flickers = 0;
  for (let at = 1; at <= text.length; at++) {
    const now = new Set(analyse(inputOf(text.slice(0, at))).shown.map(({ key }) => key));
    for (const key of now) if (gone.delete(key)) flickers++;
    for (const key of before) if (!now.has(key)) gone.add(key);
    before = now;
  }
  return { keystrokes: text.length, per100: Number(((100 * flickers) / text.length).toFixed(2)) };
}

/** Five hundred replies of three hundred words, names and numbers apart. */
function meter() {
  const reply = (at: number) =>
    Array.from({ length: 300 }, (_, i) => `слово${(i * 7 + at * 13) % 400}`).join(' ');
  const texts = Array.from({ length: 500 }, (_, at) => reply(at));
  const sent = { texts, times: texts.map(() => context.now) };
  readMeter(reply(1), sent, '', customer[0]!);
  return spread(
    Array.from({ length: 20 }, (_, at) => {
      const before = performance.now();
      readMeter(`${reply(at)} ещё`, sent, '', customer[0]!);
      return performance.now() - before;
    }),
  );
}

/** The engine as the browser gets it, without the page around it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'bench/browser/checks.ts', formats: ['iife'], name: 'checks' },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunk = outputs.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The engine was not bundled');
  return chunk.code;
}

async function checksIn(browser: Browser, code: string, slowdown: number) {
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const found: Record<string, ReturnType<typeof spread>> = {};
  for (const length of sizes)
    found[`${length} characters`] = spread(
      await page.evaluate(
        ([input, text, from, count]) => window.timeChecks(input, text, from, count),
        [inputOf(''), textOf(length + checks), length, checks] as const,
      ),
    );
  await page.close();
  return found;
}

async function inChromium() {
  execFileSync('node_modules/.bin/vite', ['build', '--mode', 'demo', '--logLevel', 'error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await bundled();
  const server = await startStaticServer({ root: 'dist-demo', port: 0 });
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: [...browserArguments],
  });
  const found: Record<string, object> = {};
  try {
    for (const slowdown of [1, 4]) {
      const typing: Record<string, object> = {};
      for (const length of sizes)
        typing[`${length} characters`] = await visitTyping(browser, server.url, length, slowdown);
      found[slowdown === 1 ? 'plain' : 'throttled4x'] = {
        checkMs: await checksIn(browser, code, slowdown),
        typing,
      };
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { version: browser.version(), ...found };
}

const loadBefore = loadavg()[0]!;
const node = Object.fromEntries(sizes.map((length) => [`${length} characters`, inNode(length)]));
console.log(
  JSON.stringify(
    {
      machine: { cpus: cpus().length, node: process.version, load: Number(loadBefore.toFixed(1)) },
      checkMs: node,
      flicker: flicker(),
      meterMs: meter(),
      chromium: await inChromium(),
    },
    null,
    2,
  ),
);
