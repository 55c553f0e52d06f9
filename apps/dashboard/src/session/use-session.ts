import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { PersonRow } from '@so-vang/api-contract';
import type { SoVangProvider } from '../provider/data-provider.js';

export type SamplePeople =
  | { readonly state: 'loading' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'switched-off' }
  | { readonly state: 'ready'; readonly people: readonly PersonRow[] };

/** Who may be chosen at the sample's sign-in; asked again when `attempt` changes. */
export const useSamplePeople = (attempt: number): SamplePeople => {
  const provider = useDataProvider<SoVangProvider>();
  const [found, setFound] = useState<SamplePeople>({ state: 'loading' });

  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<SamplePeople> => {
      const { sampleSignIn } = await provider.session();
      if (!sampleSignIn) return { state: 'switched-off' };
      return { state: 'ready', people: await provider.samplePeople() };
    };
    load()
      .catch((): SamplePeople => ({ state: 'unreachable' }))
      .then((people) => isCurrent && setFound(people))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [provider, attempt]);

  return found;
};
