export const maxFileBytes = 40 * 1024 * 1024;

export type FileRefusal = 'too_big' | 'empty' | 'spreadsheet' | 'json_array';

/** Why a file is not read at all, or null. Looks at its size and first bytes only. */
export function refuseFile(size: number, head: Uint8Array): FileRefusal | null {
  if (size > maxFileBytes) return 'too_big';
  if (size === 0) return 'empty';
  const opens = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  // A zip archive (xlsx, ods) or an OLE document (xls): the bytes would read as one long broken line.
  const isSpreadsheet = opens(0x50, 0x4b, 0x03, 0x04) || opens(0xd0, 0xcf, 0x11, 0xe0);
  if (isSpreadsheet) return 'spreadsheet';
  return /^\s*\[/.test(new TextDecoder().decode(head.subarray(0, 100))) ? 'json_array' : null;
}
