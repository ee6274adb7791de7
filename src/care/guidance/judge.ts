import type { RuleSetting } from '#contract/guidance.ts';
import { arbitrate } from '../tone/arbitrate.ts';
import { readReply, type Reading } from '../tone/engine.ts';
import type { ToneInput, ToneResult } from '../tone/types.ts';
import { graded } from './settings.ts';

/** What the house adds to the engine: where the reply goes, and what the team decided about rules. */
export interface House {
  sourceId: string;
  settings: readonly RuleSetting[];
}

/** The engine's reading with the team's settings: the same in the composer, at the desk and on send. */
export function judge(input: ToneInput, house: House): ToneResult {
  return judgeReading(input, house)(input.caret);
}

/** As `judge`, for whoever moves the caret. */
export function judgeReading(input: ToneInput, { sourceId, settings }: House): Reading {
  const reading = readReply(input);
  if (settings.length === 0) return reading;
  return (caret) => {
    const result = reading(caret);
    const findings = graded(result.findings, { sourceId, lang: result.profile.lang }, settings);
    return { ...result, findings, shown: arbitrate(findings, input.dismissed ?? []) };
  };
}
