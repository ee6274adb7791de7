import { csvRows } from './file/csv-rows.ts';
import { sniffEncoding } from './file/encoding.ts';
import { jsonLines } from './file/json-lines.ts';
import type { RowReader } from './file/row-reader.ts';
import type { ParsedRow } from './row.ts';

type FileFormat = 'jsonl' | 'csv';

export interface ParsedPiece {
  rows: ParsedRow[];
  /** Bytes of the file read so far. */
  bytesRead: number;
}

/** Reads JSONL or CSV as it comes: the format by content and name, the encoding by the first bytes. Never throws on a bad row. */
export async function* parseRows(
  chunks: AsyncIterable<Uint8Array>,
  fileName: string,
): AsyncGenerator<ParsedPiece> {
  let decoder: TextDecoder | null = null;
  let reader: RowReader | null = null;
  let bytesRead = 0;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    decoder ??= new TextDecoder(sniffEncoding(chunk));
    const text = decoder.decode(chunk, { stream: true });
    reader ??= readerFor(formatOf(fileName, text));
    bytesRead += chunk.length;
    yield { rows: reader.read(text, false), bytesRead };
  }
  if (decoder && reader) yield { rows: reader.read(decoder.decode(), true), bytesRead };
}

/** A file's bytes in pieces of at most 256 KiB, so that the first rows come soon and a cancel is heard. */
export async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array> {
  const size = 256 * 1024;
  for (let start = 0; start < blob.size; start += size) {
    yield new Uint8Array(await blob.slice(start, start + size).arrayBuffer());
  }
}

function formatOf(fileName: string, head: string): FileFormat {
  if (/^\s*\{/.test(head)) return 'jsonl';
  return /\.(?:jsonl|ndjson|json)$/i.test(fileName) ? 'jsonl' : 'csv';
}

function readerFor(format: FileFormat): RowReader {
  return format === 'jsonl' ? jsonLines() : csvRows();
}
