import { openFlags } from '../../correction/correction.js';
import type { AnyEvent, EventType } from '../../registry.js';
import { clerk, units } from '../names.js';
import { sheet } from '../cycles.js';
import type { Entry, World } from '../world.js';
import type { Make } from './acts-of-cycle.js';
import { ofCycle } from './beginning.js';
import type { Fields } from './model.js';
import type { Roll } from './roll.js';

const ground = { act: 'Quy chế của khối', article: 'Điều 12', reason: 'Nhập nhầm' };

/** What a fact of that type should have said. Of all others something that is not in them. */
const right: {
  readonly [Type in EventType]?: (roll: Roll, data: Extract<AnyEvent, { type: Type }>['data']) => Fields;
} = {
  PlanAdopted: () => ({ theme: 'Sáng tạo' }),
  SelfScoreSubmitted: (roll) => ({ sheet: sheet(roll.pick([30_00, 60_00, 60_01])) }),
  CrossScoreSubmitted: (roll) => ({ sheet: sheet(roll.pick([30_00, 60_00])) }),
  ScoreRechecked: (roll) => ({ sheet: sheet(roll.pick([30_00, 60_00])) }),
  ScoreSettled: (roll) => ({ sheet: sheet(roll.pick([30_00, 45_00, 60_00, -1])) }),
  /** The others first, with what they were ranked by. */
  RankingDeclared: (_, { places }) => {
    const turned = places.map(({ unit }) => unit).reverse();
    return {
      places: places.map((place, i) => ({
        ...{ ...place, unit: turned[i] },
      })),
    };
  },
  VoteCast: (roll, data) => ({ for: roll.some(data.for), against: [] }),
  BallotCounted: (_, { result }) => ({ result: { ...result, cast: 99 } }),
  NominationMade: (roll) => ({ award: roll.pick(['ProvinceFlag', 'ChairmanMerit']), reason: 'Sửa' }),
  HeadElected: (roll) => ({ head: roll.pick(units) }),
  DossierSubmitted: () => ({ number: '77/TTr-K1' }),
  AwardDecided: (roll, { outcome }) =>
    roll.once(2)
      ? { number: '301/QĐ-UBND' }
      : { outcome: outcome === 'awarded' ? 'refused' : 'awarded', reason: 'Nhầm' },
};

const weighty: readonly EventType[] = ['VoteCast', 'ScoreSettled', 'AwardDecided', 'NominationMade'];

/** A fact of the year's own streams, mostly one that much may rest on. */
const factOf = (roll: Roll, world: World): Entry => {
  const facts = world.log.filter(({ stream }) => /^(cycle|ballot|dossier)-/.test(stream));
  const telling = facts.filter(({ event }) => event.type in right);
  const flagged = facts.filter(({ stream, recorded }) => {
    const state = world.stateOf(stream);
    const flags = 'flags' in state ? openFlags(state) : [];
    return flags.some((flag) => flag.stream === stream && flag.revision === recorded.revision);
  });
  const counted = facts.filter(({ stream, event }) => {
    const state = world.stateOf(stream);
    return event.type === 'VoteCast' && 'phase' in state && state.phase === 'counted';
  });
  const heavy = facts.filter(({ event }) => weighty.includes(event.type));
  const from = roll.pick(
    [facts, telling, heavy, flagged, counted, counted].filter((some) => some.length > 0),
  );
  const type = roll.pick([...new Set(from.map(({ event }) => event.type))]);
  return roll.pick(from.filter(({ event }) => event.type === type));
};

export const actsOfCorrections: Readonly<Record<string, Make>> = {
  CorrectFact: (roll, _model, world) => {
    const { stream, event, recorded } = factOf(roll, world);
    const say = right[event.type] as ((roll: Roll, data: AnyEvent['data']) => Fields) | undefined;
    const isVoid = roll.once(say ? 3 : 2);
    const corrected =
      roll.odd && roll.once(8) ? { unit: units[0] } : (say?.(roll, event.data) ?? { nothing: 1 });
    const unit = 'unit' in event.data ? { unit: event.data.unit } : {};
    return {
      on: stream,
      data: {
        fact: roll.once(5) ? { type: event.type, ...unit } : { revision: recorded.revision },
        correction: isVoid ? 'void' : corrected,
        ...ground,
      },
      by: roll.who(clerk),
    };
  },
  DecideFlag: (roll, _model, world) => {
    const flagged = world.streams().filter((stream) => {
      const state = world.stateOf(stream);
      return 'flags' in state && openFlags(state).length > 0;
    });
    const on = roll.of(flagged, [ofCycle]);
    const state = world.stateOf(on);
    const [first] = 'flags' in state ? openFlags(state) : [];
    const one = first && roll.once(3) && { flags: [{ stream: first.stream, revision: first.revision }] };
    return {
      on,
      data: { decision: roll.once(6) ? 'redo' : 'stands', reason: 'Đã xem lại', ...one },
      by: roll.who(clerk),
    };
  },
};
