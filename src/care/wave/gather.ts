import type { Wave, WrittenNames } from '#contract/wave.ts';
import { isCyrillic, placeKey } from './place-names.ts';
import type { Trouble } from './read-trouble.ts';

const MINUTE_MS = 60_000;
/** Who writes later than this after the last one writes of something else. */
export const WINDOW_MINUTES = 45;
/** So many customers who name one place are a wave. */
const WITH_PLACE = 3;
/** Without a place it takes more of them in a short time, and more than is usual. */
const WITHOUT_PLACE = 5;
const BURST_MINUTES = 20;
const BURST_TIMES_USUAL = 4;
/** Few who name no place are compared with what was usual before, but not with yesterday. */
const LONGEST_CALM_MINUTES = 180;
const SAMPLES = 5;
const JOINED_KEPT = 60;

/** Looks no further back than this; the newest come first. */
export const LIVE_READ = 100;

/** Which of the live waves and their beginnings a trouble belongs to; undefined for the first of its kind. */
export function waveOf(live: readonly Wave[], trouble: Trouble, at: string): Wave | undefined {
  const open = live.filter((wave) => isOpen(wave, trouble, at));
  const named = open.find((wave) => isSamePlace(wave, trouble));
  if (named || trouble.places.some(({ isSure }) => isSure)) return named;
  const found = open.filter(({ foundAt }) => foundAt !== null);
  if (found.length === 1) return found[0];
  if (trouble.places.length > 0) return undefined;
  return open.find(({ keys }) => keys.length === 0);
}

function isOpen(wave: Wave, { topic }: Trouble, at: string): boolean {
  const isCalm = wave.foundAt === null && wave.keys.length === 0;
  const isOld = isCalm && minutes(wave.firstAt, at) > LONGEST_CALM_MINUTES;
  return wave.topic === topic && Math.abs(minutes(wave.lastAt, at)) <= WINDOW_MINUTES && !isOld;
}

/** A word with a capital letter at the beginning of a sentence names a place only where another has named it beyond doubt. */
function isSamePlace(wave: Wave, { places }: Trouble): boolean {
  return places.some(({ key, isSure }) => wave[isSure ? 'keys' : 'sureKeys'].includes(key));
}

interface Joining {
  messageId: string;
  at: string;
  /** Somebody of whom the wave knows already wrote again. */
  isKnown: boolean;
}

export function newWave(id: string, trouble: Trouble, by: Omit<Joining, 'isKnown'>): Wave {
  const empty = {
    id,
    topic: trouble.topic,
    place: null,
    names: { cyrillic: null, latin: null },
    keys: [],
    sureKeys: [],
    firstAt: by.at,
    lastAt: by.at,
    foundAt: null,
    threadCount: 0,
    mentionCount: 0,
    joinedAt: [],
    sampleIds: [],
  };
  return joined(empty, trouble, { ...by, isKnown: false });
}

/** The wave with one more mention in it; with enough customers it is found. */
export function joined(wave: Wave, trouble: Trouble, by: Joining): Wave {
  const sure = trouble.places.filter(({ isSure }) => isSure);
  const shared = trouble.places.find(({ key }) => wave.keys.includes(key));
  const place = wave.place ?? shared?.word ?? sure[0]?.word ?? null;
  const next: Wave = {
    ...wave,
    place,
    names: namesWith(wave.names, place, trouble),
    keys: union(wave.keys, trouble.places),
    sureKeys: union(wave.sureKeys, sure),
    firstAt: by.at < wave.firstAt ? by.at : wave.firstAt,
    lastAt: by.at > wave.lastAt ? by.at : wave.lastAt,
    threadCount: wave.threadCount + (by.isKnown ? 0 : 1),
    mentionCount: wave.mentionCount + 1,
    joinedAt: by.isKnown ? wave.joinedAt : [...wave.joinedAt, by.at].slice(-JOINED_KEPT),
    sampleIds:
      by.isKnown || wave.sampleIds.length >= SAMPLES
        ? wave.sampleIds
        : [...wave.sampleIds, by.messageId],
  };
  return next.foundAt === null && isWave(next) ? { ...next, foundAt: by.at } : next;
}

/** Nothing is transliterated: in an alphabet that nobody used the place has no name. */
function namesWith(names: WrittenNames, place: string | null, { places }: Trouble): WrittenNames {
  if (place === null) return names;
  const key = placeKey(place);
  const words = [place, ...places.filter((named) => named.key === key).map(({ word }) => word)];
  return {
    cyrillic: names.cyrillic ?? words.find(isCyrillic) ?? null,
    latin: names.latin ?? words.find((word) => !isCyrillic(word)) ?? null,
  };
}

function isWave(wave: Wave): boolean {
  if (wave.sureKeys.length > 0) return wave.threadCount >= WITH_PLACE;
  const burst = joinedLately(wave, wave.lastAt, BURST_MINUTES);
  const calmMinutes = minutes(wave.firstAt, wave.lastAt) - BURST_MINUTES;
  const before = wave.threadCount - burst;
  const usual = calmMinutes > 0 ? (before / calmMinutes) * BURST_MINUTES : 0;
  return burst >= Math.max(WITHOUT_PLACE, BURST_TIMES_USUAL * usual);
}

/** How many customers joined in the last minutes. */
export function joinedLately(wave: Pick<Wave, 'joinedAt'>, now: string, within: number): number {
  return wave.joinedAt.filter((at) => minutes(at, now) <= within).length;
}

/** The earliest moment at which a wave may have been last heard of to be open at that time. */
export function openSince(at: string): string {
  return new Date(Date.parse(at) - WINDOW_MINUTES * MINUTE_MS).toISOString();
}

function minutes(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MINUTE_MS;
}

function union(keys: readonly string[], places: readonly { key: string }[]): string[] {
  return [...new Set([...keys, ...places.map(({ key }) => key)])];
}
