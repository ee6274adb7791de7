import { dropped, isDirty, saved, type DraftState } from './draft-state.ts';

const PAUSE_MS = 600;
const RETRY_MS = 10_000;

/** `kept-here`: in this browser until the API takes it. `only-shown`: nowhere but in this window. */
export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'kept-here' | 'only-shown';

export interface DraftPort {
  read: () => DraftState;
  change: (change: (state: DraftState) => DraftState) => void;
  /** Answers the API's time of the draft; null where the thread is no more, for its customer was erased. */
  save: (state: DraftState) => Promise<string | null>;
  keepHere: (state: DraftState) => Promise<void>;
  forgetHere: () => Promise<void>;
  tell: (status: DraftStatus) => void;
}

export interface DraftKeeper {
  /** The agent typed: save after a pause. */
  changed: () => void;
  /** Save now; resolves when nothing is under way any more. */
  flush: () => Promise<void>;
  /** While a reply is being sent no save may start: it would bring the words back as a draft. */
  hold: () => Promise<void>;
  /** Keeps the words in this browser: should this window end before the reply is answered, the next has them. */
  remember: () => Promise<void>;
  release: () => void;
}

/** Saves one draft, one request at a time, so that saves never overtake each other. */
export function makeDraftKeeper(port: DraftPort): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  let isHeld = false;
  // A window before this one may have left words here.
  let mayBeKeptHere = true;

  function plan(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (saving) await saving;
    if (isHeld || saving || !isDirty(port.read())) return saving;
    saving = save().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  async function save(): Promise<void> {
    const state = port.read();
    port.tell('saving');
    try {
      const at = await port.save(state);
      port.change((now) => (at === null ? dropped(now) : saved(now, state.revision, at)));
      port.tell(isDirty(port.read()) ? 'unsaved' : 'saved');
    } catch {
      // Whatever the reason: the words stay on screen and here, and saving is tried again.
      await keep(port.read());
      return;
    }
    if (mayBeKeptHere) await forget();
  }

  async function keep(state: DraftState): Promise<void> {
    try {
      await port.keepHere(state);
      mayBeKeptHere = true;
      port.tell('kept-here');
    } catch {
      port.tell('only-shown');
    }
    if (!isHeld) plan(RETRY_MS);
  }

  async function forget(): Promise<void> {
    await port.forgetHere();
    mayBeKeptHere = false;
  }

  return {
    changed() {
      port.tell('unsaved');
      if (!isHeld) plan(PAUSE_MS);
    },
    flush,
    async hold() {
      isHeld = true;
      clearTimeout(timer);
      await saving;
    },
    async remember() {
      mayBeKeptHere = true;
      try {
        await port.keepHere(port.read());
      } catch {
        // A browser that keeps nothing may still send.
      }
    },
    release() {
      isHeld = false;
      if (isDirty(port.read())) plan(PAUSE_MS);
      else if (mayBeKeptHere) void forget();
    },
  };
}
