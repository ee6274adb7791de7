import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { SearchChange } from '#features/inbox/inbox-header.tsx';
import type { InboxSearch } from './inbox-search.ts';

/** Letters typed and filters chosen in one breath are one address. */
const ADDRESS_PAUSE_MS = 300;

/**
 * What is asked of the inbox: the address, or what was chosen and typed since. That shows at once; the
 * address, which the whole page hangs on, follows after a pause. Whoever goes to another view by then
 * leaves it behind.
 */
export function useAskedSearch() {
  const { view } = useParams({ from: '/inbox/$view' });
  const search = useSearch({ from: '/inbox/$view' });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>();
  const untold = chosen?.view === view && chosen.over === search ? chosen.change : undefined;

  useEffect(() => {
    if (!untold) return;
    const tell = () =>
      void navigate({
        to: '.',
        search: (before: InboxSearch) => ({ ...before, ...untold }),
        replace: true,
      });
    const timer = setTimeout(tell, ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [untold, navigate]);

  const change = useCallback(
    (choice: SearchChange) =>
      setChosen((before) => {
        const known = before?.view === view && before.over === search ? before.change : undefined;
        return { view, over: search, change: { ...known, ...choice } };
      }),
    [view, search],
  );
  const asked: InboxSearch = untold ? { ...search, ...untold } : search;
  return { view, asked, change };
}

/** A change over an address: once that is another one, it says what is asked. */
interface Chosen {
  view: string;
  over: InboxSearch;
  change: SearchChange;
}
