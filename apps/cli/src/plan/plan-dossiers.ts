import { dossierIdOf, cycleIdOf, streamOf, type BlocId, type DossierId } from '@so-vang/domain';
import { draft, type Draft, type DossierRef, type Planning } from './draft.js';
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

const stream = (dossier: DossierId) => streamOf('dossier', dossier);

const left = (
  among: readonly DossierId[],
  done: ReadonlySet<DossierId>,
  { complain }: Planning,
): readonly DossierId[] => {
  const rest = among.filter((dossier) => !done.has(dossier));
  if (rest.length === 0) complain({ code: 'NOTHING_LEFT_FOR_ALL' });
  return rest;
};

const submit = (dossier: DossierId, number: string, { so }: Planning): Draft =>
  draft('SubmitDossier', stream(dossier), { number }, 'leader', { done: () => so.submitted.add(dossier) });

const receive = (dossier: DossierId, { so }: Planning): Draft =>
  draft('ReceiveDossier', stream(dossier), {}, 'office', { done: () => so.received.add(dossier) });

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
      return draft('ReturnDossier', stream(dossier), { reason }, 'office', { done });
    }),
  'resubmit-dossier': (value, planning) =>
    value.map(({ number = unknownNumber, note, ...ref }) =>
      draft('ResubmitDossier', stream(dossierOf(ref, planning)), { number, ...(note && { note }) }, 'leader'),
    ),
  'decide-dossier': (value, planning) =>
    value.map(({ outcome, number = unknownNumber, reason, ...ref }) =>
      draft(
        'DecideDossier',
        stream(dossierOf(ref, planning)),
        { outcome, number, ...(reason && { reason }) },
        'chairman',
      ),
    ),
  annul: (value, planning) =>
    value.map(({ ground, reason, number = unknownNumber, ...ref }) =>
      draft('AnnulAward', stream(dossierOf(ref, planning)), { ground, reason, number }, 'chairman'),
    ),
};
