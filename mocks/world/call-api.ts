import type { PersonId } from './people.ts';

/** The in-page API takes the person from this header: there is nobody to sign in. */
export const personHeader = 'otklik-person';

/** What the simulator needs of the API, in the page or at the other end of a wire. */
export interface AskableApi {
  app: { request(address: string, init: RequestInit): Response | Promise<Response> };
}

/** What the world needs of `createApi` while it is made. */
export interface DemoApi extends AskableApi {
  deliverDue(): Promise<unknown>;
}

export type CallApi = <T>(as: PersonId, method: string, path: string, body?: unknown) => Promise<T>;

/** Speaks to the API as a console would; what it refuses is an error with its answer. */
export function apiCaller(api: AskableApi): CallApi {
  return async (as, method, path, body) => {
    const response = await api.app.request(`http://demo/api${path}`, {
      method,
      headers: { [personHeader]: as, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${as} ${method} ${path}: ${await response.text()}`);
    return response.json();
  };
}
