import {
  provinceOn,
  dayOf,
  blocScope,
  awards,
  cycleIdOf,
  dossierIdOf,
  streamOf,
  type Award,
  type BlocId,
  type Slot,
  type StreamName,
  type UnitId,
} from '@so-vang/domain';
import type { ActValue } from '../scenario/act-values.js';
import { draft, type Draft, type Planning } from './draft.js';
import { fileOf } from './evidence.js';
import type { Planners } from './plan-opening.js';
import { adoption } from './set-up.js';

type Other = Omit<ActValue<'other-blocs'>[number], 'blocs'>;
const short = { GovernmentFlag: 'GF', ProvinceFlag: 'PF', ChairmanMerit: 'CM' } as const;

/** Awards by rank: the first units for the first award, the next ones for the next. */
const awardsOf = ({ nominate }: Other): readonly Award[] =>
  awards.flatMap((award) => Array.from({ length: nominate[short[award]] ?? 0 }, () => award));

const slotsOf = (nominated: readonly Award[]): readonly Slot[] =>
  awards.flatMap((award) =>
    nominated.includes(award)
      ? [{ award, fromRank: nominated.indexOf(award) + 1, toRank: nominated.lastIndexOf(award) + 1 }]
      : [],
  );

const paper = 'submission-letter' as const;
const letter = (dossier: StreamName, title: string, planning: Planning): readonly Draft[] => {
  const read = fileOf({ title }, planning.province, planning);
  if (!read) return [];
  const { bytes, ...kept } = read;
  const upload = { bytes, mediaType: kept.mediaType };
  return [draft('AttachPaper', dossier, { paper, title, ...kept }, 'office', { upload })];
};

/** Another bloc of the province, made up: its units, its year by consensus, its dossiers up to their appraisal. */
const played = (other: Other, planning: Planning): readonly Draft[] => {
  const { so, world, province } = planning;
  const clock = 'played' as const;
  const id = `${other.id}-${world.suffix}` as BlocId;
  const bloc = streamOf('bloc', id);
  const cycleId = cycleIdOf(id, so.year);
  const cycle = streamOf('cycle', cycleId);
  const name = other.name ?? `Khối thi đua ${other.id} (tên đặt tạm)`;
  const units = Array.from(
    { length: other.units },
    (_, i) => `${other.id}-${i + 1}-${world.suffix}` as UnitId,
  );
  const nominated = awardsOf(other);
  const rules = {
    ...{
      scoreStages: { self: false, cross: false },
      choice: { method: 'consensus' as const, maxChoices: 1 },
    },
    ...{ noPledge: 'allowed' as const, headship: 'optional' as const, minutes: 'optional' as const },
    slots: [...slotsOf(nominated)],
    // Their papers are not what the scenario is about: the letter alone.
    papers: awards.map((award) => ({ award, kind: 'regular' as const, papers: [paper], copies: 1 })),
  };
  const office = 'office' as const;
  return [
    ...units.map((unit, i) =>
      draft(
        'RegisterUnit',
        streamOf('unit', unit),
        { unit, name: `Đơn vị ${i + 1}, ${name}`, clock },
        'clerk',
      ),
    ),
    draft(
      'RegisterBloc',
      bloc,
      { bloc: id, kind: 'bloc', name, province: provinceOn(province, dayOf(planning.at)), clock },
      'clerk',
    ),
    adoption(blocScope(id), { rules, validFrom: world.begins }, 'clerk'),
    ...units.map((unit) => draft('AdmitMember', bloc, { unit, from: world.begins }, 'clerk')),
    draft('OpenCycle', cycle, { bloc: id, year: so.year, clock }, office),
    draft('AdoptPlan', cycle, { theme: `Thi đua năm ${so.year}` }, office),
    draft('DraftPledge', cycle, { contents: ['Nội dung giao ước đặt tạm'] }, office),
    draft('ClosePledging', cycle, {}, office),
    draft('OpenEvaluation', cycle, {}, office),
    draft('CloseEvaluation', cycle, {}, office),
    draft('DeclareRanking', cycle, { order: units.map((unit) => [unit]) }, office),
    ...nominated.flatMap((award, i) => {
      const unit = units[i % units.length] ?? (id as string as UnitId);
      const dossier = dossierIdOf(cycleId, i + 1);
      const about = { about: { unit, award } };
      const done = () => so.others.push({ dossier, unit, award });
      const stream = streamOf('dossier', dossier);
      return [
        draft('Nominate', cycle, { unit, award }, office, about),
        ...letter(stream, `${i + 1}/TTr-${other.id}`, planning),
        draft('SignDossier', stream, { post: 'Trưởng khối' }, office, about),
        draft('SubmitDossier', stream, { number: `${i + 1}/TTr-${other.id}` }, office, about),
        draft('ReceiveDossier', stream, {}, office, about),
        draft('AppraiseDossier', stream, { finding: 'eligible' }, office, { ...about, done }),
      ];
    }),
    draft('CloseCycle', cycle, {}, office),
  ];
};

export const otherBlocPlanners: Planners<'other-blocs'> = {
  'other-blocs': (others, planning) =>
    others
      .flatMap(({ blocs, ...other }) =>
        blocs === undefined
          ? [other]
          : Array.from({ length: blocs }, (_, i) => ({ ...other, id: `${other.id}-${i + 1}` })),
      )
      .flatMap((other) => played(other, planning)),
};
