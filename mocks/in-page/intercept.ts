import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import type { Switches } from '../simulator/switches.ts';
import { guardStream } from './live-stream.ts';

/** Hands every request of the page under /api to the demo's API. */
export async function intercept(
  answer: (request: Request) => Promise<Response>,
  switches: Pick<Switches, 'get' | 'subscribe'>,
): Promise<void> {
  const events: HttpHandler = http.get('/api/events', async ({ request }) => {
    if (switches.get().dropStream) return new Response(null, { status: 503 });
    return guardStream(switches, await answer(request));
  });
  const everything = http.all('/api/*', ({ request }) => answer(request));
  const fetched = http.all('/api/*', async ({ request }) => {
    const response = await answer(request);
    // oxlint-disable-next-line no-console -- as a browser says of what comes over the network
    if (!response.ok) console.error(`The API answered ${response.status}: ${request.url}`);
    return response;
  });
  // What the page fetches is taken where it is asked: by way of the service worker each request
  // would pass through the busy page twice more. The live feed and whatever else goes that way.
  await defineNetwork({
    // Its types leave no room for an interceptor of fetch alone.
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor() as never] })],
    handlers: [fetched],
    // Or it copies every request and answer, to tell the browser's console of them.
    context: { quiet: true },
    onUnhandledFrame: 'bypass',
  }).enable();
  await setupWorker(events, everything).start({
    quiet: true,
    // The page's own files come from where the page came from.
    onUnhandledRequest(request, print) {
      if (new URL(request.url).pathname.startsWith('/api/')) print.error();
    },
  });
}
