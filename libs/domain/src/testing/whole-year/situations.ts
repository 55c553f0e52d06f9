import { figuresBy } from '../../council/figures.js';
import type { OpenedCycle } from '../../cycle/cycle.js';
import type { AnyState } from '../../registry.js';
import { sittingsIn } from './acts-of-sittings.js';
import { cycleIn, dataOf, type Look } from './invariants.js';

const dossiers = ({ world }: Look) =>
  world.streams().flatMap((stream) => {
    const state = world.stateOf(stream);
    return 'award' in state ? [state] : [];
  });
const isDone = ({ events }: Look, ...types: readonly string[]) =>
  events.some(({ event }) => types.includes(event.type));
const wasIn = ({ before, events }: Look, type: string, is: (state: AnyState) => boolean) =>
  events.some(({ stream, event }) => event.type === type && is(before(stream)));
const cycle = ({ world }: Look): OpenedCycle => cycleIn(world);
const corrections = (look: Look) => dataOf(look.events, 'FactCorrected');

/** What a year may come to that no single act or phase tells; random years are to come there. */
export const situations: Readonly<Record<string, (look: Look) => boolean>> = {
  'rules that changed in the middle of a year': (look) => isDone(look, 'CycleRulesChanged'),
  'an objection answered by a new settlement': ({ events, before }) =>
    dataOf(events, 'ScoreSettled').some(({ unit, cycle }) => {
      const past = before(`cycle-${cycle}`);
      return (
        'objections' in past &&
        past.objections.some((objection) => objection.unit === unit && !objection.answer)
      );
    }),
  'a second ballot on the ranking': (look) =>
    cycle(look).ballots.filter(({ purpose = 'ranking', calledOff }) => purpose === 'ranking' && !calledOff)
      .length > 1,
  'a ballot for a tie': (look) => cycle(look).ballots.some(({ purpose }) => purpose === 'tie'),
  'a head elected by a ballot': (look) => cycle(look).elected?.ballot !== undefined,
  'a ranking without a first prize': (look) => cycle(look).withheld !== undefined,
  'members merged within the year': (look) => cycle(look).departures.some(({ into }) => into !== undefined),
  'a successor that came in with those merged into it': (look) =>
    isDone(look, 'UnitLeftCycle') && isDone(look, 'UnitAdmittedToCycle'),
  'a unit ranked that left afterwards': (look) =>
    cycle(look).departures.some(({ unit }) => cycle(look).ranking.some((place) => place.unit === unit)),
  'an achievement with two awards': ({ world }) =>
    world.streams().some((stream) => {
      const state = world.stateOf(stream);
      return 'uses' in state && state.uses.length > 1;
    }),
  'a dossier sent again after its return': (look) =>
    wasIn(look, 'DossierResubmitted', (past) => 'phase' in past && past.phase === 'returned'),
  'a dossier sent again after its recall': (look) =>
    wasIn(look, 'DossierResubmitted', (past) => 'phase' in past && past.phase === 'recalled'),
  'a dossier held at the council': (look) =>
    wasIn(look, 'DossierHeld', (past) => 'phase' in past && past.phase === 'at-council'),
  'a hold cleared after the council': (look) =>
    wasIn(look, 'DossierHoldCleared', (past) => 'phase' in past && past.phase === 'passed'),
  'a late entry not admitted': (look) =>
    dataOf(look.events, 'LateEntryDecided').some(({ admitted }) => !admitted),
  'an award annulled after its ceremony': (look) =>
    dossiers(look).some(({ annulment, presented }) => annulment && presented),
  'a dossier put to the council again': (look) =>
    wasIn(look, 'DossierPutToCouncil', (past) => 'phase' in past && past.phase === 'cut'),
  'an item that passed and one that fell short': ({ world }) =>
    ['passed', 'cut'].every((outcome) =>
      sittingsIn(world).some(({ agenda }) =>
        agenda.some(({ rounds }) => rounds.some(({ passed }) => passed === (outcome === 'passed'))),
      ),
    ),
  'an item voted on again': ({ world }) =>
    sittingsIn(world).some(({ agenda }) => agenda.some(({ rounds }) => rounds.length > 1)),
  'a vote that members cast themselves, counted': ({ events, before }) =>
    dataOf(events, 'ItemVotesRecorded').some(({ council, votes }) => {
      const past = before(`council-${council}`);
      return votes.some(
        ({ item }) =>
          'agenda' in past && past.agenda.some((heard) => heard.item === item && heard.cast !== undefined),
      );
    }),
  'a second sitting over the same year': ({ world }) =>
    sittingsIn(world).filter(({ phase }) => phase === 'closed').length > 1,
  'more flags than the quota, with a reason': ({ world }) =>
    sittingsIn(world).some(
      ({ closing, rules }) => closing && figuresBy(rules.flagQuota.base, closing.figures).over,
    ),
  'a member of the council that keeps out': ({ world }) =>
    sittingsIn(world).some(({ agenda }) =>
      agenda.some(({ rounds }) => rounds.some(({ recused }) => recused.length > 0)),
    ),
  'a fact struck out': (look) => corrections(look).some(({ becomes }) => !becomes),
  'a fact brought back': (look) => corrections(look).some(({ was }) => !was),
  'a correction that the state follows': (look) => corrections(look).some(({ follows }) => follows),
  'a correction that is a note': (look) => corrections(look).some(({ follows }) => !follows),
  'a score corrected after the ranking': (look) =>
    corrections(look).some(
      ({ fact, dependents }) =>
        fact.type === 'ScoreSettled' && dependents.some(({ type }) => type === 'RankingDeclared'),
    ),
  'a vote corrected after the count': (look) =>
    corrections(look).some(
      ({ fact, dependents }) =>
        fact.type === 'VoteCast' && dependents.some(({ type }) => type === 'BallotCounted'),
    ),
  'a correction that answers a flag': (look) => isDone(look, 'FlagDecided') && isDone(look, 'FactCorrected'),
  'a decision turned': (look) =>
    corrections(look).some(
      ({ fact, was, becomes }) => fact.type === 'AwardDecided' && was?.['outcome'] !== becomes?.['outcome'],
    ),
};
