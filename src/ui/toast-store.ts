import type { Tone } from './tone.ts';

export interface ToastOptions {
  text: string;
  tone?: Tone;
  /** One way back or on: "Undo". The toast goes when it is pressed. */
  action?: { label: string; onAction: () => void };
  /** How long it stays; null until dismissed. Six without an action, ten with one. */
  seconds?: number | null;
  /** A toast with the id of one that is shown takes its place. */
  id?: string;
}

export interface Toast extends ToastOptions {
  id: string;
  seconds: number | null;
}

let toasts: readonly Toast[] = [];
let made = 0;
const listeners = new Set<() => void>();

/** Shows a toast from anywhere; `ToastRegion` must be mounted. Returns the id for `dismissToast`. */
export function showToast(options: ToastOptions): string {
  const id = options.id ?? `toast-${++made}`;
  const seconds = options.seconds === undefined ? (options.action ? 10 : 6) : options.seconds;
  const toast = { ...options, id, seconds };
  const isShown = toasts.some((other) => other.id === id);
  if (isShown) set(toasts.map((other) => (other.id === id ? toast : other)));
  else set([...withRoom(), toast]);
  return id;
}

/** Quick work makes many: the oldest that would go by itself makes room for the next. */
function withRoom(): readonly Toast[] {
  if (toasts.length < MOST) return toasts;
  const oldest = toasts.find(({ seconds }) => seconds !== null);
  return toasts.filter((toast) => toast !== oldest);
}

const MOST = 3;

export function dismissToast(id: string) {
  if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  get: () => toasts,
};

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}
