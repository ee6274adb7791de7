import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { SearchChange } from '#features/inbox/inbox-header.tsx';
import { afterPaint } from '#lib/after-paint.ts';
import type { InboxSearch } from './inbox-search.ts';

/**
 * What is asked of the inbox: the address, or what was chosen since. A choice shows at once; the address,
 * which the whole page hangs on, follows when it is painted.
 */
export function useAskedSearch() {
  const { view } = useParams({ from: '/inbox/$view' });
  const search = useSearch({ from: '/inbox/$view' });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState({ over: search, view, search });
  const isNewer = chosen.over === search && chosen.view === view;
  const asked: InboxSearch = isNewer ? chosen.search : search;

  const change = useCallback(
    (choice: SearchChange) => {
      setChosen((before) => {
        const known = before.over === search && before.view === view ? before.search : search;
        return { over: search, view, search: { ...known, ...choice } };
      });
      // From wherever the address is by then: a row may have been opened since what is told was typed.
      afterPaint(
        () =>
          void navigate({
            to: '.',
            search: (before: InboxSearch) => ({ ...before, ...choice }),
            replace: true,
          }),
      );
    },
    [navigate, search, view],
  );
  return { view, asked, change };
}
