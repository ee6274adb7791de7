import en from '#i18n/en/chat-widget.json';
import ru from '#i18n/ru/chat-widget.json';

const css = `
  button, iframe { position: fixed; inset-inline-end: 1rem; bottom: 1rem; z-index: 2147483000; }
  button { min-height: 3rem; padding: 0 1.25rem; border: 0; border-radius: 1.5rem; background: #3958d1;
    color: #fff; font: 600 16px/1 system-ui, sans-serif; cursor: pointer; box-shadow: 0 2px 12px #0004; }
  button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #3958d1; }
  iframe { width: min(24rem, calc(100vw - 2rem)); height: min(38rem, calc(100dvh - 2rem)); border: 0;
    border-radius: 1rem; box-shadow: 0 4px 32px #0006; color-scheme: normal; }
  @media (max-width: 30rem) { iframe { inset: 0; width: 100vw; height: 100dvh; border-radius: 0; } }
  [hidden] { display: none; }`;

// A classic script on somebody else's page: it leaves no name there and touches nothing but its own element.
const script = document.currentScript as HTMLScriptElement | null;
const source = script?.dataset.source;
if (script && source) start(new URL(script.src).origin, source, script.dataset);

function start(origin: string, source: string, { label, identity }: DOMStringMap): void {
  const texts = /^ru\b/i.test(document.documentElement.lang || navigator.language) ? ru : en;
  const t = (key: keyof typeof en) => texts[key];
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  // Unlike a style element it needs no leave of the page's own policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label ?? t('open');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', show);
  root.append(button);
  let frame: HTMLIFrameElement | undefined;

  function show(): void {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = t('title');
      frame.src = `${origin}/chat/${encodeURIComponent(source)}`;
      root.append(frame);
    }
    frame.hidden = false;
    button.hidden = true;
    button.setAttribute('aria-expanded', 'true');
    frame.focus();
    frame.contentWindow?.postMessage('otklik-chat:shown', origin);
  }

  function hide(): void {
    if (!frame || frame.hidden) return;
    frame.hidden = true;
    button.hidden = false;
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  /** Asked each time, since a token lives for minutes and is good once. */
  async function sayWho(): Promise<void> {
    const token = identity ? await tokenFrom(identity) : '';
    frame?.contentWindow?.postMessage({ type: 'otklik-chat:identity', token }, origin);
  }

  addEventListener('message', (event) => {
    const isOurs = event.origin === origin && event.source === frame?.contentWindow;
    if (isOurs && event.data === 'otklik-chat:close') hide();
    if (isOurs && event.data === 'otklik-chat:who') void sayWho();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  if (document.body) document.body.append(host);
  else addEventListener('DOMContentLoaded', () => document.body.append(host));
}

/** From the page's own site; empty where nobody is signed in there. */
async function tokenFrom(address: string): Promise<string> {
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'same-origin' });
    return response.status === 200 ? (await response.text()).trim() : '';
  } catch {
    return '';
  }
}
