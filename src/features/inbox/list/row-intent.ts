import type { SyntheticEvent } from 'react';

/** Who only passes over a row is gone by then; who means to open it takes longer to press. */
export const INTENT_MS = 60;

/** Says which row is meant, by pointing, focus or press: each a little later, but for a press. */
export function rowIntent(read: (threadId: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => clearTimeout(timer);

  function mean({ target }: Pick<SyntheticEvent, 'target'>) {
    forget();
    const id = threadOf(target);
    if (id) timer = setTimeout(() => read(id), INTENT_MS);
  }

  return {
    forget,
    handlers: {
      onPointerOver: mean,
      onFocus: mean,
      onPointerLeave: forget,
      onPointerDown({ target }: Pick<SyntheticEvent, 'target'>) {
        forget();
        const id = threadOf(target);
        if (id) read(id);
      },
    },
  };
}

function threadOf(target: EventTarget): string | undefined {
  const row = (target as Element).closest('[data-thread]');
  return row?.getAttribute('data-thread') ?? undefined;
}
