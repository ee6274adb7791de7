import { useMemo, useState } from 'react';
import type { SentBefore } from '#care/guidance/meter.ts';
import type {
  CustomerProfile,
  Finding,
  FoundPromise,
  ToneInput,
  ToneResult,
} from '#care/tone/types.ts';
import { shownPromise } from '../promise/shown-promise.ts';
import { numberFindings, type FindingNumbers } from './finding-numbers.ts';
import { toneInput, type ReplyScene } from './tone-input.ts';
import { useCaret } from './use-caret.ts';
import { loadEngine, useEngine } from './use-engine.ts';
import { visibleFindings } from './visible-findings.ts';

export interface Compared {
  sent: SentBefore;
  names: string;
  lastMessage: string;
}

export interface Guidance {
  /** What has a line or a card, by position. */
  findings: readonly Finding[];
  /** Those of the words as they are at this moment, which may not have been drawn yet. */
  findingsNow: () => readonly Finding[];
  numbers: FindingNumbers;
  promise: FoundPromise | null;
  profile: CustomerProfile | null;
  hasFailed: boolean;
  /** What the meter against scripts compares with. */
  compared: Compared;
  /** Reads the words as they are at this moment, elsewhere if need be; null while the engine is missing. */
  read: (visibility?: 'public' | 'private') => ToneResult | null;
  /** As `read`, once the engine is here; null where it could not be had. */
  readOnceHere: (visibility: 'public' | 'private') => Promise<ToneResult | null>;
  /** The agent typed with the caret here: hints about this sentence wait. */
  typed: (caret: number) => void;
  /** The agent left the field: nothing waits any longer. */
  paused: () => void;
}

/**
 * Reads the reply as it is drawn, in the page's own thread: a run costs a millisecond or two, after the
 * letter is painted. `readText` answers the words as they are at a press.
 */
export function useGuidance(text: string, scene: ReplyScene, readText: () => string): Guidance {
  const { judge, hasFailed } = useEngine();
  const { caret, typed, paused } = useCaret();
  const [numbers, setNumbers] = useState<FindingNumbers>(new Map());
  const [shown, setShown] = useState<FoundPromise | null>(null);

  const { ruleSettings: settings } = scene;
  const { sourceId } = scene.option.place;
  const readReply = useMemo(
    () => judge && ((input: ToneInput) => judge(input, { sourceId, settings })),
    [judge, sourceId, settings],
  );
  const base = useMemo(() => toneInput('', scene), [scene]);
  const reading = useMemo(() => readReply?.({ ...base, text }), [readReply, base, text]);
  const result = useMemo(() => reading?.(caret ?? undefined) ?? null, [reading, caret]);
  const found = useMemo(() => {
    if (!result || !reading) return [];
    return visibleFindings(result, new Set(numbers.keys()), reading).filter(isFault);
  }, [reading, result, numbers]);

  const [findings, setFindings] = useState<readonly Finding[]>([]);
  // Most keys change no finding: the same list spares the lines and numbers from being drawn again.
  if (!isSameList(findings, found)) setFindings(found);
  const nextNumbers = numberFindings(
    numbers,
    findings.map(({ key }) => key),
  );
  if (nextNumbers !== numbers) setNumbers(nextNumbers);
  const promise = shownPromise(shown, result?.promise ?? null, caret);
  if (promise !== shown) setShown(promise);

  return {
    findings,
    findingsNow: () => {
      const words = readText();
      if (words === text || !readReply) return findings;
      return readReply({ ...base, text: words })().shown.filter(isFault);
    },
    numbers,
    promise,
    profile: result?.profile ?? null,
    hasFailed,
    compared: {
      sent: scene.sentBefore,
      names: `${base.context.agentName ?? ''} ${base.context.customerName ?? ''}`,
      lastMessage: base.customer.at(-1) ?? '',
    },
    read: (visibility = base.visibility) =>
      readReply?.({ ...base, text: readText(), visibility })() ?? null,
    async readOnceHere(visibility) {
      const engine = judge ?? (await loadEngine().catch(() => null));
      return engine?.({ ...base, text: readText(), visibility }, { sourceId, settings })() ?? null;
    },
    typed,
    paused,
  };
}

/** A promise with its time is none: it has a chip of its own. */
function isFault({ rule }: Finding): boolean {
  return rule !== 'promise-with-time';
}

function isSameList(one: readonly Finding[], other: readonly Finding[]): boolean {
  return (
    one.length === other.length &&
    one.every((finding, at) => JSON.stringify(finding) === JSON.stringify(other[at]))
  );
}
