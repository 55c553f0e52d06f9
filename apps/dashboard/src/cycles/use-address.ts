import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-admin';

export type Address = { readonly tab: string; readonly asOf?: string };
type Changes = Partial<Record<keyof Address, string | undefined>>;

/** What part of a cycle is shown, and as of when, stands in the address: it can be sent to a colleague. */
export const useAddress = (): [Address, (changes: Changes) => void] => {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();

  const address = useMemo((): Address => {
    const query = new URLSearchParams(search);
    const asOf = query.get('asOf');
    return {
      tab: query.get('tab') ?? 'pledge',
      ...(asOf && /^\d+$/.test(asOf) && { asOf }),
    };
  }, [search]);

  const go = useCallback(
    (changes: Changes) => {
      const query = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes))
        if (value === undefined) query.delete(name);
        else query.set(name, value);
      void navigate(`${pathname}?${query.toString()}`);
    },
    [pathname, search, navigate],
  );
  return [address, go];
};
