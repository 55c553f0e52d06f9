import type { AnnulmentConsequence, Consequence, EventType } from '@so-vang/domain';
import { eventNames } from './event-names.js';
import { missingIn } from './missing.js';
import { restingBasisNames } from './dossier-names.js';
import { ballotPhaseNames } from './ballot-names.js';
import { awardNames, dossierPhaseNames, stageNames } from './names.js';
import type { Language, Say } from './words.js';

const words = {
  vi: {
    stage: (to: string) => `Chuyển sang giai đoạn “${to}”`,
    rank: (unit: string, from: number | undefined, to: number | undefined) =>
      to === undefined
        ? `${unit}: không còn thứ hạng (trước đó thứ ${from})`
        : from === undefined
          ? `${unit}: xếp thứ ${to}`
          : `${unit}: từ thứ ${from} thành thứ ${to}`,
    provisional: ' (tạm tính theo điểm đã chốt)',
    nominated: (unit: string, award: string) => `${unit}: thêm đề nghị ${award}`,
    dropped: (unit: string, award: string) => `${unit}: bỏ đề nghị ${award}`,
    dossier: (n: string, to: string) => `Hồ sơ số ${n}: ${to}`,
    ballot: (to: string) => `Cuộc bỏ phiếu: ${to}`,
    quota: (award: string, year: number) => `Phải xử lý: trả lại một chỉ tiêu ${award} năm ${year}`,
    reward: (times: string) => `Phải xử lý: thu hồi tiền thưởng ${times} lần mức lương cơ sở`,
    later: (award: string, year: number, id: string, why: string) =>
      `Phải xem lại: ${award} năm ${year} (hồ sơ ${id}): ${why}`,
    flagged: (n: number, what: string) => `Phải xem lại ${n} việc đã ghi: ${what}`,
    missing: (items: string) => `Còn lại trước bước sau: ${items}`,
  },
  en: {
    stage: (to: string) => `Moves to the stage “${to}”`,
    rank: (unit: string, from: number | undefined, to: number | undefined) =>
      to === undefined
        ? `${unit}: no longer ranked (was ${from})`
        : from === undefined
          ? `${unit}: ranked ${to}`
          : `${unit}: from rank ${from} to rank ${to}`,
    provisional: ' (provisionally, by the scores settled so far)',
    nominated: (unit: string, award: string) => `${unit}: put up for the ${award}`,
    dropped: (unit: string, award: string) => `${unit}: no longer put up for the ${award}`,
    dossier: (n: string, to: string) => `Dossier ${n}: ${to}`,
    ballot: (to: string) => `The ballot: ${to}`,
    quota: (award: string, year: number) => `To settle: one ${award} of the quota of ${year} comes free`,
    reward: (times: string) => `To settle: ${times} times the base pay to be paid back`,
    later: (award: string, year: number, id: string, why: string) =>
      `To be looked at again: ${award} of ${year} (dossier ${id}): ${why}`,
    flagged: (n: number, what: string) => `To be looked at again, ${n} recorded: ${what}`,
    missing: (items: string) => `Left before the next stage: ${items}`,
  },
} as const;

/** Dossiers are numbered within their year, of which the act is. */
const numberOf = (dossier: string): string => dossier.slice(dossier.lastIndexOf('-') + 1);

/** What would be different after an act, in words. */
export const sayConsequence = (consequence: Consequence, language: Language, say: Say): string => {
  const w = words[language];
  switch (consequence.code) {
    case 'STAGE':
      return w.stage(stageNames[consequence.to][language]);
    case 'RANK': {
      const { unit, from, to, provisional } = consequence;
      return w.rank(say.unit(unit), from, to) + (provisional ? w.provisional : '');
    }
    case 'NOMINATION': {
      const { unit, award, change } = consequence;
      return (change === 'added' ? w.nominated : w.dropped)(say.unit(unit), awardNames[award][language]);
    }
    case 'DOSSIER':
      return w.dossier(numberOf(consequence.dossier), dossierPhaseNames[consequence.to][language]);
    case 'BALLOT':
      return w.ballot(ballotPhaseNames[consequence.to][language]);
    case 'TO_SETTLE':
      return toSettle(consequence.consequence, language, say);
    case 'FLAGGED':
      return w.flagged(consequence.facts.length, kindsIn(consequence.facts, language));
    case 'STILL_MISSING':
      return w.missing(consequence.missing.map((item) => missingIn(language, item, say)).join('; '));
  }
};

/** Each kind once, with its number where there are several. */
const kindsIn = (facts: readonly { readonly type: string }[], language: Language): string => {
  const names = facts.map(({ type }) => eventNames[type as EventType][language]);
  return [...new Set(names)]
    .map((name) => [name, names.filter((each) => each === name).length] as const)
    .map(([name, n]) => (n > 1 ? `${name} (${n})` : name))
    .join('; ');
};

const toSettle = (of: AnnulmentConsequence, language: Language, say: Say): string => {
  const w = words[language];
  switch (of.kind) {
    case 'quota':
      return w.quota(awardNames[of.award][language], of.year);
    case 'reward':
      return w.reward(say.points(of.amount));
    case 'later-award': {
      const why = of.basis ? restingBasisNames[of.basis][language] : (of.reason ?? '');
      return w.later(awardNames[of.award][language], of.year, of.dossier, why);
    }
  }
};
