import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { listFiles } from './list-files.ts';

/** Paths that README.md and docs/ cite in backticks or links and that are not there. */
export function findMissingPaths(pages: ReadonlyMap<string, string>, tree: Tree): string[] {
  return [...pages].flatMap(([page, text]) =>
    citedPaths(text, tree)
      .filter(({ path }) => !exists(page, path, tree))
      .map(({ path, line }) => `${page}:${line} cites ${path}, which is not there`),
  );
}

export type Tree = {
  exists(path: string): boolean;
  topFolders: ReadonlySet<string>;
  fileNames: ReadonlySet<string>;
};

export function readPages(): Map<string, string> {
  const pages = [
    ...(existsSync('README.md') ? ['README.md'] : []),
    ...listFiles(['docs'], /\.md$/),
  ];
  return new Map(pages.map((page) => [page, readFileSync(page, 'utf8')]));
}

export function readTree(): Tree {
  const top = readdirSync('.', { withFileTypes: true });
  const ours = top.filter(
    (entry) => !['node_modules', '.git', ...builtFolders].includes(entry.name),
  );
  const folders = ours.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const files = ours.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return {
    exists: existsSync,
    topFolders: new Set([...folders, ...readdirSync('src')]),
    fileNames: new Set([...files, ...listFiles(folders, /./).map((path) => basename(path))]),
  };
}

const builtFolders = ['dist', 'dist-demo', 'test-results', 'coverage'];
const fileEnding = /\.(?:tsx?|mts|cjs|mjs|js|jsonl?|css|html|md|svg|png|ya?ml|sql|sh)$/;

function citedPaths(text: string, tree: Tree): { path: string; line: number }[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '));
  const cited = [
    ...[...prose.matchAll(/`([^`\n]+)`/g)].filter(([, code = '']) => looksLikePath(code, tree)),
    ...[...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?(?:\s"[^"]*")?\)/g)].filter(
      ([, target = '']) => !/^[a-z]+:|^\/\//i.test(target),
    ),
  ];
  return cited.map((match) => ({
    path: match[1] ?? '',
    line: prose.slice(0, match.index).split('\n').length,
  }));
}

function looksLikePath(code: string, tree: Tree): boolean {
  if (!/^[\w.][\w./-]*$/.test(code)) return false;
  if (!code.includes('/')) return fileEnding.test(code);
  const first = code.replace(/^\.\//, '').split('/', 1)[0] ?? '';
  if (builtFolders.includes(first)) return false;
  return tree.topFolders.has(first) || fileEnding.test(code) || code.startsWith('../');
}

function exists(page: string, path: string, tree: Tree): boolean {
  if (!path.includes('/'))
    return tree.fileNames.has(path) || tree.exists(join(dirname(page), path));
  return [path, join(dirname(page), path), join('src', path)]
    .map((candidate) => normalize(candidate))
    .some((candidate) => !candidate.startsWith('..') && tree.exists(candidate));
}
