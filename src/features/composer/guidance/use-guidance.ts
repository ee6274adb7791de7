import { useDeferredValue, useMemo, useState } from 'react';
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
import { shiftStretches } from './shift-findings.ts';
import { useCaret } from './use-caret.ts';
import { useEngine } from './use-engine.ts';
import { visibleFindings } from './visible-findings.ts';

export interface Compared {
  sent: SentBefore;
  names: string;
  lastMessage: string;
}

export interface Guidance {
  /** What has a line or a card, by position. */
  findings: readonly Finding[];
  numbers: FindingNumbers;
  promise: FoundPromise | null;
  profile: CustomerProfile | null;
  hasFailed: boolean;
  /** What the meter against scripts compares with. */
  compared: Compared;
  /** Reads the words as they are at this moment, elsewhere if need be; null while the engine is missing. */
  read: (visibility?: 'public' | 'private') => ToneResult | null;
  /** The agent typed with the caret here: hints about this sentence wait. */
  typed: (caret: number) => void;
  /** The agent left the field: nothing waits any longer. */
  paused: () => void;
}

/**
 * Reads the reply with each keystroke, in the page's own thread: a run costs a millisecond or two. The
 * letter is painted first and read after; until then lines move along with their words.
 */
export function useGuidance(text: string, scene: ReplyScene): Guidance {
  const { judge, hasFailed } = useEngine();
  const { caret, typed, paused } = useCaret();
  const [numbers, setNumbers] = useState<FindingNumbers>(new Map());
  const [shown, setShown] = useState<FoundPromise | null>(null);

  const { ruleSettings: settings } = scene;
  const { sourceId } = scene.option.place;
  const analyse = useMemo(
    () => judge && ((input: ToneInput) => judge(input, { sourceId, settings })),
    [judge, sourceId, settings],
  );
  const base = useMemo(() => toneInput('', scene), [scene]);
  const typedNow = useMemo(() => ({ text, caret }), [text, caret]);
  const reading = useDeferredValue(typedNow);
  const input = useMemo(() => ({ ...base, text: reading.text }), [base, reading]);
  const result = useMemo(
    () => analyse?.({ ...input, caret: reading.caret ?? undefined }) ?? null,
    [analyse, input, reading],
  );
  const found = useMemo(() => {
    if (!result || !analyse) return [];
    const visible = visibleFindings(result, new Set(numbers.keys()), () => analyse(input));
    // A promise with its time is not a fault: it has a chip of its own.
    return visible.filter(({ rule }) => rule !== 'promise-with-time');
  }, [analyse, input, result, numbers]);

  const [kept, setKept] = useState<readonly Finding[]>([]);
  if (!isSameList(kept, found)) setKept(found);
  const nextNumbers = numberFindings(
    numbers,
    kept.map(({ key }) => key),
  );
  if (nextNumbers !== numbers) setNumbers(nextNumbers);
  const chip = shownPromise(shown, result?.promise ?? null, reading.caret);
  if (chip !== shown) setShown(chip);
  const findings = useMemo(() => shiftStretches(found, reading.text, text), [found, reading, text]);
  const promise = useMemo(
    () => (chip ? (shiftStretches([chip], reading.text, text)[0] ?? chip) : null),
    [chip, reading, text],
  );

  return {
    findings,
    numbers,
    promise,
    profile: result?.profile ?? null,
    hasFailed,
    compared: {
      sent: scene.sentBefore,
      names: `${base.context.agentName ?? ''} ${base.context.customerName ?? ''}`,
      lastMessage: base.customer.at(-1) ?? '',
    },
    read: (visibility = base.visibility) => analyse?.({ ...base, text, visibility }) ?? null,
    typed,
    paused,
  };
}

/** Most keys change no finding: the same list spares the lines and numbers from being measured again. */
function isSameList(one: readonly Finding[], other: readonly Finding[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ key, start, end }, at) => {
      const twin = other[at]!;
      return key === twin.key && start === twin.start && end === twin.end;
    })
  );
}
