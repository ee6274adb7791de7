import { makeZip } from 'client-zip';
import { archivePath } from '#care/customer/archive-path.ts';
import {
  type CustomerExport,
  type ExportedFile,
  exportDocumentName,
} from '#contract/customer-data.ts';
import { sniff } from '../attachments/sniff.ts';
import type { Deps } from '../context.ts';
import { isKeptHere } from '../reply-files/file-address.ts';
import type { CollectedCustomer } from './collect-customer.ts';
import { type NamedFile, readKept } from './named-files.ts';

/**
 * All that is kept of a customer with the files that lie here, as a ZIP that is made while it is read: one file
 * is in memory at a time. The document comes last, for it says of each file what became of it.
 */
export function customerArchive(
  deps: Pick<Deps, 'store' | 'files'>,
  customer: CollectedCustomer,
): ReadableStream<Uint8Array> {
  const made = entries(deps, customer);
  // Whoever stops reading is no error of ours: without this it would be thrown into what makes the entries.
  const leave = () => made.return();
  return makeZip({
    [Symbol.asyncIterator]: () => ({ next: () => made.next(), throw: leave, return: leave }),
  });
}

async function* entries(
  deps: Pick<Deps, 'store' | 'files'>,
  { document, files }: CollectedCustomer,
) {
  const lastModified = new Date(document.exportedAt);
  const attachments: ExportedFile[] = [];
  // A file that is named twice lies there once.
  const seen = new Map<string, ExportedFile['file']>();
  let count = 0;
  for (const named of files) {
    const key = `${named.replyId} ${named.address}`;
    if (isHere(named) && !seen.has(key)) {
      const input = await readKept(deps, named);
      if (input) count += 1;
      const file = input ? await describe(named, input, count) : null;
      seen.set(key, file);
      if (input && file) yield { name: file.path, input, lastModified };
    }
    attachments.push(told(named, seen.get(key) ?? null));
  }
  const all: CustomerExport = { ...document, attachments };
  yield { name: exportDocumentName, input: JSON.stringify(all, null, 2), lastModified };
}

function told({ address, ...named }: NamedFile, file: ExportedFile['file']): ExportedFile {
  if (file) return { ...named, lies: 'archive', file };
  const where = address === undefined ? 'nowhere' : 'elsewhere';
  return { ...named, lies: isHere({ address }) ? 'gone' : where, file: null };
}

/** Without files: where each can be had. */
export function withAddresses({ document, files }: CollectedCustomer): CustomerExport {
  const attachments = files.map((named) => {
    const file = told(named, null);
    return file.lies === 'gone' ? { ...file, lies: 'here' as const } : file;
  });
  return { ...document, attachments };
}

function isHere({ address }: Pick<NamedFile, 'address'>): boolean {
  return address !== undefined && isKeptHere(address);
}

async function describe(
  { name, replyId }: NamedFile,
  bytes: Uint8Array<ArrayBuffer>,
  nth: number,
): Promise<NonNullable<ExportedFile['file']>> {
  const { mime } = sniff(bytes);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    path: archivePath(nth, name ?? (replyId === null ? 'file' : 'reply'), mime),
    mime,
    bytes: bytes.byteLength,
    sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
