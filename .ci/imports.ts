import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Every import and re-export of a TypeScript file, with the file of ours that it means. */
export function readImports(file: string, source: string): Import[] {
  const { module } = parse(file, source);
  const found: Omit<Import, 'target' | 'line'>[] = [];
  const starts: number[] = [];
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ specifier: moduleRequest.value, how: isType ? 'type' : 'value' });
    starts.push(start);
  }
  for (const { entries, start } of module.staticExports) {
    const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest?.value;
    if (request === undefined) continue;
    found.push({ specifier: request, how: entries.every((e) => e.isType) ? 'type' : 'value' });
    starts.push(start);
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    if (!/^(['"`])[^$]*\1$/.test(text)) continue;
    found.push({ specifier: text.slice(1, -1), how: 'load' });
    starts.push(start);
  }
  return found.map((one, index) => ({
    ...one,
    target: resolveOurs(file, one.specifier),
    line: source.slice(0, starts[index]).split('\n').length,
  }));
}

/** A file that holds nothing but `export … from` (a barrel). */
export function isBarrel(file: string, source: string): boolean {
  const { body } = parse(file, source).program;
  return (
    body.length > 1 &&
    body.every(
      (statement) =>
        statement.type === 'ExportAllDeclaration' ||
        (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
    )
  );
}

export type Import = {
  specifier: string;
  how: 'value' | 'type' | 'load';
  /** Address from the root; undefined for packages. */
  target: string | undefined;
  line: number;
};

function parse(file: string, source: string) {
  const result = parseSync(file, source);
  const [error] = result.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  return result;
}

const aliases = Object.entries(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> }).imports,
).map(([alias, path]) => [alias.slice(0, -1), path.slice('./'.length, -1)] as const);

function resolveOurs(file: string, specifier: string): string | undefined {
  const bare = specifier.split('?', 1)[0] ?? specifier;
  if (bare.startsWith('.')) return posix.join(posix.dirname(file), bare);
  const alias = aliases.find(([prefix]) => bare.startsWith(prefix));
  return alias && alias[1] + bare.slice(alias[0].length);
}
