const ANSWER_MS = 4000;

/** What the site around the frame says about who sits there; undefined where it says nothing. */
export function askHost(): Promise<string | undefined> {
  if (window.parent === window) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = (token?: string) => {
      listening.abort();
      clearTimeout(timer);
      resolve(token);
    };
    const timer = setTimeout(end, ANSWER_MS);
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source === window.parent && isAnswer(data)) end(data.token || undefined);
    };
    addEventListener('message', hear, { signal: listening.signal });
    // Says nothing but that; only sites that may frame the chat hear it.
    window.parent.postMessage('otklik-chat:who', '*');
  });
}

function isAnswer(data: unknown): data is { token: string } {
  if (typeof data !== 'object' || data === null) return false;
  const { type, token } = data as Record<string, unknown>;
  return type === 'otklik-chat:identity' && typeof token === 'string';
}
