import type { Attachment } from '#contract/mention.ts';
import type { Files } from '#server/api/context.ts';

const host = 'https://files.example/ranet/';

/** What the customers of the demo attach, drawn by `.ci/draw-pictures.ts`: kind, type and size in bytes. */
const known = {
  'double-charge.webp': ['image', 'image/webp', 11_210],
  'calc.webp': ['image', 'image/webp', 7300],
  'statement.webp': ['image', 'image/webp', 9800],
  'order.webp': ['image', 'image/webp', 7626],
  'office-router.jpg': ['image', 'image/jpeg', 7932],
  'kot.jpg': ['image', 'image/jpeg', 7231],
  'pion-i-kot.jpg': ['image', 'image/jpeg', 11_402],
  'gudki.wav': ['audio', 'audio/wav', 8044],
  'care-home-november.pdf': ['file', 'application/pdf', 665],
} satisfies Record<string, [kind: Attachment['kind'], mime: string, bytes: number]>;

export type DemoFileName = keyof typeof known;
export const demoFileNames = Object.keys(known) as DemoFileName[];

export function demoFile(name: DemoFileName): Attachment {
  const [kind, mime, bytes] = known[name];
  return { kind, url: host + name, mime, name, bytes };
}

/** The hosts of the demo's customers: their files lie in the demo itself and are read when the first is opened. */
export const demoFiles: Files = {
  async read(url) {
    const { default: files } = await import('./pictures.json', { with: { type: 'json' } });
    const content = Object.entries(files).find(([name]) => host + name === url)?.[1];
    if (content === undefined) return { state: 'unavailable', reason: 'there is no such file' };
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
    return { state: 'read', bytes };
  },
};
