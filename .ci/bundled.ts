import { join } from 'node:path';
import { build } from 'vite';

/** A program of ours as one file, so that a process that is begun again and again is there in a second. Its path. */
export async function bundled(entry: string, name: string): Promise<string> {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'otklik');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}
