import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { CustomerExport } from '#contract/customer-data.ts';

export interface ReadArchive {
  document: CustomerExport;
  /** By path, without the document. */
  files: Record<string, Uint8Array>;
}

/** An export as another program opens it. */
export function readArchive(bytes: Uint8Array): ReadArchive {
  const { 'customer.json': document, ...files } = unzipSync(bytes);
  if (!document) throw new Error(`no document among ${Object.keys(files).join(', ')}`);
  return { document: JSON.parse(new TextDecoder().decode(document)) as CustomerExport, files };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
