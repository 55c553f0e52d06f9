import { countBallot } from '../ballot/count.js';
import type { OpenedBallot } from '../ballot/ballot.js';
import type { OpenedCycle } from '../cycle/cycle.js';
import { checkSheet, totalOf, type ScoreRejection, type ScoreSheet } from '../cycle/score.js';
import { accept, reject, type Decision } from '../decider.js';
import type { OpenedDossier } from '../dossier/dossier.js';
import type { Facts } from '../facts.js';
import type { StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import { authorityOf, type Award } from '../rules/awards.js';
import { sameData } from '../same-data.js';
import { dataForms, type StoredType } from '../stored/event-forms.js';
import type { Instant } from '../time.js';
import {
  isSameFact,
  openFlags,
  type CorrectionCommand,
  type CorrectionEvent,
  type CorrectionRejection,
  type FactSought,
  type Fields,
} from './correction.js';
import { dependentsOf } from './dependents.js';
import { identifying } from './kept.js';

/** The streams whose facts can be corrected. */
export type Corrigible = OpenedCycle | OpenedBallot | OpenedDossier;
type Evolve = (state: Corrigible, event: CorrectionEvent) => Corrigible;
type CorrectionDecision = Decision<CorrectionEvent, CorrectionRejection | ScoreRejection>;
type Of<Type extends CorrectionCommand['type']> = Extract<CorrectionCommand, { type: Type }>;

const ofStream = (state: Corrigible, at: Instant) => ({
  cycle: state.cycle,
  ...('ballot' in state && { ballot: state.ballot }),
  ...('dossier' in state && { dossier: state.dossier }),
  at,
});

/** A correction, or what somebody decides on what it touched, on the events of the year as `facts` has them. */
export const decideCorrection = (
  stream: StreamName,
  command: CorrectionCommand,
  state: Corrigible,
  facts: Facts,
  evolve: Evolve,
): CorrectionDecision =>
  command.type === 'CorrectFact'
    ? correctFact(stream, command, state, facts, evolve)
    : decideFlag(command, state);

const correctFact = (
  stream: StreamName,
  { data: { fact: sought, correction, act, article, reason }, at }: Of<'CorrectFact'>,
  state: Corrigible,
  { events = [] }: Facts,
  evolve: Evolve,
): CorrectionDecision => {
  const own = events.filter((event) => event.stream === stream);
  const original = originalOf(sought, own);
  if (!original) return reject({ code: 'FACT_UNKNOWN' });
  const { type, revision } = original;
  const said = original.data as unknown as Fields;
  if (type === 'FlagDecided') return reject({ code: 'FACT_NOT_CORRECTABLE', type });

  const earlier = own.flatMap((event) =>
    event.type === 'FactCorrected' && event.data.fact.revision === revision ? [event.data] : [],
  );
  const newest = earlier.at(-1);
  const was: Fields | undefined = newest ? newest.becomes : said;
  const changed = correctedData(type, was ?? newest?.was ?? said, correction, state);
  if (changed && 'code' in changed) return reject(changed);
  const becomes = changed?.data;
  if (sameData(was, becomes)) return reject({ code: 'NOTHING_CORRECTED', type });

  const event = (follows: boolean): CorrectionEvent => ({
    type: 'FactCorrected',
    data: {
      ...ofStream(state, at),
      fact: { revision, type },
      ...(was && { was }),
      ...(becomes && { becomes }),
      follows,
      ...{ act, article, reason },
      dependents: dependentsOf(original, events).map(({ stream, revision, type }) => ({
        stream,
        revision,
        type,
      })),
    },
  });
  const corrected = event(follows(event(true), state, evolve));
  const self = { stream, revision };
  const answered = openFlags(state).some((flag) => isSameFact(flag, self));
  if (!answered) return accept(corrected);
  const data = { ...ofStream(state, at), flags: [self], decision: 'redo' as const, reason };
  return { ok: true, events: [{ type: 'FlagDecided', data }, corrected], rules: [] };
};

/** The state follows where it then says something else. */
const follows = (event: CorrectionEvent, state: Corrigible, evolve: Evolve): boolean => {
  const said = ({ corrections: _, flags: __, at: ___, ...rest }: Corrigible) => rest;
  return !sameData(said(evolve(state, event)), said(state));
};

/** A correction stands for the event that it corrected. */
const originalOf = (
  sought: { readonly revision: number } | FactSought,
  own: readonly RecordedEvent[],
): RecordedEvent | undefined => {
  const found =
    'revision' in sought ? own.find(({ revision }) => revision === sought.revision) : newest(sought, own);
  return found?.type === 'FactCorrected'
    ? own.find(({ revision }) => revision === found.data.fact.revision)
    : found;
};
const newest = ({ type, unit, by }: FactSought, own: readonly RecordedEvent[]) =>
  own.findLast(
    (event) =>
      event.type === type &&
      (unit === undefined || ('unit' in event.data && event.data.unit === unit)) &&
      (by === undefined || ('by' in event.data && event.data.by === by)),
  );

type Corrected = { readonly data: Fields } | CorrectionRejection | ScoreRejection | undefined;

/** The whole data of the event as it should have been; nothing where the fact is voided. */
const correctedData = (
  type: string,
  base: Fields,
  correction: 'void' | Fields,
  state: Corrigible,
): Corrected => {
  if (correction === 'void') return undefined;
  const field = Object.keys(correction).find((name) => identifying.includes(name));
  if (field) return { code: 'FIELD_NOT_CORRECTABLE', type, field };
  const merged = { ...base, ...correction };
  const flaw = dataForms[type as StoredType].flaw(merged);
  if (flaw !== undefined) return { code: 'CORRECTION_MALFORMED', type, flaw };
  return derived(type, merged, state);
};

/** What an event says by computation follows from what it is computed from. */
const derived = (type: string, data: Fields, state: Corrigible): Corrected => {
  if ('settledScores' in state && 'sheet' in data) return scored(data, state);
  if (type === 'NominationMade') return { data: { ...data, authority: authorityOf[data['award'] as Award] } };
  if (type === 'BallotCounted') return { data: { ...data, result: countBallot(state as OpenedBallot) } };
  return { data };
};

const scored = (data: Fields, { rules: { scoreTable } }: OpenedCycle): Corrected => {
  const sheet = data['sheet'] as unknown as ScoreSheet;
  const off = (data['noPledgeDeduction'] as number | undefined) ?? 0;
  const wrong = checkSheet(sheet, scoreTable);
  return wrong ?? { data: { ...data, total: Math.max(0, totalOf(sheet, scoreTable) - off) } };
};

const decideFlag = (
  { data: { flags, decision, reason }, at }: Of<'DecideFlag'>,
  state: Corrigible,
): CorrectionDecision => {
  const open = openFlags(state);
  const meant = flags ?? open;
  const isOpen = (one: { readonly stream: string; readonly revision: number }) =>
    open.some((flag) => isSameFact(flag, one));
  if (meant.length === 0 || !meant.every(isOpen)) return reject({ code: 'NO_OPEN_FLAG' });
  const decided = [
    ...new Map(meant.map(({ stream, revision }) => [`${stream}@${revision}`, { stream, revision }])).values(),
  ];
  return accept({ type: 'FlagDecided', data: { ...ofStream(state, at), flags: decided, decision, reason } });
};
