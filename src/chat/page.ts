import type { ChatMessage, ChatSignIn, ChatState } from '#contract/chat.ts';
import { askHost } from './ask-host.ts';
import { backOff } from './back-off.ts';
import { follow } from './follow.ts';
import { withMessages } from './history.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { Outbox } from './outbox.ts';
import { chatServer, Refusal } from './server.ts';
import { chatView, showNotice } from './view.ts';
import { t, language } from './words.ts';

const TYPING_EVERY_MS = 3000;
const root = document.getElementById('chat') as HTMLElement;
const sourceId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const isFramed = window.parent !== window;
const server = chatServer(sourceId);
document.documentElement.lang = language;
addEventListener('keydown', (event) => {
  if (isFramed && event.key === 'Escape' && !event.isComposing) closeFrame();
});
start(/^#i=([\w-]+)$/.exec(location.hash)?.[1]);

function start(token: string | undefined, words = ''): void {
  let invitation = token;
  let messages: ChatMessage[] = [];
  let before: string | null = null;
  let state: ChatState = { asked: null, readUntil: null };
  let signIn: ChatSignIn = { state: 'none' };
  let isLive = true;
  let isTyping = false;
  let isOpen = true;
  let typedAt = 0;
  let feed: ReturnType<typeof follow> | undefined;

  const outbox = new Outbox({
    say: server.say,
    openAgain: async () => feed?.restart(await open()),
    onChange: draw,
    onSent(message) {
      messages = withMessages(messages, [message]);
      draw();
    },
    keep: storage(),
    key: `chat:${sourceId}`,
  });
  const view = chatView(root, {
    onSend: (text, files) => outbox.add(text, { files }),
    onFile: server.send,
    addressOf: server.fileAddress,
    onAnswer(caseId, isSolved) {
      outbox.add(t(isSolved ? 'yesWords' : 'noWords'), { caseId });
      if (!isSolved) view.hint(t('tellMore'));
      view.focus();
    },
    onOlder: () => void readOlder(),
    onAgain: (clientId) => outbox.again(clientId),
    onTyping() {
      if (!feed || Date.now() - typedAt < TYPING_EVERY_MS) return;
      typedAt = Date.now();
      void server.typing();
    },
    onClose: isFramed ? closeFrame : undefined,
  });
  let isWaiting = true;
  // The frame is shown again as it was left: whoever opened it wants to write.
  addEventListener('message', (event) => {
    if (event.source === window.parent && event.data === 'otklik-chat:shown') view.focus();
  });

  function draw(): void {
    const { unsent } = outbox;
    view.draw({ messages, unsent, hasOlder: before !== null, state, isLive, isTyping, isOpen });
  }

  async function readOlder(): Promise<void> {
    if (before === null) return;
    const page = await server.before(before).catch(() => undefined);
    if (!page) return;
    before = page.before;
    messages = withMessages(messages, page.messages);
    draw();
  }

  // A token of the host's is good once: two at the same time would end the pass that one of them got.
  const open = oneAtATime(openNow);

  async function openNow(): Promise<number> {
    const identity = await askHost();
    const opened = await server.open({
      isFramed,
      ...(invitation ? { invitation } : {}),
      ...(identity ? { identity } : {}),
    });
    const { state: now } = opened.identity;
    // Whoever was signed in and is no more is told so, whatever the reason.
    const wasSignedIn = signIn.state !== 'none' && signIn.state !== 'refused';
    signIn = now === 'none' && wasSignedIn ? { state: 'expired' } : opened.identity;
    view.signIn(signIn);
    forgetToken();
    invitation = undefined;
    view.name(opened.name);
    for (const { clientId } of opened.messages) if (clientId) outbox.arrived(clientId);
    messages = opened.messages;
    before = opened.before;
    ({ state, isOpen } = opened);
    isLive = true;
    draw();
    return opened.seq;
  }

  /** Too much was missed to go on from: nothing is shown as live before it is read. */
  async function readAgain(tries = 0): Promise<void> {
    try {
      await open();
    } catch {
      isLive = false;
      draw();
      await pause(tries);
      await readAgain(tries + 1);
    }
  }

  async function openAtLast(tries = 0): Promise<void> {
    try {
      const seq = await open();
      isWaiting = false;
      feed = follow(server.feed, seq, {
        onMessage(message) {
          if (message.clientId) outbox.arrived(message.clientId);
          messages = withMessages(messages, [message]);
          if (message.from === 'us') view.unhint();
          draw();
        },
        onState(next) {
          state = next;
          draw();
        },
        onTyping(next) {
          isTyping = next;
          draw();
        },
        onReset: () => void readAgain(),
        onLive(next) {
          isLive = next;
          draw();
          if (next) outbox.wake();
        },
      });
      void outbox.start();
    } catch (error) {
      const code = error instanceof Refusal ? error.code : null;
      if (code === 'invitation_over') {
        forgetToken();
        const unsaid = view.words();
        return showNotice(root, {
          title: t('overTitle'),
          text: t('overText'),
          button: [t('writeAnyway'), () => start(undefined, unsaid)],
        });
      }
      if (code === 'no_chat')
        return showNotice(root, { title: t('noChatTitle'), text: t('noChatText') });
      isLive = false;
      draw();
      await pause(tries);
      return openAtLast(tries + 1);
    }
  }

  addEventListener('online', () => {
    feed?.tryNow();
    outbox.wake();
  });
  view.write(words);
  view.focus();
  if (isWaiting) void openAtLast();
}

function pause(tries: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, backOff(tries)));
}

/** Says nothing but that: any site may hear it. */
function closeFrame(): void {
  window.parent.postMessage('otklik-chat:close', '*');
}

/** Once it is spent the token leaves the address: it belongs to nobody's history. */
function forgetToken(): void {
  if (location.hash) history.replaceState(null, '', location.pathname);
}

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  try {
    return sessionStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}
