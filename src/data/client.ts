import { hc, type ClientResponse } from 'hono/client';
import type { ApiType } from '#server/api/create-api.ts';
import { signInAddress } from '#contract/way-back.ts';
import { followClock } from './clock.ts';
import { Failure, failureOf } from './failure.ts';

/** The typed client. Every address, query and body is checked against the API's own types. */
export const api = hc<ApiType>('/', { fetch: timedFetch }).api;

/** The JSON of a 2xx answer; anything else is thrown as a Failure. */
export async function answer<T>(request: Promise<ClientResponse<T, number, 'json'>>): Promise<T> {
  const response = await request;
  if (!response.ok) throw await failureOf(response as unknown as Response);
  return (await response.json()) as T;
}

export async function done(
  request: Promise<ClientResponse<unknown, number, string>>,
): Promise<void> {
  const response = await request;
  if (!response.ok) throw await failureOf(response as unknown as Response);
}

/** An address of the server that is none of the API's own, such as accounts. Anything but 2xx is thrown as a Failure. */
export async function askServer(address: string, init?: RequestInit): Promise<Response> {
  const response = await timedFetch(address, init);
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function timedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Failure('offline', 'The API could not be reached.');
  }
  if (response.status === 401) leaveToSignIn();
  const now = response.headers.get('otklik-now');
  if (now) followClock(now);
  return response;
}

/** Drafts are kept by the server and by this window, so nothing is lost on the way. */
function leaveToSignIn(): void {
  if (!__DEMO__) location.assign(signInAddress(location.pathname + location.search));
}
