import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { demoAddress } from '../e2e/fixtures/demo-page.ts';
import { installAfterPaint } from './browser/after-paint.ts';
import { watchTyping } from './browser/typing.ts';
import { summary } from './figures.ts';

const keys = 120;
/** Sentences with something to find in them, so that the guidance works while they are typed. */
const sentence =
  'We are sorry for any inconvenience caused. Please be advised that your request is being looked into, and we will get back to you by noon tomorrow. ';

/** Types into a reply of a given length and tells what each key cost; times in milliseconds. */
export async function visitTyping(browser: Browser, url: string, length: number, slowdown: number) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // tsx wraps named functions in a call of __name, which the page does not have.
  await context.addInitScript('globalThis.__name = (target) => target;');
  await context.addInitScript(installAfterPaint);
  const page = await context.newPage();
  await page.goto(new URL(demoAddress('/inbox/all'), url).href);
  const rows = page.getByRole('grid', { name: 'Inbox' }).getByRole('row');
  await rows.nth(1).click();
  const box = page.getByRole('textbox', { name: 'Reply', exact: true });
  await box.fill(sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length));
  await page.getByRole('region', { name: 'Guidance' }).getByRole('listitem').first().waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await box.press('Control+End');
  await page.evaluate(watchTyping);
  await typeKeys(page, session);
  const measured = await page.evaluate(() => window.endOfTyping());
  await context.close();
  return {
    keystrokeToPaintMs: summary(measured.toPaint),
    workPerKeyMs: summary(measured.work),
    longTasks: measured.longTasks,
  };
}

async function typeKeys(page: Page, session: CDPSession) {
  for (let at = 0; at < keys; at += 1) {
    const text = sentence[at % sentence.length]!;
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    // An uneven rhythm, so that keys fall anywhere within a frame.
    await pause(55 + ((at * 7) % 13));
  }
  await page.evaluate(() => new Promise<void>((resolve) => window.afterPaint(() => resolve())));
}
