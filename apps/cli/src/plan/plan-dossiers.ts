import {
  authorityOf,
  cycleIdOf,
  dayOf,
  dossierIdOf,
  notTold,
  streamOf,
  type BlocId,
  type Day,
  type DossierId,
} from '@so-vang/domain';
import type { ActData, ActType } from '@so-vang/api-contract';
import type { PaperKind } from '@so-vang/domain';
import { paperNames } from '@so-vang/api-contract';
import { fileOf } from './evidence.js';
import { draft, type Doer, type Draft, type DossierRef, type Planning } from './draft.js';
import type { Planners } from './plan-opening.js';

/** The council where a file knows of one sitting only. */
const oneCouncil = 'hoi-dong';

export const dossierOf = (ref: DossierRef, planning: Planning): DossierId => {
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

type Told = {
  readonly title?: string | undefined;
  readonly file?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
};
const attach = (
  dossier: DossierId,
  paper: PaperKind,
  { title = paperNames[paper].vi, file, number, date }: Told,
  planning: Planning,
): readonly Draft[] => {
  const read = fileOf({ title, file }, `${dossier}\n${paper}`, planning);
  if (!read) return [];
  const { bytes, ...kept } = read;
  const data = { paper, title, ...kept, ...(number && { number }), ...(date && { date: date as Day }) };
  return [
    {
      ...act('AttachPaper', dossier, data, 'leader', planning),
      upload: { bytes, mediaType: kept.mediaType },
    },
  ];
};

/** The chairman decides what is his; the Prime Minister's decision is entered by the office. */
const decidingOn = (dossier: DossierId, { so }: Planning): Doer => {
  const nominated = so.nominations.find((entry) => entry.dossier === dossier);
  return nominated && authorityOf[nominated.award] === 'government' ? 'office' : 'chairman';
};

export const dossierPlanners: Planners<
  | 'attach-paper'
  | 'sign-dossier'
  | 'submit-dossier'
  | 'receive-dossier'
  | 'return-dossier'
  | 'recall-dossier'
  | 'resubmit-dossier'
  | 'consult'
  | 'opinion'
  | 'appraise'
  | 'put-to-council'
  | 'record-council-result'
  | 'hold-dossier'
  | 'clear-dossier-hold'
  | 'decide-late-entry'
  | 'submit-upward'
  | 'extend-deadline'
  | 'decide-dossier'
  | 'notify-result'
  | 'present-award'
  | 'annul'
> = {
  'attach-paper': (value, planning) => {
    const { so, rules } = planning;
    if (value !== 'all')
      return value.flatMap(({ paper, title, file, number, date, ...ref }) =>
        attach(dossierOf(ref, planning), paper, { title, file, number, date }, planning),
      );
    return so.nominations.flatMap(({ dossier, award }) =>
      (rules.papers.find((entry) => entry.award === award && entry.kind === 'regular')?.papers ?? []).flatMap(
        (paper) => attach(dossier, paper, {}, planning),
      ),
    );
  },
  'sign-dossier': (value, planning) => {
    const signed =
      value === 'all'
        ? planning.so.nominations.map(({ dossier }) => ({ dossier, post: undefined }))
        : value.map(({ post, ...ref }) => ({ dossier: dossierOf(ref, planning), post }));
    return signed.map(({ dossier, post = 'Trưởng khối' }) =>
      act('SignDossier', dossier, { post }, 'leader', planning),
    );
  },
  'recall-dossier': (value, planning) =>
    value.map(({ reason, ...ref }) => {
      const dossier = dossierOf(ref, planning);
      const done = () => planning.so.received.delete(dossier);
      return act('RecallDossier', dossier, { reason }, 'leader', planning, done);
    }),
  consult: (value, planning) =>
    value.map(({ body, ...ref }) =>
      act('ConsultBody', dossierOf(ref, planning), { body }, 'office', planning),
    ),
  opinion: (value, planning) =>
    value.map(({ body, opinion, document = notTold, ...ref }) =>
      act('RecordOpinion', dossierOf(ref, planning), { body, opinion, document }, 'office', planning),
    ),
  appraise: (value, planning) => {
    const found =
      value === 'all'
        ? [...planning.so.received].map((dossier) => ({ dossier, finding: undefined, note: undefined }))
        : value.map(({ finding, note, ...ref }) => ({ dossier: dossierOf(ref, planning), finding, note }));
    return found.map(({ dossier, finding = 'eligible', note }) =>
      act('AppraiseDossier', dossier, { finding, ...(note && { note }) }, 'office', planning),
    );
  },
  'put-to-council': (value, planning) =>
    value.map(({ council = oneCouncil, ...ref }, i) =>
      act('PutToCouncil', dossierOf(ref, planning), { council, item: i + 1 }, 'office', planning),
    ),
  'record-council-result': (value, planning) =>
    value.map(({ council = oneCouncil, outcome, for: votesFor, base, reason, ...ref }) => {
      const data = { council, outcome, votesFor, base, ...(reason && { reason }) };
      return act('RecordCouncilResult', dossierOf(ref, planning), data, 'office', planning);
    }),
  'hold-dossier': (value, planning) =>
    value.map(({ hold, ground, source, ...ref }) =>
      act('HoldDossier', dossierOf(ref, planning), { hold, ground, source }, 'office', planning),
    ),
  'clear-dossier-hold': (value, planning) =>
    value.map(({ hold, conclusion, ...ref }) =>
      act('ClearDossierHold', dossierOf(ref, planning), { hold, conclusion }, 'office', planning),
    ),
  'decide-late-entry': (value, planning) =>
    value.map(({ name, admitted, reason, ...ref }) =>
      act('DecideLateEntry', dossierOf(ref, planning), { name, admitted, reason }, 'office', planning),
    ),
  'submit-upward': (value, planning) =>
    value.map(({ to, number = notTold, ...ref }) =>
      act('SubmitUpward', dossierOf(ref, planning), { to, number }, 'chairman', planning),
    ),
  'extend-deadline': (value, planning) =>
    value.map(({ name, until, reason, ...ref }) =>
      act(
        'ExtendDeadline',
        dossierOf(ref, planning),
        { name, until: until as Day, reason },
        'office',
        planning,
      ),
    ),
  'notify-result': (value, planning) =>
    value.map((ref) => act('NotifyResult', dossierOf(ref, planning), {}, 'office', planning)),
  'present-award': (value, planning) =>
    value.map(({ on, place, ...ref }) =>
      act('PresentAward', dossierOf(ref, planning), { on: on as Day, place }, 'office', planning),
    ),
  'submit-dossier': (value, planning) => {
    const { so } = planning;
    if (value === 'all') {
      const dossiers = so.nominations.map(({ dossier }) => dossier);
      return left(dossiers, so.submitted, planning).map((dossier) => submit(dossier, notTold, planning));
    }
    return value.map(({ number = notTold, ...ref }) => submit(dossierOf(ref, planning), number, planning));
  },
  'receive-dossier': (value, planning) =>
    (value === 'all'
      ? left([...planning.so.submitted], planning.so.received, planning)
      : value.map((ref) => dossierOf(ref, planning))
    ).map((dossier) => receive(dossier, planning)),
  'return-dossier': (value, planning) =>
    value.map(({ reason, papers, ...ref }) => {
      const dossier = dossierOf(ref, planning);
      const done = () => planning.so.received.delete(dossier);
      const data = { reason, ...(papers && { papers }) };
      return act('ReturnDossier', dossier, data, 'office', planning, done);
    }),
  'resubmit-dossier': (value, planning) =>
    value.map(({ number = notTold, note, ...ref }) =>
      act('ResubmitDossier', dossierOf(ref, planning), { number, ...(note && { note }) }, 'leader', planning),
    ),
  'decide-dossier': (value, planning) =>
    value.map(({ outcome, number = notTold, reason, signer, date, ...ref }) =>
      act(
        'DecideDossier',
        dossierOf(ref, planning),
        {
          ...{ outcome, number, ...(reason && { reason }) },
          ...{ ...(signer && { signer }), ...(date && { date: date as Day }) },
        },
        decidingOn(dossierOf(ref, planning), planning),
        planning,
      ),
    ),
  annul: (value, planning) =>
    value.map(({ ground, reason, number = notTold, legalGround, later, ...told }) => {
      const { authority, signer, date, ...ref } = told;
      const resting = later?.flatMap(({ year, award, reason: why = reason }) => {
        const so = planning.soOf(year);
        if (!so) planning.complain({ code: 'YEAR_NOT_OPEN', year });
        const dossier = so && dossierOf({ unit: ref.unit, award }, { ...planning, so });
        return dossier ? [{ dossier, reason: why }] : [];
      });
      const about = planning.so.nominations.find(({ dossier }) => dossier === dossierOf(ref, planning));
      const data = {
        ...{ ground, reason, number, ...(legalGround && { legalGround }) },
        authority: authority ?? (about ? authorityOf[about.award] : 'province'),
        ...{ ...(signer && { signer }), date: (date as Day | undefined) ?? dayOf(planning.at) },
        ...(resting && { later: resting }),
      };
      return act(
        'AnnulAward',
        about?.dossier ?? dossierOf(ref, planning),
        data,
        about ? decidingOn(about.dossier, planning) : 'chairman',
        planning,
      );
    }),
};
