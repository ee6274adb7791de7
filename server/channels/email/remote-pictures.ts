import { decodeEntities } from '#care/import/decode-entities.ts';

const MOST = 20;
const LONGEST_TAG = 8_000;
/** What is no larger than that is there to count who looks. */
const SMALLEST_PIXELS = 2;

/**
 * Addresses of the pictures that a mail's HTML takes from the web, in their order, without those that nobody
 * could see. Goes through the text once, whatever is left open in it.
 */
export function remotePictures(html: string): string[] {
  const found = new Set<string>();
  const opening = /<img/gi;
  for (let tag = opening.exec(html); tag && found.size < MOST; tag = opening.exec(html)) {
    const end = html.indexOf('>', tag.index);
    if (end < 0) break;
    const isTag = end - tag.index <= LONGEST_TAG;
    const address = isTag ? addressIn(html.slice(tag.index, end)) : undefined;
    if (address) found.add(address);
    opening.lastIndex = end;
  }
  return [...found];
}

function addressIn(tag: string): string | undefined {
  const src = attribute(tag, 'src').trim();
  const isTiny = ['width', 'height'].some((name) => {
    const value = /^\s*(\d+)(?:px)?\s*$/i.exec(attribute(tag, name))?.[1];
    return value !== undefined && Number(value) <= SMALLEST_PIXELS;
  });
  return !isTiny && src.length <= 2048 && /^https?:\/\/[^\s]+$/i.test(src) ? src : undefined;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag,
  );
  return decodeEntities(value?.[1] ?? value?.[2] ?? value?.[3] ?? '');
}
