/**
 * Measures the next click, choice or typed letter, from the moment the browser received it to the paint of
 * other rows. The list on screen is told by its length and its rows.
 */
export function watchList(event: 'click' | 'change' | 'input') {
  window.listMs = new Promise((resolve) => {
    const pressed = new Promise<number>((tell) => {
      addEventListener(event, ({ timeStamp }) => tell(timeStamp), { capture: true, once: true });
    });
    window.afterChange(rowsShown, async (paintedAt) => resolve(paintedAt - (await pressed)));
  });

  function rowsShown(): string {
    const grid = document.querySelector('[role="grid"]');
    const rows = [...(grid?.querySelectorAll('[data-thread]') ?? [])];
    const ids = rows.map((row) => row.getAttribute('data-thread'));
    return [grid?.getAttribute('aria-rowcount'), ...ids].join(' ');
  }
}

/** Lets a customer write who has never written; from the log's entry to the paint of their row. */
export async function timeLiveRow(number: number): Promise<number> {
  const name = `Bench ${number}`;
  const body = JSON.stringify({
    spec: 'mention/1',
    source: 'src-vk',
    items: [
      {
        id: `bench-${number}`,
        platform: 'vk',
        kind: 'comment',
        occurredAt: new Date(Date.UTC(2026, 10, 18, 8, number)).toISOString(),
        text: 'Where is my transfer?',
        author: { id: `bench-${number}`, name },
      },
    ],
  });
  const isThere = () =>
    [...document.querySelectorAll('[role="grid"] [data-thread]')].some((row) =>
      row.textContent?.includes(name),
    );
  const shown = new Promise<number>((resolve, reject) => {
    window.afterChange(() => (isThere() ? name : ''), resolve);
    setTimeout(() => reject(new Error(`No row of ${name} after 30 s: ${whatIsThere()}`)), 30_000);
  });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/api/mentions', { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`The mention was refused: ${response.status}`);
  const toldAt = performance.now();
  return (await shown) - toldAt;

  function whatIsThere(): string {
    const grid = document.querySelector('[role="grid"]');
    const first = grid?.querySelector('[data-thread]')?.textContent;
    const banner = document.querySelector('[role="alert"], [role="status"]')?.textContent;
    return JSON.stringify({ scrollTop: grid?.scrollTop, first, banner });
  }
}

declare global {
  interface Window {
    listMs: Promise<number>;
  }
}
