/**
 * Modules that the router loads lazily and that the inbox shows before it works; what `index.html`
 * imports statically is found by itself.
 */
export const inboxModules: string[] = [];

export type Manifest = Record<
  string,
  { file: string; isEntry?: boolean; imports?: string[]; css?: string[] }
>;

/** Files of a build (JS and CSS, from its root) that the browser loads before the inbox works. */
export function firstLoadFiles(
  manifest: Manifest,
  modules = inboxModules,
  page = 'index.html',
): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  // Other entries are pages of their own, such as the one to sign in.
  if (!manifest[page]?.isEntry) throw new Error(`The build has no entry ${page}`);
  for (const key of [page, ...modules]) collect(key);
  return [...files].toSorted();

  function collect(key: string) {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no chunk for ${key}: bring inboxModules up to date`);
    if (/\.(?:js|css)$/.test(chunk.file)) files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const imported of chunk.imports ?? []) collect(imported);
  }
}
