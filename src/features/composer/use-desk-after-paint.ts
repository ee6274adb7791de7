import { startTransition, useLayoutEffect, useRef, useState } from 'react';
import { afterPaint } from '#lib/after-paint.ts';
import { readDesk, watchDesks, type Desk } from './desk.ts';
import { isTypedOnly } from './typed-only.ts';

/**
 * As `useDesk`, but what is typed comes when the letter is painted, in a drawing that the next key
 * interrupts: for all that stands around the words. What acts on a press reads the words by `readDesk`.
 */
export function useDeskAfterPaint(deskId: string): Desk {
  const [shown, show] = useState(() => readDesk(deskId));
  const first = useRef(shown);
  useLayoutEffect(() => {
    let known = first.current;
    let giveUp = () => {};
    function follow() {
      const desk = readDesk(deskId);
      if (desk === known) return;
      const canWait = isTypedOnly(known, desk);
      known = desk;
      giveUp();
      if (canWait) giveUp = afterPaint(() => startTransition(() => show(desk)));
      else show(desk);
    }
    const stop = watchDesks(follow);
    // Something may have changed between the drawing and now.
    follow();
    return () => {
      giveUp();
      stop();
    };
  }, [deskId]);
  return shown;
}
