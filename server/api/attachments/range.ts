/** The first and the last byte that are asked for; both are part of it. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Which part of a file a `Range` header asks for: undefined for the whole, as for several parts and for
 * units that are not bytes (RFC 9110, 14.2); null where the file has no such part.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? null : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return undefined;
  return first >= size ? null : { first, last };
}
