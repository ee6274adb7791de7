import {
  hashOfData,
  hashOfEntry,
  type ChainedEntry,
  type ChainHead,
  type Sha256,
} from './chain.ts';

/** `cut`: the log ends before its head. `unheaded`: it goes on after it. */
export type ChainFault =
  | 'missing'
  | 'changed'
  | 'data-changed'
  | 'erasure-untold'
  | 'cut'
  | 'unheaded'
  | 'head-changed'
  | 'noted-head-changed';

export type ChainVerdict =
  | { isWhole: true; entries: number; erased: number; head: ChainHead }
  /** `seq`: the first entry that is not as it was written. */
  | { isWhole: false; seq: number; fault: ChainFault };

export interface ChainedLog {
  /** In order, in pages of any size. */
  pages: AsyncIterable<readonly ChainedEntry[]>;
  head: ChainHead;
  /** A head that somebody wrote down earlier, outside the database: whoever made the whole chain anew cannot know it. */
  noted?: ChainHead | undefined;
}

/** Reads the whole log and says where it is not what was written, if anywhere. */
export async function verifyChain(
  { pages, head, noted }: ChainedLog,
  sha256: Sha256,
): Promise<ChainVerdict> {
  let last: ChainHead = { seq: 0, hash: '' };
  const untold = new Map<number, number>();
  let erased = 0;
  for await (const page of pages)
    for (const entry of page) {
      const seq = last.seq + 1;
      const fault = faultOf(entry, { seq, before: last.hash }, sha256);
      if (fault) return { isWhole: false, seq, fault };
      if (seq > head.seq) return { isWhole: false, seq, fault: 'unheaded' };
      if (noted?.seq === seq && noted.hash !== entry.hash)
        return { isWhole: false, seq, fault: 'noted-head-changed' };
      if (entry.erasedIn !== null) {
        erased += 1;
        untold.set(entry.erasedIn, Math.min(seq, untold.get(entry.erasedIn) ?? seq));
      }
      if (entry.type === 'customer.erased') untold.delete(seq);
      last = { seq, hash: entry.hash };
    }
  if (last.seq < head.seq || (noted && last.seq < noted.seq))
    return { isWhole: false, seq: last.seq + 1, fault: 'cut' };
  if (last.hash !== head.hash) return { isWhole: false, seq: last.seq, fault: 'head-changed' };
  const [first] = untold.values();
  if (first !== undefined) return { isWhole: false, seq: first, fault: 'erasure-untold' };
  return { isWhole: true, entries: last.seq, erased, head: last };
}

function faultOf(
  entry: ChainedEntry,
  { seq, before }: { seq: number; before: string },
  sha256: Sha256,
): ChainFault | undefined {
  if (entry.seq !== seq) return 'missing';
  const { salt, dataHash, hash, erasedIn } = entry;
  if (hashOfEntry(entry, { dataHash, before }, sha256) !== hash) return 'changed';
  if (erasedIn !== null) {
    const isBare = Object.keys(entry.data).length === 0 && salt === '';
    return erasedIn > seq && isBare ? undefined : 'data-changed';
  }
  return hashOfData(entry, salt, sha256) === dataHash ? undefined : 'data-changed';
}
