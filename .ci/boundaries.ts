import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { type Part, browserCode, parts, testCode, testsMayImport } from './boundary-rules.ts';
import { findCycles } from './cycles.ts';
import { type Import, isBarrel, readImports } from './imports.ts';
import { listFiles } from './list-files.ts';

/** What the given files break of the house's rules, one readable line each. */
export function findViolations(sources: ReadonlyMap<string, string>): string[] {
  const violations: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [file, source] of sources) {
    const imports = readImports(file, source);
    for (const found of imports) {
      const broken = brokenRule(file, found);
      if (broken) violations.push(`${file}:${found.line} ${broken}`);
    }
    if (isBarrel(file, source)) violations.push(`${file}:1 only passes on other files' exports`);
    edges.set(file, staticTargets(imports));
  }
  const cycles = findCycles(edges).map(
    (cycle) => `${cycle[0]} imports itself: ${cycle.join(' → ')}`,
  );
  return [...violations, ...cycles];
}

/** The tree as it is on disk: address from the root → text. */
export function readSources(): Map<string, string> {
  const files = listFiles(['src', 'server', 'mocks', 'e2e'], /\.tsx?$/);
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

function brokenRule(file: string, found: Import): string | undefined {
  const { specifier, target } = found;
  if (isBuiltin(specifier)) {
    if (!browserCode.test(file) || testCode.test(file) || found.how === 'type') return undefined;
    return `uses "${specifier}", and this code runs in the page`;
  }
  if (target === undefined) return undefined;
  if (/^\.\.?\//.test(specifier) && hasAlias(file) && topFolder(file) !== topFolder(target)) {
    return `reaches "${specifier}" by a relative path: use the # alias of that folder`;
  }
  const from = partOf(file);
  const to = partOf(target);
  if (!from || !to || from.name === to.name || mayImport(file, from, to.name, found)) {
    return undefined;
  }
  return `${from.name} must not import ${to.name} ("${specifier}")`;
}

function mayImport(file: string, from: Part, to: string, found: Import): boolean {
  const allowed = [
    ...from.mayImport,
    ...(found.how === 'type' ? (from.mayImportTypes ?? []) : []),
    ...(found.how === 'load' ? (from.mayLoad ?? []) : []),
    ...(testCode.test(file) ? testsMayImport : []),
  ];
  return allowed.some((name) =>
    name.endsWith('/*') ? to.startsWith(name.slice(0, -1)) : name === to,
  );
}

function partOf(file: string): Part | undefined {
  for (const part of parts) {
    const match = part.path.exec(file);
    if (match) return { ...part, name: part.name.replace('$1', match[1] ?? '') };
  }
  return undefined;
}

/** Types and lazily loaded screens cannot leave a module half-evaluated, so they close no cycle. */
function staticTargets(imports: Import[]): string[] {
  return imports.flatMap(({ how, target }) => (how === 'value' && target ? [target] : []));
}

function hasAlias(file: string): boolean {
  return /^(?:src\/[^/]+\/|server\/|mocks\/)/.test(file);
}

function topFolder(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? `${first}/${second}` : first;
}
