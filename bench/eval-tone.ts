import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { analyse } from '#care/tone/engine.ts';
import { ruleIds, ruleMeta, type RuleId } from '#care/tone/rules/catalogue.ts';
import type { ToneContext, ToneInput, ToneResult } from '#care/tone/types.ts';

export interface LabelledReply {
  id: string;
  lang: string;
  channel: string;
  visibility: 'public' | 'private';
  customer: string[];
  context: ToneContext;
  reply: string;
  expect: string[];
  forbid: string[];
  promise?: { at: string | null; tolMin?: number };
}

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

const worksFrom = (line: LabelledReply): ToneInput => ({
  text: line.reply,
  visibility: line.visibility,
  channel: line.channel,
  customer: line.customer,
  context: line.context,
});

/** Reads labelled replies, one JSON object a line; throws with the line number where one is bad. */
export function readLabelled(text: string): LabelledReply[] {
  return text.split('\n').flatMap((row, at) => {
    if (row.trim() === '') return [];
    return [checked(parsed(row, at + 1), at + 1)];
  });
}

/** Scores raw findings, before arbitration, against the labels of each line. */
export function score(lines: readonly LabelledReply[], p95Ms: number) {
  const rules = Object.fromEntries(ruleIds.map((id) => [id, { tp: 0, fp: 0, fn: 0 }])) as Record<
    RuleId,
    Counts
  >;
  const total: Counts = { tp: 0, fp: 0, fn: 0 };
  const clean = { lines: 0, alarms: 0, touched: 0 };
  const promise = { due: 0, exact: 0, falseReminders: 0 };
  let unjudged = 0;
  let falseBlocks = 0;
  for (const line of lines) {
    const result = analyse(worksFrom(line));
    const fired = new Set(result.findings.map(({ rule }) => rule));
    const isClean = line.forbid.includes('*');
    for (const id of ruleIds) {
      const mark = verdict(fired.has(id), line, id);
      if (mark === 'unjudged') unjudged++;
      else if (mark) {
        rules[id][mark]++;
        total[mark]++;
        if (mark === 'fp' && ruleMeta(id).severity === 'block') falseBlocks++;
      }
    }
    if (isClean) {
      const alarms = [...fired].filter(
        (id) => ruleMeta(id).severity !== 'note' && !line.expect.includes(id),
      );
      clean.lines++;
      clean.alarms += alarms.length;
      if (alarms.length > 0) clean.touched++;
    }
    judgePromise(line, result, promise);
  }
  return {
    lines: lines.length,
    rules,
    precision: ratio(total.tp, total.tp + total.fp),
    recall: ratio(total.tp, total.tp + total.fn),
    falseAlarmsPer100Clean: per100(clean.alarms, clean.lines),
    cleanLines: clean.lines,
    cleanTouched: clean.touched,
    unjudgedPer100: per100(unjudged, lines.length),
    promiseExact: ratio(promise.exact, promise.due),
    falseReminders: promise.falseReminders,
    falseBlocks,
    p95Ms,
  };
}

function verdict(
  fired: boolean,
  line: LabelledReply,
  id: RuleId,
): keyof Counts | 'unjudged' | null {
  if (line.expect.includes(id)) return fired ? 'tp' : 'fn';
  if (!fired) return null;
  return line.forbid.includes('*') || line.forbid.includes(id) ? 'fp' : 'unjudged';
}

function judgePromise(
  line: LabelledReply,
  result: ToneResult,
  promise: { due: number; exact: number; falseReminders: number },
) {
  const found = result.promise?.at ?? null;
  const due = line.promise?.at ?? null;
  if (due === null) {
    if (found !== null) promise.falseReminders++;
    return;
  }
  promise.due++;
  const tolerance = (line.promise?.tolMin ?? 1) * 60_000;
  if (found !== null && Math.abs(Date.parse(found) - Date.parse(due)) <= tolerance) promise.exact++;
}

/** The 95th percentile of a check, in milliseconds, at about 2,000 characters of joined replies. */
export function measure(lines: readonly LabelledReply[], runs = 300): number {
  if (lines.length === 0) return 0;
  const inputs = lines.map((line, at) => ({ ...worksFrom(line), text: joined(lines, at) }));
  for (const input of inputs) analyse(input);
  const times = Array.from({ length: runs }, (_, run) => {
    const before = performance.now();
    analyse(inputs[run % inputs.length]!);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  return Number(times[Math.floor(times.length * 0.95)]!.toFixed(3));
}

function joined(lines: readonly LabelledReply[], from: number) {
  let text = '';
  for (let i = from; text.length < 2000; i++) text += `${lines[i % lines.length]!.reply} `;
  return text.slice(0, 2000);
}

function parsed(row: string, at: number): unknown {
  try {
    return JSON.parse(row);
  } catch {
    throw new Error(`line ${at}: not JSON`);
  }
}

function checked(value: unknown, at: number): LabelledReply {
  const line = value as Partial<LabelledReply> | null;
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw new Error(`line ${at}: not an object`);
  if (typeof line.reply !== 'string') throw new Error(`line ${at}: "reply" must be a string`);
  if (line.visibility !== 'public' && line.visibility !== 'private')
    throw new Error(`line ${at}: "visibility" must be "public" or "private"`);
  for (const field of ['customer', 'expect', 'forbid'] as const)
    if (!isStrings(line[field]))
      throw new Error(`line ${at}: "${field}" must be a list of strings`);
  const { now, tz } = line.context ?? {};
  if (typeof now !== 'string' || Number.isNaN(Date.parse(now)))
    throw new Error(`line ${at}: "context.now" must be a time`);
  if (typeof tz !== 'string' || !isZone(tz))
    throw new Error(`line ${at}: "context.tz" must be a time zone`);
  const unknown = line.expect!.filter((id) => !ruleIds.includes(id as RuleId));
  if (unknown.length > 0) throw new Error(`line ${at}: unknown rule ${unknown.join(', ')}`);
  return { id: `${at}`, lang: '', channel: 'chat', ...line } as LabelledReply;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isZone(zone: string) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

function ratio(part: number, whole: number) {
  return whole === 0 ? 1 : Number((part / whole).toFixed(4));
}

function per100(count: number, of: number) {
  return of === 0 ? 0 : Number(((100 * count) / of).toFixed(2));
}

function main(path: string | undefined) {
  if (!path) throw new Error('usage: npm run -s eval:tone -- FILE.jsonl');
  const lines = readLabelled(readFileSync(path, 'utf8'));
  console.log(JSON.stringify(score(lines, measure(lines)), null, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv[2]);
  } catch (error) {
    console.error(`eval:tone: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
