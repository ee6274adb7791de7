import type { Measure } from '#care/channels/count.ts';
import type { Finding } from '#care/tone/types.ts';
import type { PlaceOption } from '#contract/reply.ts';
import type { FileObstacle } from '../files/files-in-the-way.ts';

/** Why a reply cannot go out, the gravest reason first. */
export type Obstacle =
  | { kind: 'closed'; because: NonNullable<PlaceOption['closedBecause']> }
  | { kind: 'empty' }
  | { kind: 'block'; finding: Finding }
  | FileObstacle
  | { kind: 'too-long'; measure: Measure }
  | { kind: 'promise-past' };

export interface Sendable {
  option: PlaceOption;
  text: string;
  measure: Measure | null;
  findings: readonly Finding[];
  /** What its files stand in the way with. */
  files: FileObstacle | null;
  promiseDueAt: string | null;
  now: string;
}

export function obstacleTo(reply: Sendable): Obstacle | null {
  const { option, text, measure, findings, files, promiseDueAt, now } = reply;
  if (option.mode === 'none')
    return { kind: 'closed', because: option.closedBecause ?? 'channel-read-only' };
  if (text.trim() === '') return { kind: 'empty' };
  const finding = findings.find(({ severity }) => severity === 'block');
  if (finding) return { kind: 'block', finding };
  if (files) return files;
  if (measure && measure.left < 0) return { kind: 'too-long', measure };
  if (promiseDueAt !== null && promiseDueAt <= now) return { kind: 'promise-past' };
  return null;
}
