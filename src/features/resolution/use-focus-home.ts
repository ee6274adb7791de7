import { useEffect, useRef } from 'react';

/**
 * Some buttons go with the state of the case that they change. When such a button had the focus, the
 * thread gets it, or the next key would go nowhere. Spread `watch` around the buttons; call `arm`
 * where a dialog is the last to have had the focus.
 */
export function useFocusHome() {
  const isOurs = useRef(false);
  const keep = (value: boolean) => () => {
    isOurs.current = value;
  };

  useEffect(
    () => () => {
      if (!isOurs.current) return;
      isOurs.current = false;
      requestAnimationFrame(focusThread);
    },
    [],
  );

  return { watch: { onFocus: keep(true), onBlur: keep(false) }, arm: keep(true) };
}

function focusThread() {
  // Overlays give the focus back by themselves where they still can.
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role=log]')?.focus();
  });
}
