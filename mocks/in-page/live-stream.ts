import type { Switches } from '../simulator/switches.ts';

/** Lets the live feed through until the demo's switch cuts it; while it is cut, new readers are refused. */
export function guardStream(
  switches: Pick<Switches, 'get' | 'subscribe'>,
  response: Response,
): Response {
  if (!response.body) return response;
  const reader = response.body.getReader();
  let unsubscribe = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      unsubscribe = switches.subscribe(() => {
        if (!switches.get().dropStream) return;
        unsubscribe();
        void reader.cancel();
        controller.error(new Error('The live feed was cut.'));
      });
    },
    async pull(controller) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (switches.get().dropStream) return;
      if (done) controller.close();
      else if (value) controller.enqueue(value);
    },
    cancel() {
      unsubscribe();
      return reader.cancel();
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
