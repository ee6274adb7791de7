/** Gives the thread the focus where what had it is gone: the next key must not go nowhere. */
export function focusLogIfLost(): void {
  // A menu gives the focus back in the next frame, where its button is still there.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('[role=log]')?.focus();
    }),
  );
}
