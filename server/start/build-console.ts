import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the console where it is missing or older than its sources. */
export async function buildConsole(root: string): Promise<void> {
  const built = join(root, 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newest(['src', 'public'])) return;
  if (!existsSync('src')) return;
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
}

function newest(folders: string[]): number {
  const times = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  return Math.max(0, ...times);
}
