import { addDays } from '../../day-count.js';
import type { OpenedDossier } from '../../dossier/dossier.js';
import { isOfYear } from '../../dossier/holds.js';
import { missingPapers } from '../../dossier/papers.js';
import { streamOf } from '../../ids.js';
import { paperKinds } from '../../rules/awards.js';
import { dayOf } from '../../time.js';
import { clerk } from '../names.js';
import type { World } from '../world.js';
import type { Make } from './acts-of-cycle.js';
import { chairman } from './beginning.js';
import type { Fields } from './model.js';
import type { Roll } from './roll.js';

export const dossiersIn = (world: World): readonly OpenedDossier[] =>
  world.streams().flatMap((stream) => {
    const state = world.stateOf(stream);
    return 'award' in state ? [state] : [];
  });

type Of = (roll: Roll, dossier: OpenedDossier | undefined, world: World) => Fields;
/** Of some dossier, by the office or, where that is its place, the chairman. */
const on =
  (of: Of, who = clerk): Make =>
  (roll, _model, world) => {
    const all = dossiersIn(world);
    const meant = all.find(({ dossier }) => dossier === roll.dossier);
    const dossier = meant ?? (all.length > 0 ? roll.pick(all) : undefined);
    // What the Prime Minister decides is entered by the office.
    const by = roll.who(dossier?.authority === 'government' ? clerk : who);
    const data = of(roll, dossier, world);
    return { on: streamOf('dossier', dossier?.dossier ?? 'khoi-1-2019-1'), data, by };
  };

const reason = 'Thiếu chữ ký';
const number = (roll: Roll, dossier: OpenedDossier | undefined) =>
  roll.odd && roll.once(4) ? '1/TTr-K1' : `${(dossier?.submissions ?? 0) + 1}/TTr-K1`;
const paperOf = (paper: string) => ({
  paper,
  title: paper,
  sha256: paper.length.toString(16).padStart(64, '0'),
  size: 10,
  mediaType: 'application/pdf',
});
const council = (roll: Roll) => roll.of(['hoi-dong-1'], ['hoi-dong-2']);

export const actsOfDossiers: Readonly<Record<string, Make>> = {
  AttachPaper: on((roll, dossier) => paperOf(roll.of(dossier ? missingPapers(dossier) : [], paperKinds))),
  RemovePaper: on((roll, dossier) => {
    const { paper, sha256 } = paperOf(roll.of(dossier?.papers.map((each) => each.paper) ?? [], paperKinds));
    return { paper, sha256 };
  }),
  SignDossier: on(() => ({ post: 'Trưởng khối' })),
  SubmitDossier: on((roll, dossier) => ({ number: number(roll, dossier) })),
  ReceiveDossier: on(() => ({})),
  ReturnDossier: on(() => ({ reason, papers: ['minutes'] })),
  RecallDossier: on(() => ({ reason })),
  ResubmitDossier: on((roll, dossier) => ({ number: number(roll, dossier) })),
  ConsultBody: on((roll) => ({ body: roll.pick(['Công an tỉnh', 'Cục Thuế']) })),
  RecordOpinion: on((roll, dossier) => {
    const asked = dossier?.consultations.filter(({ opinion }) => !opinion).map(({ body }) => body) ?? [];
    return { body: roll.of(asked, ['Công an tỉnh']), opinion: 'agrees', document: '01/CV' };
  }),
  AppraiseDossier: on((roll) =>
    roll.odd && roll.once(3) ? { finding: 'ineligible', note: reason } : { finding: 'eligible' },
  ),
  PutToCouncil: on((roll) => ({ council: council(roll), item: 1 })),
  RecordCouncilResult: on((roll, dossier) => ({
    council: roll.odd ? council(roll) : (dossier?.council?.council ?? 'hoi-dong-1'),
    ...{ votesFor: 14, base: 15 },
    ...(roll.once(5) ? { outcome: 'cut', reason: 'Không đủ phiếu' } : { outcome: 'passed' }),
  })),
  HoldDossier: on((roll) => ({
    hold: roll.pick(['cv-1', 'cv-2', 'don-1']),
    ground: 'khieu-nai-to-cao',
    source: 'Thanh tra',
  })),
  ClearDossierHold: on((roll, dossier) => ({
    hold: roll.of(
      dossier?.holds
        .filter((hold) => !hold.cleared && (roll.odd || !isOfYear(hold)))
        .map(({ hold }) => hold) ?? [],
      ['cv-1'],
    ),
    conclusion: 'Tố cáo sai',
  })),
  DecideLateEntry: on((roll, dossier) => ({
    name: roll.of(dossier?.lateEntries.filter(({ decided }) => !decided).map(({ name }) => name) ?? [], [
      'appraise',
    ]),
    ...{ admitted: !roll.once(3), reason },
  })),
  SubmitUpward: on((roll, dossier) => ({
    to: roll.of(
      [(dossier?.upward.length ?? 0) === 0 ? 'central-board' : 'prime-minister'],
      ['central-board', 'prime-minister'],
    ),
    number: '45/TTr-UBND',
  })),
  DecideDossier: on((roll, dossier) => {
    const refused =
      dossier?.phase === 'cut' || dossier?.appraisal?.finding === 'ineligible' || (roll.odd && roll.once(3));
    return {
      outcome: refused ? 'refused' : 'awarded',
      number: '300/QĐ-UBND',
      ...(refused && !(roll.odd && roll.once(4)) && { reason }),
    };
  }, chairman),
  NotifyResult: on(() => ({})),
  PresentAward: on((_, dossier) => ({ on: dossier ? dayOf(dossier.at) : '2020-01-01', place: 'Hội trường' })),
  AnnulAward: on(
    (roll, dossier, world) => ({
      ...{ ground: 'Khai man', legalGround: 'fraud', reason, number: '9/QĐ-UBND' },
      authority: roll.odd && roll.once(4) ? 'chairman' : (dossier?.authority ?? 'province'),
      date: dossier ? dayOf(dossier.at) : '2020-01-01',
      ...(roll.odd &&
        roll.once(4) && {
          later: dossiersIn(world)
            .map((each) => ({ dossier: each.dossier, reason }))
            .slice(0, 1),
        }),
    }),
    chairman,
  ),
  ExtendDeadline: on((roll, dossier) => {
    const clocks = dossier?.clocks.filter(({ metAt }) => metAt === undefined).map(({ name }) => name) ?? [];
    const until = dossier ? addDays(dayOf(dossier.at), roll.pick([30, 60, 0])) : '2020-01-01';
    return { name: roll.of(clocks, ['appraise', 'decide']), until, reason };
  }),
};

/** What a dossier is waiting for. */
export const nextOfDossier = (dossier: OpenedDossier): string | undefined => {
  const { phase, rules, signature, consultations, holds, lateEntries, upward, authority, appraisal } =
    dossier;
  if (holds.some(({ cleared }) => !cleared))
    return holds.some((hold) => !hold.cleared && !isOfYear(hold)) ? 'ClearDossierHold' : 'ClearHold';
  if (['drafted', 'returned', 'recalled'].includes(phase)) {
    if (missingPapers(dossier).length > 0) return 'AttachPaper';
    if (!signature) return 'SignDossier';
    return phase === 'drafted' ? 'SubmitDossier' : 'ResubmitDossier';
  }
  if (lateEntries.some(({ decided }) => !decided) && phase !== 'awarded') return 'DecideLateEntry';
  switch (phase) {
    case 'submitted':
      return 'ReceiveDossier';
    case 'received':
      return consultations.some(({ opinion }) => !opinion) ? 'RecordOpinion' : 'AppraiseDossier';
    case 'appraised':
      if (appraisal?.finding === 'ineligible') return 'DecideDossier';
      if (rules?.council) return 'PutToCouncil';
      return authority === 'government' ? 'SubmitUpward' : 'DecideDossier';
    case 'at-council':
      return dossier.council?.council.startsWith('hoi-dong') ? 'RecordCouncilResult' : undefined;
    case 'passed':
      return authority === 'government' ? 'SubmitUpward' : 'DecideDossier';
    case 'upward':
      return upward.length < 2 ? 'SubmitUpward' : 'DecideDossier';
    case 'cut':
      return 'DecideDossier';
    case 'awarded':
      if (!dossier.notified) return 'NotifyResult';
      return dossier.presented ? 'AnnulAward' : 'PresentAward';
    case 'refused':
      return dossier.notified ? undefined : 'NotifyResult';
    case 'drafted':
    case 'returned':
    case 'recalled':
    case 'annulled':
    case 'cancelled':
      return undefined;
  }
};
