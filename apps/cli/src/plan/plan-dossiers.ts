import { dossierIdOf, cycleIdOf, streamOf, type BlocId, type DossierId } from '@so-vang/domain';
import type { ActData, ActType } from '@so-vang/api-contract';
import { draft, type Doer, type Draft, type DossierRef, type Planning } from './draft.js';
import type { Planners } from './plan-opening.js';

/** What stands for a number that the source does not tell. */
const unknownNumber = '(chưa rõ số)';

const dossierOf = (ref: DossierRef, planning: Planning): DossierId => {
  const { so, unit, unitName, complain, provokes, bloc } = planning;
  const id = unit(ref.unit);
  const found = so.nominations.filter(
    (entry) =>
      entry.unit === id &&
      (ref.award === undefined || entry.award === ref.award) &&
      (ref.subUnit === undefined || entry.subUnit === ref.subUnit),
  );
  const own = found.filter((entry) => entry.subUnit === ref.subUnit);
  const [first, ...others] = own.length > 0 ? own : found;
  if (!first && !provokes) complain({ code: 'DOSSIER_UNKNOWN', unit: unitName(id) });
  if (others.length > 0) complain({ code: 'DOSSIER_NOT_CLEAR', unit: unitName(id) });
  return first?.dossier ?? dossierIdOf(cycleIdOf(bloc.slice('bloc-'.length) as BlocId, so.year), 99);
};

const act = <Type extends ActType>(
  type: Type,
  dossier: DossierId,
  data: ActData<Type>,
  doer: Doer,
  { so }: Planning,
  done?: () => void,
): Draft => {
  const nominated = so.nominations.find((entry) => entry.dossier === dossier);
  const about = nominated && { unit: nominated.unit, award: nominated.award };
  return draft(type, streamOf('dossier', dossier), data, doer, {
    ...(about && { about }),
    ...(done && { done }),
  });
};

const left = (
  among: readonly DossierId[],
  done: ReadonlySet<DossierId>,
  { complain }: Planning,
): readonly DossierId[] => {
  const rest = among.filter((dossier) => !done.has(dossier));
  if (rest.length === 0) complain({ code: 'NOTHING_LEFT_FOR_ALL' });
  return rest;
};

const submit = (dossier: DossierId, number: string, planning: Planning): Draft =>
  act('SubmitDossier', dossier, { number }, 'leader', planning, () => planning.so.submitted.add(dossier));

const receive = (dossier: DossierId, planning: Planning): Draft =>
  act('ReceiveDossier', dossier, {}, 'office', planning, () => planning.so.received.add(dossier));

/** Chairman and office both may decide; the chairman signs. */
export const dossierPlanners: Planners<
  'submit-dossier' | 'receive-dossier' | 'return-dossier' | 'resubmit-dossier' | 'decide-dossier' | 'annul'
> = {
  'submit-dossier': (value, planning) => {
    const { so } = planning;
    if (value === 'all') {
      const dossiers = so.nominations.map(({ dossier }) => dossier);
      return left(dossiers, so.submitted, planning).map((dossier) =>
        submit(dossier, unknownNumber, planning),
      );
    }
    return value.map(({ number = unknownNumber, ...ref }) =>
      submit(dossierOf(ref, planning), number, planning),
    );
  },
  'receive-dossier': (value, planning) =>
    (value === 'all'
      ? left([...planning.so.submitted], planning.so.received, planning)
      : value.map((ref) => dossierOf(ref, planning))
    ).map((dossier) => receive(dossier, planning)),
  'return-dossier': (value, planning) =>
    value.map(({ reason, ...ref }) => {
      const dossier = dossierOf(ref, planning);
      const done = () => planning.so.received.delete(dossier);
      return act('ReturnDossier', dossier, { reason }, 'office', planning, done);
    }),
  'resubmit-dossier': (value, planning) =>
    value.map(({ number = unknownNumber, note, ...ref }) =>
      act('ResubmitDossier', dossierOf(ref, planning), { number, ...(note && { note }) }, 'leader', planning),
    ),
  'decide-dossier': (value, planning) =>
    value.map(({ outcome, number = unknownNumber, reason, ...ref }) =>
      act(
        'DecideDossier',
        dossierOf(ref, planning),
        { outcome, number, ...(reason && { reason }) },
        'chairman',
        planning,
      ),
    ),
  annul: (value, planning) =>
    value.map(({ ground, reason, number = unknownNumber, ...ref }) =>
      act('AnnulAward', dossierOf(ref, planning), { ground, reason, number }, 'chairman', planning),
    ),
};
