import { createContext, use, type ReactNode } from 'react';
import { useGetIdentity } from 'react-admin';
import { dayOf, type Clock, type Headship, type Instant, type RuleVersions } from '@so-vang/domain';
import type { SignedIn } from '../provider/auth-provider.js';
import { today, type Standing } from './standing.js';

/** Where acts on this part of the screen stand: who acts, on which clock, and whether only the past is shown. */
export type ActScope = {
  readonly standing: Standing;
  readonly clock: Clock;
  /** The stream's latest business time. */
  readonly at?: Instant;
  readonly frozen: boolean;
  /** By which entries the acts are judged, where the stream holds them. */
  readonly ruleVersions?: RuleVersions;
};

const nobody: ActScope = { standing: { appointments: [], day: today() }, clock: 'live', frozen: true };
const Context = createContext<ActScope>(nobody);

export const useActScope = (): ActScope => use(Context);

type Props = {
  readonly clock: Clock;
  readonly at?: Instant;
  readonly headship?: Headship | undefined;
  readonly frozen?: boolean;
  readonly ruleVersions?: RuleVersions;
  readonly children: ReactNode;
};

export const ActScopeProvider = ({ clock, at, headship, frozen = false, ruleVersions, children }: Props) => {
  const { identity } = useGetIdentity();
  const appointments = (identity as SignedIn | undefined)?.person.appointments ?? [];
  const day = clock === 'played' && at ? dayOf(at) : today();
  const standing: Standing = { appointments, day, ...(headship && { headship }) };
  const stream = { ...(at && { at }), ...(ruleVersions && { ruleVersions }) };
  return <Context value={{ standing, clock, frozen, ...stream }}>{children}</Context>;
};

/** A ballot or a dossier has its own latest time within the scope of its cycle. */
export const ActTime = ({ at, children }: { at: Instant; children: ReactNode }) => {
  const scope = useActScope();
  return <Context value={{ ...scope, at }}>{children}</Context>;
};
