import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, useState } from 'react';
import { changePerson } from '#data/session/change-person.ts';
import { followLive } from '#data/live/live-feed.ts';
import { LanguageShown } from '#i18n/shown-language.tsx';
import { ExtrasContext, type Extras } from './extras.ts';
import type { makeRouter } from './router.tsx';

export interface ConsoleProps {
  client: QueryClient;
  router: ReturnType<typeof makeRouter>;
  /** What the demo adds; the live build has none. */
  extras?: Extras | undefined;
}

/** The whole console. */
export function Console({ client, router, extras }: ConsoleProps) {
  const [seat, setSeat] = useState(0);
  // What somebody is told depends on who they are: a new person follows anew.
  useEffect(() => followLive(client), [client, seat]);
  useEffect(
    () =>
      extras?.onWorldChanged(async (change) => {
        if (change === 'clock') return client.invalidateQueries();
        await changePerson(client);
        setSeat((before) => before + 1);
      }),
    [client, extras],
  );
  return (
    <StrictMode>
      <LanguageShown>
        <QueryClientProvider client={client}>
          <ExtrasContext value={extras}>
            <RouterProvider router={router} />
          </ExtrasContext>
        </QueryClientProvider>
      </LanguageShown>
    </StrictMode>
  );
}
