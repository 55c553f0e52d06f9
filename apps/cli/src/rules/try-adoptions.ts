import {
  blocDecider,
  deciderOf,
  streamOf,
  type AnyState,
  type BlocId,
  type Facts,
  type Instant,
  type PersonId,
  type RuleFault,
  type RulebookRejection,
} from '@so-vang/domain';
import { said, type Placed } from '../scenario/issues.js';
import type { Path } from '../scenario/lines.js';
import type { Adoption } from './read-rules-file.js';

const at = '2000-01-01T00:00:00.000Z' as Instant;
const by = 'nobody' as PersonId;

/** A bloc of which nothing is known but that it is there: the server knows the rest. */
const factsFor = ({ scope, clock }: Adoption): Facts => {
  const bloc = scope.slice('bloc-'.length) as BlocId;
  const registered = { bloc, kind: 'bloc', name: bloc, province: '', clock, at } as const;
  const state = blocDecider.evolve(blocDecider.initialState, { type: 'BlocRegistered', data: registered });
  return { now: at, appointments: [], ...(scope.startsWith('bloc-') && { bloc: state }) };
};

/** `items[2].max` as steps. */
const stepsOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index ? Number(index) : (name ?? ''),
  );

/** A fault in a value, at its place below `path`. */
export const ofFault = (path: Path, { key, path: within, fault }: RuleFault): Placed => {
  const whole = [...path, key, ...stepsOf(within)];
  return { path: whole, mistake: { code: 'RULE_VALUE', path: said(whole), fault } };
};

/** Where in the adoption the thing stands that a refusal is about. */
const placeOf = (rejection: RulebookRejection): string =>
  rejection.code === 'VALIDITY_REVERSED'
    ? 'to'
    : rejection.code === 'NO_RULES_GIVEN'
      ? 'rules'
      : rejection.code === 'RULE_ALREADY_ADOPTED'
        ? 'from'
        : 'corrects';

/** What of these adoptions would be refused, one after the other, in a rulebook that has nothing yet. */
export const faultsOfAdoptions = (adoptions: readonly Adoption[]): readonly Placed[] => {
  const found: Placed[] = [];
  let state: AnyState | undefined;
  for (const [index, data] of adoptions.entries()) {
    const decider = deciderOf(streamOf('rulebook', data.scope));
    state ??= decider.initialState;
    const decision = decider.decide({ type: 'AdoptRules', data, at, by }, state, factsFor(data));
    if (decision.ok) {
      state = decision.events.reduce(decider.evolve, state);
      continue;
    }
    const rejection = decision.rejection as RulebookRejection;
    // It may be an entry that the server has.
    if (rejection.code === 'RULE_ENTRY_UNKNOWN') continue;
    if (rejection.code === 'RULE_VALUES_WRONG')
      found.push(...rejection.faults.map((fault) => ofFault(['adoptions', index, 'rules'], fault)));
    else
      found.push({
        path: rejection.code === 'PROVINCE_UNKNOWN' ? ['province'] : ['adoptions', index, placeOf(rejection)],
        mistake: { code: 'ADOPTION_REFUSED', rejection },
      });
  }
  return found;
};
