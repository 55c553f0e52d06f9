import { useGetMany } from 'react-admin';
import type { BlocRow, RulebookRow } from '@so-vang/api-contract';
import { nationalRules, rulebookScopes, type Instant, type RuleEntry } from '@so-vang/domain';
import { today } from '../acts/standing.js';

/** All that was ever adopted for a bloc, by anybody; a live bloc knows nothing of what was adopted in play. */
export const useAdoptedEntries = (bloc: BlocRow): readonly RuleEntry[] => {
  const registered = { ...bloc, status: 'registered', at: '' as Instant } as const;
  const ids = [...rulebookScopes(registered, today())];
  const { data = [] } = useGetMany<RulebookRow>('rulebooks', { ids });
  const adopted = [...bloc.adopted, ...data.flatMap((row) => row?.entries ?? [])];
  return adopted.filter(({ clock }) => bloc.clock === 'played' || clock === 'live');
};

/** The history of one rule: all its entries, the newest first. */
export const historyOf = (key: RuleEntry['key'], adopted: readonly RuleEntry[]): readonly RuleEntry[] =>
  [...nationalRules, ...adopted]
    .filter((entry) => entry.key === key)
    .toSorted((a, b) => (a.validFrom > b.validFrom ? -1 : a.validFrom < b.validFrom ? 1 : 0));
