import { sayRejection } from '@so-vang/api-contract';
import {
  dossierDecider,
  dossierPhases,
  systemPerson,
  type DossierRejection,
  type LaterDossierCommand,
  type OpenedDossier,
} from '@so-vang/domain';
import { useLanguage } from '../i18n/use-text.js';
import { useDossier } from './dossier-context.js';
import { groundNameIn } from './ground-name.js';

type Intended<C = LaterDossierCommand> = C extends { readonly type: unknown; readonly data: unknown }
  ? Pick<C, 'type' | 'data'>
  : never;

/** Why the act would be refused as the dossier stands now, by the very rules by which it is decided. */
const obstacleTo = (state: OpenedDossier, act: Intended): DossierRejection | undefined => {
  const command = { ...act, at: state.at, by: systemPerson } as LaterDossierCommand;
  const decision = dossierDecider.decide(command, state, { now: state.at, appointments: [] });
  if (decision.ok) return undefined;
  // The year's holidays are for the server to know.
  return decision.rejection.code === 'NO_HOLIDAY_TABLE' ? undefined : decision.rejection;
};

/** These say that it is not the time for the act, or that it is done: then it is not offered at all. */
const notNow: readonly DossierRejection['code'][] = [
  ...(['DOSSIER_NOT_IN_PHASE', 'NOT_SUBMITTED_UPWARD', 'DOSSIER_ALREADY_SIGNED'] as const),
  ...(['RESULT_ALREADY_NOTIFIED', 'AWARD_ALREADY_PRESENTED'] as const),
];

/** Whether an act is offered, and why it cannot be done yet. */
export const useOffer = () => {
  const { state, rules, names } = useDossier();
  const language = useLanguage();
  return (act: Intended): { readonly offered: boolean; readonly blocked: string | undefined } => {
    const obstacle = obstacleTo(state, act);
    if (!obstacle) return { offered: true, blocked: undefined };
    if (notNow.includes(obstacle.code)) return { offered: false, blocked: undefined };
    const told =
      obstacle.code === 'DOSSIER_HELD'
        ? {
            ...obstacle,
            holds: obstacle.holds.map((hold) => ({ ...hold, ground: groundNameIn(rules, hold, language) })),
          }
        : obstacle;
    return { offered: true, blocked: sayRejection(told, language, names.say).detail };
  };
};

export const isPossible = (act: keyof typeof dossierPhases, { phase }: OpenedDossier): boolean =>
  dossierPhases[act].some((each) => each === phase);
