import { longestChatText } from '#contract/chat-limits.ts';
import type { ChatFile, ChatMessage, ChatSignIn, ChatState } from '#contract/chat.ts';
import { el } from './dom.ts';
import { fileList, filePicker } from './files.ts';
import { receiptOf } from './history.ts';
import type { Unsent } from './outbox.ts';
import { language, t } from './words.ts';

export interface Shown {
  messages: readonly ChatMessage[];
  unsent: readonly Unsent[];
  hasOlder: boolean;
  state: ChatState;
  isLive: boolean;
  isTyping: boolean;
  isOpen: boolean;
}

export interface Acts {
  onSend(text: string, files: ChatFile[]): void;
  onFile(file: File): Promise<ChatFile>;
  /** Where a file of a message is read. */
  addressOf(id: string): string;
  onAnswer(caseId: string, isSolved: boolean): void;
  onOlder(): void;
  onAgain(clientId: string): void;
  onTyping(): void;
  /** Given where the page stands in a frame that can be closed. */
  onClose?: (() => void) | undefined;
}

const NEAR_END_PX = 80;

/** The page of one chat. It is there at once, so that no key is lost while the history comes. */
export function chatView(root: HTMLElement, acts: Acts) {
  const title = el('h1', {}, '');
  const older = el('button', { type: 'button', class: 'quiet', onclick: acts.onOlder }, t('older'));
  const list = el('ol');
  const empty = el('p', { class: 'empty' }, t('empty'));
  const typing = el('p', { class: 'typing' });
  const log = el(
    'div',
    { class: 'log', role: 'log', 'aria-label': t('messages'), 'aria-live': 'off', tabindex: '0' },
    older,
    empty,
    list,
  );
  const receipt = el('p', { class: 'receipt', role: 'status' });
  const ask = el('section', { class: 'ask', 'aria-label': t('question'), hidden: true });
  const field = el('textarea', {
    id: 'words',
    rows: '1',
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-describedby': 'hint',
    placeholder: t('yourMessage'),
  });
  const hint = el('p', { id: 'hint', class: 'hint', role: 'status' });
  const files = filePicker({ send: acts.onFile, say: (text) => say(hint, text) });
  const send = el('button', { type: 'submit', class: 'send' }, t('send'));
  const form = el(
    'form',
    { onsubmit: submit },
    el('label', { for: 'words', class: 'unseen' }, t('yourMessage')),
    files.input,
    files.button,
    field,
    send,
  );
  const close = acts.onClose
    ? [el('button', { type: 'button', 'aria-label': t('close'), onclick: acts.onClose }, '✕')]
    : [];
  const who = el('p', { class: 'who', role: 'status' });
  root.replaceChildren(
    el('header', {}, title, ...close),
    who,
    log,
    typing,
    receipt,
    ask,
    hint,
    files.list,
    form,
  );

  field.addEventListener('keydown', (event) => {
    // On a phone Enter is the only way to a new line; while letters are composed it chooses them.
    const isTouch = matchMedia('(pointer: coarse)').matches;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !isTouch) submit(event);
  });
  field.addEventListener('input', () => {
    sayLength();
    if (field.value.trim() !== '') acts.onTyping();
  });

  function submit(event: Event): void {
    event.preventDefault();
    const text = field.value.trim();
    if (files.isBusy()) return say(hint, t('filesGoing'));
    if ((text === '' && !files.hasFiles()) || text.length > longestChatText) return;
    field.value = '';
    sayLength();
    acts.onSend(text, files.takeAll());
    field.focus();
  }

  function sayLength(): void {
    const count = field.value.trim().length - longestChatText;
    say(hint, count > 0 ? t('tooLong', { count }) : '');
    field.setAttribute('aria-invalid', String(count > 0));
  }

  let drawn: string[] = [];
  let asked = '';

  return {
    name(name: string): void {
      title.textContent = name;
      document.title = name;
    },
    signIn(signIn: ChatSignIn): void {
      const { state } = signIn;
      who.dataset.state = state;
      if (state === 'signed-in')
        say(who, signIn.name ? t('signedInAs', { name: signIn.name }) : t('signedIn'));
      else
        say(who, state === 'none' ? '' : t(state === 'expired' ? 'signInEnded' : 'signInRefused'));
    },
    hint: (text: string) => say(hint, text),
    /** Takes away what was said below the field, but not why its words cannot go. */
    unhint: sayLength,
    words: () => field.value,
    write(words: string): void {
      field.value = words;
      sayLength();
    },
    focus: () => field.focus(),
    draw({ messages, unsent, hasOlder, state, isLive, isTyping, isOpen }: Shown): void {
      const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
      const fromEnd = log.scrollHeight - log.scrollTop;
      const had = drawn;
      older.hidden = !hasOlder;
      empty.hidden = messages.length + unsent.length > 0;
      drawMessages(messages, unsent);
      const isOlder = had.length > 0 && drawn.at(-1) === had.at(-1) && drawn[0] !== had[0];
      if (isOlder) log.scrollTop = log.scrollHeight - fromEnd;
      else if (isAtEnd) log.scrollTop = log.scrollHeight;
      say(typing, isTyping ? t('typing') : '');
      say(receipt, receiptText(messages, unsent, state, isLive));
      drawAsked(state, unsent);
      form.hidden = !isOpen;
      if (!isOpen) files.list.hidden = true;
      if (!isOpen) say(hint, t('closed'));
      // What was there before is not news to be read aloud.
      requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
    },
  };

  function drawMessages(messages: readonly ChatMessage[], unsent: readonly Unsent[]): void {
    const wanted = [...messages.map(({ id }) => id), ...unsent.map(({ clientId }) => clientId)];
    const there = new Map(
      [...list.children].map((item) => [(item as HTMLElement).dataset.id, item]),
    );
    // One that has just arrived keeps its place: it is not said aloud a second time.
    for (const { id, clientId, files: arrived } of messages) {
      const sent = clientId ? there.get(clientId) : undefined;
      if (!sent || there.has(id)) continue;
      (sent as HTMLElement).dataset.id = id;
      sent.classList.remove('unsent');
      sent.querySelector('.again')?.remove();
      sent.querySelector('.sent-files')?.replaceWith(...fileList(arrived, acts.addressOf));
      there.set(id, sent);
    }
    for (const [id, item] of there) if (!wanted.includes(id ?? '')) item.remove();
    let before: Element | null = null;
    for (const message of [...messages, ...unsent]) {
      const id = 'id' in message ? message.id : message.clientId;
      const shown = there.get(id);
      const item = shown && says(shown, message) ? shown : messageItem(id, message, acts.addressOf);
      if (shown && shown !== item) shown.replaceWith(item);
      if ('state' in message) drawFailure(item, message);
      const place: Element | null = before ? before.nextElementSibling : list.firstElementChild;
      if (place !== item) list.insertBefore(item, place);
      before = item;
    }
    drawn = wanted;
  }

  function drawFailure(item: Element, { state, clientId }: Unsent): void {
    const shown = item.querySelector('.again');
    if (state !== 'refused') return shown?.remove();
    if (shown) return;
    const press = () => acts.onAgain(clientId);
    item.append(
      el(
        'p',
        { class: 'again' },
        `${t('refused')} `,
        el('button', { type: 'button', class: 'quiet', onclick: press }, t('again')),
      ),
    );
  }

  function drawAsked({ asked: question }: ChatState, unsent: readonly Unsent[]): void {
    const isAnswered = unsent.some(({ caseId }) => caseId && caseId === question?.caseId);
    const key = question && !isAnswered ? JSON.stringify(question) : '';
    if (key === asked) return;
    asked = key;
    const hadFocus = ask.contains(document.activeElement);
    ask.hidden = key === '';
    ask.replaceChildren(...(question && key ? questionParts(question) : []));
    if (hadFocus) field.focus();
  }

  function questionParts({ caseId, number, saidYes }: NonNullable<ChatState['asked']>): Node[] {
    const press = (isSolved: boolean) => () => acts.onAnswer(caseId, isSolved);
    const about = el('small', {}, t('aboutCase', { number }));
    if (saidYes)
      return [
        el('p', {}, t('saidYes'), about),
        el('button', { type: 'button', class: 'quiet', onclick: press(false) }, t('noAfterAll')),
      ];
    return [
      el('p', {}, t('question'), about),
      el('button', { type: 'button', onclick: press(true) }, t('yes')),
      el('button', { type: 'button', onclick: press(false) }, t('no')),
    ];
  }
}

/** A page that says only why there is no chat. */
export function showNotice(
  root: HTMLElement,
  { title, text, button }: { title: string; text: string; button?: [string, () => void] },
): void {
  document.title = title;
  const action = button ? [el('button', { type: 'button', onclick: button[1] }, button[0])] : [];
  const heading = el('h1', { tabindex: '-1' }, title);
  root.replaceChildren(el('div', { class: 'notice' }, heading, el('p', {}, text), ...action));
  heading.focus();
}

function messageItem(
  id: string,
  message: ChatMessage | Unsent,
  addressOf: Acts['addressOf'],
): HTMLElement {
  const isOurs = 'from' in message && message.from === 'us';
  const name = isOurs ? ('name' in message && message.name) || t('team') : t('you');
  const at = new Date(message.at);
  const words = wordsOf(message);
  const corrected = 'change' in message && message.change === 'corrected' && t('corrected');
  return el(
    'li',
    { class: isOurs ? 'us' : 'id' in message ? 'me' : 'me unsent', 'data-id': id },
    el('span', { class: isOurs ? 'name' : 'unseen' }, name, el('span', { class: 'unseen' }, ': ')),
    ...(words === '' ? [] : [el('p', { class: 'words', dir: 'auto' }, words)]),
    ...fileList(message.files ?? [], 'id' in message ? addressOf : undefined),
    el('time', { datetime: message.at }, [corrected, timeOf(at)].filter(Boolean).join(', ')),
  );
}

function wordsOf(message: ChatMessage | Unsent): string {
  return 'change' in message && message.change === 'taken-back' ? t('takenBack') : message.text;
}

/** Our words may have been corrected or taken back since they were drawn. */
function says(item: Element, message: ChatMessage | Unsent): boolean {
  return (item.querySelector('.words')?.textContent ?? '') === wordsOf(message);
}

function receiptText(
  messages: readonly ChatMessage[],
  unsent: readonly Unsent[],
  { readUntil }: ChatState,
  isLive: boolean,
): string {
  const going = unsent.find(({ state }) => state !== 'refused');
  if (going?.state === 'waiting') return t('waiting');
  if (going?.state === 'slowed') return t('slowDown');
  if (!isLive) return t('offline');
  if (going) return t('sending');
  const receipt = unsent.length > 0 ? null : receiptOf(messages, readUntil);
  return receipt ? t(receipt) : '';
}

function timeOf(at: Date): string {
  const isToday = at.toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  return at.toLocaleString(language, { ...day, hour: '2-digit', minute: '2-digit' });
}

/** Said aloud only when it changes. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
