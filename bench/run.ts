import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArguments, browserPath } from '../.ci/browser.ts';
import { startStaticServer } from '../.ci/static-server.ts';
import { weighFirstLoad } from './bytes.ts';
import { median, overdueFrames, round, summary } from './figures.ts';
import { summarizeCrowd } from './crowd-figures.ts';
import { visitCrowd, type CrowdVisit } from './crowd-visit.ts';
import { visitLongThread, type ThreadVisit } from './thread-visit.ts';
import { type Visit, visitInbox } from './visit.ts';

const runs = 5;
const { values: asked } = parseArgs({
  options: { size: { type: 'string' }, visits: { type: 'string', default: '3' } },
});
const crowdRuns = Number(asked.visits);
/** `--size 100k` measures that inbox alone, `--size thread` a long thread; without it, everything. */
const size = asked.size ?? '100k';
const hasCrowd = size !== 'thread';

for (const mode of ['production', 'demo']) {
  execFileSync('node_modules/.bin/vite', ['build', '--mode', mode, '--logLevel', 'error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
const server = await startStaticServer({ root: 'dist-demo', port: 0 });
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: [...browserArguments, '--enable-precise-memory-info'],
});
const visits: Visit[] = [];
const crowds: CrowdVisit[] = [];
const threads: ThreadVisit[] = [];
try {
  if (asked.size === undefined)
    for (let run = 0; run < runs; run += 1) visits.push(await visitInbox(browser, server.url));
  if (hasCrowd)
    for (let run = 0; run < crowdRuns; run += 1)
      crowds.push(await visitCrowd(browser, server.url, size));
  if (asked.size === undefined || !hasCrowd)
    threads.push(await visitLongThread(browser, server.url));
} finally {
  await browser.close();
  await server.close();
}

console.log(
  JSON.stringify(
    {
      machine: { cpus: cpus().length, node: process.version, browser: browser.version() },
      ...(visits.length > 0 ? small() : {}),
      ...(hasCrowd ? { [size]: { runs: crowdRuns, ...summarizeCrowd(crowds) } } : {}),
      ...(threads[0] ? { longThread: threads[0] } : {}),
    },
    null,
    2,
  ),
);

function small() {
  const frames = visits.map((visit) => visit.frameMs);
  return {
    runs,
    bytes: {
      live: weighFirstLoad('dist'),
      demo: weighFirstLoad('dist-demo', visits[0]?.loaded),
    },
    firstRowMs: {
      firstVisit: median(visits.map((visit) => visit.firstRowMs)),
      again: median(visits.map((visit) => visit.firstRowAgainMs)),
    },
    keystrokeToPaintMs: summary(visits.flatMap((visit) => visit.keystrokeMs)),
    threadSwitchMs: summary(visits.flatMap((visit) => visit.switchMs)),
    scroll: {
      rows: visits[0]?.rows,
      frames: median(frames.map((times) => times.length)),
      over16_7: median(frames.map((times) => overdueFrames(times).length)),
      longestMs: round(Math.max(...frames.flat())),
    },
    heapMb: median(visits.map((visit) => visit.heapMb)),
  };
}
