import { largestChatFile, mostChatFiles } from '#contract/chat-limits.ts';
import type { ChatFile } from '#contract/chat.ts';
import { el } from './dom.ts';
import { Refusal } from './server.ts';
import { language, t } from './words.ts';

const MEBIBYTE = 1024 * 1024;
const accepted = 'image/png,image/jpeg,image/gif,image/webp,application/pdf,audio/*,video/*';

interface FilesParts {
  send(file: File): Promise<ChatFile>;
  /** Said aloud, and shown below the field. */
  say(text: string): void;
}

/** Files that go with the next message: each is sent as soon as it is chosen. */
export function filePicker({ send, say }: FilesParts) {
  let ready: ChatFile[] = [];
  let underWay = 0;
  const input = el('input', { type: 'file', multiple: true, accept: accepted, hidden: true });
  const button = el(
    'button',
    { type: 'button', class: 'attach', 'aria-label': t('attach'), onclick: () => input.click() },
    '\u{1F4CE}',
  );
  const list = el('ul', { class: 'files', 'aria-label': t('filesToSend'), hidden: true });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // Chosen again after it was taken out, it is a change again.
    input.value = '';
    void take(files);
  });

  async function take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const { name } = file;
      if (ready.length + underWay >= mostChatFiles)
        return say(t('tooManyFiles', { count: mostChatFiles }));
      if (file.size > largestChatFile) {
        say(t('fileTooLarge', { name, size: largestChatFile / MEBIBYTE }));
        continue;
      }
      underWay += 1;
      say(t('fileGoing', { name }));
      try {
        add(await send(file));
        say(t('fileReady', { name }));
      } catch (error) {
        say(t(problemOf(error), { name, size: largestChatFile / MEBIBYTE }));
      }
      underWay -= 1;
    }
  }

  function add(file: ChatFile): void {
    ready = [...ready, file];
    const item = el('li', {}, el('span', {}, fileWords(file)));
    const remove = () => {
      ready = ready.filter(({ id }) => id !== file.id);
      item.remove();
      list.hidden = ready.length === 0;
      say(t('fileRemoved', { name: file.name }));
      button.focus();
    };
    const label = t('removeFile', { name: file.name });
    item.append(el('button', { type: 'button', 'aria-label': label, onclick: remove }, '✕'));
    list.append(item);
    list.hidden = false;
  }

  return {
    input,
    button,
    list,
    isBusy: () => underWay > 0,
    hasFiles: () => ready.length > 0,
    /** What goes now; the list is empty then. */
    takeAll(): ChatFile[] {
      const files = ready;
      ready = [];
      list.replaceChildren();
      list.hidden = true;
      return files;
    },
  };
}

/** The files of a message. `addressOf` is left out while it has not arrived. */
export function fileList(
  files: readonly ChatFile[],
  addressOf?: (id: string) => string,
): HTMLElement[] {
  if (files.length === 0) return [];
  const items = files.map((file) => {
    if (!addressOf) return el('li', {}, fileWords(file));
    const open = (event: Event) =>
      (event.currentTarget as HTMLElement).setAttribute('href', addressOf(file.id));
    const look = file.isPicture
      ? el('img', { src: addressOf(file.id), alt: file.name, loading: 'lazy' })
      : fileWords(file);
    const link = { href: addressOf(file.id), target: '_blank', rel: 'noopener', onclick: open };
    return el('li', {}, el('a', link, look));
  });
  return [el('ul', { class: 'sent-files', 'aria-label': t('files') }, ...items)];
}

function fileWords({ name, bytes }: ChatFile): string {
  const size = Math.max(0.1, bytes / MEBIBYTE);
  return `${name} (${t('mebibytes', { size: size.toLocaleString(language, { maximumFractionDigits: 1 }) })})`;
}

function problemOf(error: unknown): 'fileType' | 'fileTooLarge' | 'slowDown' | 'fileFailed' {
  const code = error instanceof Refusal ? error.code : null;
  if (code === 'file_type') return 'fileType';
  if (code === 'too_large') return 'fileTooLarge';
  return code === 'too_many' ? 'slowDown' : 'fileFailed';
}
