import { useEffect, useState } from 'react';
import type { judgeReading } from '#care/guidance/judge.ts';

type Judge = typeof judgeReading;

/** The engine brings its lexicons: it comes after the first paint, not with it. */
export async function loadEngine(): Promise<Judge> {
  return (await import('#care/guidance/judge.ts')).judgeReading;
}

/** Null while it comes; `failed` where it could not be had. The API judges every reply all the same. */
export function useEngine(): { judge: Judge | null; hasFailed: boolean } {
  const [engine, setEngine] = useState<{ judge: Judge | null; hasFailed: boolean }>(missing);
  useEffect(() => {
    let isHere = true;
    const show = (next: typeof engine) => isHere && setEngine(next);
    loadEngine().then(
      (judge) => show({ judge, hasFailed: false }),
      () => show({ judge: null, hasFailed: true }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return engine;
}

const missing = { judge: null, hasFailed: false };
