import type { OpenedBallot } from '../ballot/ballot.js';
import { countBallot } from '../ballot/count.js';
import { countedAmong } from '../ballot/departed.js';
import { citingBallot, citingCycle } from '../citing.js';
import type { OpenedCycle } from '../cycle/cycle.js';
import { checkSheet, totalOf, type ScoreSheet } from '../cycle/score.js';
import { accept, reject } from '../decider.js';
import type { Facts } from '../facts.js';
import type { StreamName } from '../ids.js';
import type { RecordedEvent } from '../recorded.js';
import type { AnyEvent, Rejection } from '../registry.js';
import { authorityOf, type Award } from '../rules/awards.js';
import { faultsIn } from '../rules/check-rules.js';
import { keysOf, type Rules } from '../rules/rules.js';
import { sameData } from '../same-data.js';
import { dataForms } from '../stored/event-forms.js';
import type { Instant } from '../time.js';
import {
  isSameFact,
  openFlags,
  type CorrectionCommand,
  type CorrectionEvent,
  type Fields,
} from './correction.js';
import { ofStream, type CorrectionDecision, type Corrigible } from './corrigible.js';
import { decideAnew } from './decide-anew.js';
import { decideFlag } from './decide-flag.js';
import { dependentsOf } from './dependents.js';
import { revisionSought } from './fact-sought.js';
import { isIdentity } from './identity.js';
import { asTheyStand } from './refold.js';

type Evolve = (state: Corrigible, event: CorrectionEvent) => Corrigible;
type Of<Type extends CorrectionCommand['type']> = Extract<CorrectionCommand, { type: Type }>;

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
    : decideFlag(stream, command, state, facts);

const correctFact = (
  stream: StreamName,
  { data: { fact: sought, correction, act, article, reason }, at }: Of<'CorrectFact'>,
  state: Corrigible,
  facts: Facts,
  evolve: Evolve,
): CorrectionDecision => {
  const { events = [] } = facts;
  const own = events.filter((event) => event.stream === stream);
  const original = own[revisionSought(sought, own)];
  if (!original) return reject({ code: 'FACT_UNKNOWN' });
  const { type, revision } = original;
  const said = original.data as unknown as Fields;
  // What sittings hold follows from the sittings themselves.
  if (type === 'FlagDecided' || type === 'SittingReserved')
    return reject({ code: 'FACT_NOT_CORRECTABLE', type });

  const earlier = own.flatMap((event) =>
    event.type === 'FactCorrected' && event.data.fact.revision === revision ? [event.data] : [],
  );
  const newest = earlier.at(-1);
  const was: Fields | undefined = newest ? newest.becomes : said;
  const changed = correctedData(original, was ?? newest?.was ?? said, correction, state, own, facts);
  if (changed && 'code' in changed) return reject(changed);
  const becomes = changed?.data;
  if (sameData(was, becomes)) return reject({ code: 'NOTHING_CORRECTED', type });

  const event = (follows: boolean, dependents: readonly RecordedEvent[]): CorrectionEvent => ({
    type: 'FactCorrected',
    data: {
      ...ofStream(stream, state, at),
      fact: { revision, type },
      ...(was && { was }),
      ...(becomes && { becomes }),
      follows,
      ...{ act, article, reason },
      dependents: dependents.map(({ stream, revision, type }) => ({ stream, revision, type })),
    },
  });
  const after = evolve(state, event(true, []));
  const corrected = event(!sameData(saidBy(after), saidBy(state)), dependentsOf(original, events, after));
  const self = { stream, revision };
  const answered = openFlags(state).some((flag) => isSameFact(flag, self));
  if (!answered) return accept(corrected);
  const data = { ...ofStream(stream, state, at), flags: [self], decision: 'redo' as const, reason };
  return { ok: true, events: [{ type: 'FlagDecided', data }, corrected] };
};

/** What a state says, apart from its corrections and the time of its last act; of a small stream all that stands in it. */
const saidBy = (state: Corrigible): object => {
  if ('recorded' in state) return asTheyStand(state.recorded as readonly AnyEvent[]);
  const { corrections: _, flags: __, at: ___, ...rest } = state as Corrigible & { readonly at?: Instant };
  return rest;
};

type Corrected = { readonly data: Fields } | Rejection | undefined;

/** The whole data of the event as it should have been; nothing where the fact is voided. */
const correctedData = (
  original: RecordedEvent,
  base: Fields,
  correction: 'void' | Fields,
  state: Corrigible,
  own: readonly RecordedEvent[],
  facts: Facts,
): Corrected => {
  if (correction === 'void') return undefined;
  const { type } = original;
  const field = Object.keys(correction).find((name) => isIdentity(type, name));
  if (field) return { code: 'FIELD_NOT_CORRECTABLE', type, field };
  const form = dataForms[type];
  const stray = Object.keys(correction).find((name) => form.names && !form.names.includes(name));
  if (stray) return { code: 'CORRECTION_MALFORMED', type, flaw: `.${stray} is not a field of it` };
  const merged = { ...base, ...correction, ...(type === 'ItemVotesRecorded' && votesOver(base, correction)) };
  const flaw = form.flaw(merged);
  if (flaw !== undefined) return { code: 'CORRECTION_MALFORMED', type, flaw };
  return decideAnew(original, merged, own, facts) ?? derived(type, merged, state, facts);
};

/** A table of votes is corrected line by line: what is not typed of an item stays, and its figures are counted again. */
const votesOver = ({ votes: old }: Fields, { votes: typed }: Fields): Fields => {
  if (!Array.isArray(typed) || !Array.isArray(old)) return {};
  const lines = old as readonly Fields[];
  const votes = (typed as readonly Fields[]).map((vote) => ({
    ...lines.find(({ item }) => item === vote['item']),
    ...vote,
  }));
  return { votes };
};

/** What an event says by computation follows from what it is computed from. */
const derived = (type: string, data: Fields, state: Corrigible, facts: Facts): Corrected => {
  if ('settledScores' in state && 'sheet' in data) return scored(data, citingCycle(state, facts));
  if (type === 'NominationMade') return { data: { ...data, authority: authorityOf[data['award'] as Award] } };
  if (type === 'BallotCounted') {
    const ballot = citingBallot(state as OpenedBallot, facts);
    const among = countedAmong(ballot, facts, data['at'] as Instant);
    return { data: { ...data, result: countBallot(ballot, among) } };
  }
  if (type === 'RulesAdopted') return ruled(data);
  return { data };
};

/** The entries keep their ids; their values stand before the same check as when they were adopted. */
const ruled = (data: Fields): Corrected => {
  const rules = data['rules'] as Partial<Rules>;
  const other = keysOf(rules).find((key) => !Object.hasOwn(data['versions'] as Fields, key));
  if (other)
    return {
      code: 'CORRECTION_MALFORMED',
      type: 'RulesAdopted',
      flaw: `.rules.${other} was not adopted by it`,
    };
  const faults = faultsIn(rules);
  return faults.length > 0 ? { code: 'RULE_VALUES_WRONG', faults } : { data };
};

const scored = (data: Fields, { rules: { scoreTable } }: OpenedCycle): Corrected => {
  const sheet = data['sheet'] as unknown as ScoreSheet;
  const off = (data['noPledgeDeduction'] as number | undefined) ?? 0;
  const wrong = checkSheet(sheet, scoreTable);
  return wrong ?? { data: { ...data, total: Math.max(0, totalOf(sheet, scoreTable) - off) } };
};
