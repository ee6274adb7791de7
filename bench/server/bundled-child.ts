import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `child.ts` as one file, so that a process that is begun again and again is there in a second. Its path. */
export async function bundledChild(): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'otklik');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(root, 'bench', 'server', 'child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'server-child.mjs' } },
    },
  });
  return join(folder, 'server-child.mjs');
}
