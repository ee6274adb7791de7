import { afterEach, expect, it, vi } from 'vitest';
import { dismissToast, showToast, toastStore } from './toast-store.ts';

afterEach(() => {
  for (const toast of toastStore.get()) dismissToast(toast.id);
});

it('shows toasts in the order they came, until they are dismissed', () => {
  const first = showToast({ text: 'Saved' });
  const second = showToast({ text: 'Sent' });
  expect(toastStore.get().map((toast) => toast.id)).toEqual([first, second]);
  dismissToast(first);
  expect(toastStore.get().map((toast) => toast.text)).toEqual(['Sent']);
});

it('gives more time where there is something to press', () => {
  showToast({ text: 'Saved' });
  showToast({ text: 'Sent', action: { label: 'Undo', onAction: () => {} } });
  showToast({ text: 'Offline', seconds: null });
  expect(toastStore.get().map((toast) => toast.seconds)).toEqual([6, 10, null]);
});

it('a toast with a known id takes the place of the old one', () => {
  showToast({ id: 'import', text: '10 %' });
  showToast({ text: 'Saved' });
  showToast({ id: 'import', text: '20 %' });
  expect(toastStore.get().map((toast) => toast.text)).toEqual(['20 %', 'Saved']);
});

it('shows three at once: the oldest that would go by itself makes room', () => {
  showToast({ text: 'Offline', seconds: null });
  for (const text of ['one', 'two', 'three']) showToast({ text });
  expect(toastStore.get().map((toast) => toast.text)).toEqual(['Offline', 'two', 'three']);
});

it('tells its listeners of changes only', () => {
  const listener = vi.fn();
  const stop = toastStore.subscribe(listener);
  const id = showToast({ text: 'Saved' });
  dismissToast('unknown');
  expect(listener).toHaveBeenCalledTimes(1);
  dismissToast(id);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  showToast({ text: 'Saved' });
  expect(listener).toHaveBeenCalledTimes(2);
});
