import { caseRules } from '#care/case/rules.ts';
import type { Rule } from '#care/machine/machine.ts';
import { partRules } from '#care/part/rules.ts';
import { promiseRules } from '#care/promise/rules.ts';
import { replyRules } from '#care/reply/rules.ts';

export const lifecyclePage = 'docs/lifecycle.md';

/** The page that shows what `src/care/` does: drawn from the same rules that decide. */
export function drawLifecycle(): string {
  return [
    '# Lifecycles',
    '',
    'Drawn by `npx tsx .ci/draw-lifecycle.ts` from the rules that the API decides by and the log is replayed with (`src/care/case/rules.ts`, `src/care/reply/rules.ts`, `src/care/promise/rules.ts`, `src/care/part/rules.ts`). `npm run check` fails when the page and the rules differ.',
    '',
    'An event takes the first rule that leaves its state and whose condition holds. The pictures leave out events that change no state. Guards may refuse an event; its effects change the rest of the row; its entry in the log says that it happened. `src/care/machine/replay.ts` plays the log back to the same states.',
    ...chapter('Case', caseRules),
    ...chapter('Reply', replyRules),
    ...chapter('Promise', promiseRules),
    ...chapter('Part', partRules),
    '',
  ].join('\n');
}

function chapter(title: string, rules: readonly (Rule & { by?: string })[]): string[] {
  return ['', `## ${title}`, '', '```mermaid', ...picture(rules), '```', '', ...table(rules)];
}

function picture(rules: readonly Rule[]): string[] {
  const states = [...new Set(rules.flatMap(({ from, to }) => [...from, to]))].filter(
    (state) => state !== 'none' && state !== 'same',
  );
  const names = states.filter((state) => state.includes('-'));
  return [
    'stateDiagram-v2',
    ...names.map((state) => `  state "${state}" as ${idOf(state)}`),
    ...rules
      .filter(({ to }) => to !== 'same')
      .flatMap((rule) => rule.from.map((state) => arrow(rule, state))),
  ];
}

function arrow(rule: Rule, state: string): string {
  const from = state === 'none' ? '[*]' : idOf(state);
  return `  ${from} --> ${idOf(rule.to)}: ${rule.on}${rule.when ? ` (${rule.when})` : ''}`;
}

/** Mermaid reads a hyphen as an arrow that was begun. */
function idOf(state: string): string {
  return state.replaceAll('-', '_');
}

function table(rules: readonly (Rule & { by?: string })[]): string[] {
  const columns = ['event', 'from', 'to', 'when', 'guards', 'effects', 'log'];
  const rows = rules.map((rule) => [
    rule.by ? `${rule.on}, by ${rule.by}` : rule.on,
    rule.from.join(', '),
    rule.to,
    rule.when ?? '',
    (rule.guards ?? []).join(', '),
    (rule.effects ?? []).join(', '),
    rule.log ? `\`${rule.log}\`` : '',
  ]);
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
