import type { AnyEvent } from '../../registry.js';
import { defaultValues } from '../../rules/default-rules.js';
import type { Line, Lines } from './keep.js';
import type { Model, ModelSitting } from './model.js';

/** What a sitting's clerk would write down; what was in the minutes before holds no longer. */
const linesOfSitting: Lines<ModelSitting> = {
  ItemsPlaced(sitting, data) {
    for (const { dossier, award } of data.items)
      sitting.items.push({ dossier, award, presented: false, cast: false });
    sitting.minutes = undefined;
  },
  AttendanceRecorded(sitting, data) {
    sitting.present = new Set(data.present);
    sitting.minutes = undefined;
  },
  ItemsPresented(sitting, data) {
    for (const item of data.items) sitting.items[item - 1]!.presented = true;
    sitting.minutes = undefined;
  },
  ItemCut(sitting, data) {
    sitting.items[data.item - 1]!.result = 'cut';
    sitting.minutes = undefined;
  },
  ItemDropped(sitting, data) {
    sitting.items[data.item - 1]!.dropped = true;
    sitting.minutes = undefined;
  },
  CouncilVoteCast(sitting, data) {
    for (const { item } of data.votes) sitting.items[item - 1]!.cast = true;
    sitting.minutes = undefined;
  },
  CouncilCountSigned(sitting, data) {
    for (const item of data.items) sitting.items[item - 1]!.signatures?.add(data.person);
    sitting.minutes = undefined;
  },
  ItemVotesRecorded(sitting, data) {
    for (const { item, passed } of data.votes) {
      const heard = sitting.items[item - 1]!;
      Object.assign(heard, { result: passed ? 'passed' : 'cut', cast: false });
      if (data.method === 'paper') heard.signatures = new Set();
      else delete heard.signatures;
    }
    sitting.minutes = undefined;
  },
  SittingMinutesDrafted(sitting, data) {
    sitting.minutes = { signers: [data.chair, data.secretary], signed: new Set() };
  },
  SittingMinutesSigned(sitting, data) {
    sitting.minutes?.signed.add(data.person);
  },
  SittingClosed(sitting) {
    sitting.closed = true;
  },
};

export const keepOfSitting = (model: Model, stream: string, { type, data }: AnyEvent): void => {
  if (type === 'SittingCalled') {
    const rules = { ...defaultValues, ...model.councilRules };
    const none = { present: undefined, minutes: undefined };
    const forAwards = data.session === 'award';
    model.sittings.set(stream, { closed: false, forAwards, rules, items: [], ...none });
  }
  const sitting = model.sittings.get(stream);
  if (sitting) (linesOfSitting[type] as Line<ModelSitting> | undefined)?.(sitting, data, model);
};
