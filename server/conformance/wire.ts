import { expect } from 'vitest';
import { errorStatus, type ErrorBody, type ErrorCode } from '#contract/errors.ts';
import type { ApiType } from '#server/api/create-api.ts';
import { checkAnswer } from './contract-check.ts';

export interface Answer<T = unknown> {
  status: number;
  /** Undefined where there is none. */
  body: T;
  headers: Headers;
}

export interface Wire {
  /** The app itself, for requests that no honest client makes. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Paths begin after `/api`. Bytes go as a file, all else as JSON. Each answer is held against the OpenAPI document. */
  ask<T = unknown>(
    person: string | null,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>>;
  /** As `ask`; anything but 2xx fails the test. */
  ok<T>(person: string, method: string, path: string, body?: unknown): Promise<T>;
}

export function wireTo(app: ApiType): Wire {
  async function ask<T>(person: string | null, method: string, path: string, body?: unknown) {
    const response = await app.request(`/api${path}`, {
      method,
      headers: {
        ...(person === null ? {} : { 'x-person': person }),
        ...(body === undefined ? {} : { 'content-type': typeOf(body) }),
      },
      ...(body === undefined ? {} : { body: isFile(body) ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const parsed: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text;
    checkAnswer(app, `${method} /api${path}`, { status: response.status, body: parsed, isJson });
    return { status: response.status, body: parsed as T, headers: response.headers };
  }

  return {
    ask,
    request: async (path, init) => app.request(path, init),
    async ok<T>(person: string, method: string, path: string, body?: unknown) {
      const answer = await ask<T>(person, method, path, body);
      if (answer.status >= 300)
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}

function isFile(body: unknown): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array;
}

function typeOf(body: unknown): string {
  return isFile(body) ? 'application/octet-stream' : 'application/json';
}

/** The refusal as its caller reads it. */
export function expectRefused(answer: Answer, code: ErrorCode): ErrorBody['error'] {
  const { error } = answer.body as ErrorBody;
  expect({ status: answer.status, body: answer.body }).toMatchObject({
    status: errorStatus[code],
    body: { error: { code } },
  });
  return error;
}
