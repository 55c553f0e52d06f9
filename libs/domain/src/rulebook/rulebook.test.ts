import { describe, expect, test } from '@jest/globals';
import { act } from '../testing/acts.js';
import { blocWith, noFacts, rulesAdopted } from '../testing/facts.js';
import { day, on } from '../testing/names.js';
import { defaultValues } from '../rules/default-rules.js';
import { entriesFor, ofBloc, ofNation, ofProvince, rulebookOf } from '../testing/rulebooks.js';
import { specFor } from '../testing/spec.js';
import {
  rulebookDecider,
  type RulebookCommand,
  type RulebookEvent,
  type RulebookRejection,
} from './rulebook.decider.js';

const accepted = (event: RulebookEvent) => ({ ok: true, events: [event] });
const refused = (rejection: RulebookRejection) => ({ ok: false, rejection });
const given = specFor(rulebookDecider, noFacts);
const from = day('2019-07-01');
const quorum = { num: 1, den: 2 };
const decision = { validFrom: from, act: '05/2018/QĐ-UBND' };

type Terms = Partial<RulebookCommand['data']>;
const adopt = (terms: Terms = {}): RulebookCommand =>
  act('AdoptRules', { scope: ofProvince, rules: { quorum }, ...decision, clock: 'live', ...terms });
const adopted = (version: string, terms: Partial<RulebookEvent['data']> = {}): RulebookEvent => ({
  type: 'RulesAdopted',
  data: {
    ...{ scope: ofProvince, rules: { quorum }, ...decision },
    ...{ versions: { quorum: version }, marks: { quorum: 'verified' }, clock: 'live', at: on('2019-12-20') },
    ...terms,
  },
});
const first = 'province-thai-binh/quorum/2019-07-01';

describe('adopting rules', () => {
  test('records each with its id and how sure it is', () => {
    expect(given().when(adopt())).toEqual(accepted(adopted(first)));
  });
  test('keeps act, article, last day and mark', () => {
    const terms = { article: 'Điều 4', validTo: day('2019-12-31'), marks: { quorum: 'assumed' } } as const;
    expect(given().when(adopt(terms))).toEqual(accepted(adopted(first, terms)));
    expect(given(adopted(first, terms)).state()).toMatchObject({
      scope: ofProvince,
      entries: [
        {
          ...{ id: first, key: 'quorum', scope: ofProvince, value: quorum, validFrom: from },
          ...{
            validTo: '2019-12-31',
            act: '05/2018/QĐ-UBND',
            article: 'Điều 4',
            mark: 'assumed',
            clock: 'live',
          },
        },
      ],
    });
  });
  test('for a bloc goes by the bloc’s clock, and needs the bloc', () => {
    const ofIt = {
      scope: ofBloc,
      versions: { quorum: 'bloc-khoi-1/quorum/2019-07-01' },
      clock: 'played',
    } as const;
    const bloc = blocWith();
    expect(given().when(adopt({ scope: ofBloc, clock: 'played' }), { bloc })).toEqual(
      accepted(adopted('', ofIt)),
    );
    expect(given().when(adopt({ scope: ofBloc }), { bloc })).toEqual(
      refused({ code: 'CLOCKS_DIFFER', needed: 'played' }),
    );
    expect(given().when(adopt({ scope: ofBloc }))).toEqual(refused({ code: 'BLOC_UNKNOWN' }));
  });
  test('for a bloc holds no score table where the province adopts it', () => {
    const table = adopt({ scope: ofBloc, clock: 'played', rules: { scoreTable: defaultValues.scoreTable } });
    const bloc = blocWith();
    const inProvince = (from: string) => [
      rulebookOf(ofProvince, entriesFor(ofProvince, from, { scoreTableBy: 'province' })),
    ];
    expect(given().when(table, { bloc, rulebooks: inProvince('2019-01-01') })).toEqual(
      refused({ code: 'SCORE_TABLE_OF_PROVINCE', rule: 'scoreTableBy' }),
    );
    expect(given().when(table, { bloc, rulebooks: inProvince('2019-07-02') })).toMatchObject({ ok: true });
  });
  test('counts on from what the bloc adopted in its own stream', () => {
    const bloc = blocWith('played', rulesAdopted({ quorum }));
    const again = adopt({
      scope: ofBloc,
      clock: 'played',
      validFrom: day('2018-12-21'),
      rules: { quorum: { num: 2, den: 3 } },
    });
    const earlier = 'bloc-khoi-1/quorum/2018-12-21';
    expect(given().when(again, { bloc })).toEqual(refused({ code: 'RULE_ALREADY_ADOPTED', entry: earlier }));
    expect(given().when({ ...again, data: { ...again.data, corrects: earlier } }, { bloc })).toMatchObject({
      events: [{ data: { versions: { quorum: `${earlier}.2` } } }],
    });
  });
  test('a second time for the same day is refused with the entry that stands', () => {
    expect(given(adopted(first)).when(adopt())).toEqual(
      refused({ code: 'RULE_ALREADY_ADOPTED', entry: first }),
    );
  });
  test('for the nation on the day of a built-in rule is a correction of it', () => {
    const terms = { scope: ofNation, validFrom: day('2004-07-01') };
    const standing = 'nation/quorum/2004-07-01';
    expect(given().when(adopt(terms))).toEqual(refused({ code: 'RULE_ALREADY_ADOPTED', entry: standing }));
    expect(given().when(adopt({ ...terms, corrects: standing }))).toMatchObject({
      events: [{ data: { versions: { quorum: `${standing}.2` } } }],
    });
  });
  test('in play does not stand in the way of what is meant', () => {
    expect(given(adopted(first, { clock: 'played' })).when(adopt())).toMatchObject({
      events: [{ data: { versions: { quorum: `${first}.2` } } }],
    });
  });
  test.each([
    ['without any', { rules: {} }, { code: 'NO_RULES_GIVEN' }],
    [
      'that end before they begin',
      { validTo: day('2019-06-30') },
      { code: 'VALIDITY_REVERSED', validFrom: from, validTo: '2019-06-30' },
    ],
    [
      'with values that cannot be',
      { rules: { quorum: { num: 1, den: 0 } } },
      {
        code: 'RULE_VALUES_WRONG',
        faults: [{ key: 'quorum', path: 'den', fault: 'DENOMINATOR_NOT_POSITIVE' }],
      },
    ],
  ] as const)('%s is refused', (_name, terms, rejection) => {
    expect(given().when(adopt(terms))).toEqual(refused(rejection as never));
  });
});

describe('correcting a rule', () => {
  const corrected = adopted(`${first}.2`, { corrects: first, rules: { quorum: { num: 2, den: 3 } } });
  test('is a version of its own, and the one before stays', () => {
    const correction = adopt({ corrects: first, rules: { quorum: { num: 2, den: 3 } } });
    expect(given(adopted(first)).when(correction)).toEqual(accepted(corrected));
    expect(given(adopted(first), corrected).state()).toMatchObject({
      entries: [{ id: first }, { id: `${first}.2`, corrects: first }],
    });
  });
  test('is refused for an entry that is not there, is corrected already, or is of another rule', () => {
    expect(given().when(adopt({ corrects: first }))).toEqual(
      refused({ code: 'RULE_ENTRY_UNKNOWN', entry: first }),
    );
    expect(given(adopted(first), corrected).when(adopt({ corrects: first }))).toEqual(
      refused({ code: 'RULE_ALREADY_CORRECTED', entry: first, by: `${first}.2` }),
    );
    const other = adopt({ corrects: first, rules: { headship: 'optional' } });
    expect(given(adopted(first)).when(other)).toEqual(
      refused({ code: 'CORRECTS_ANOTHER_RULE', entry: first, key: 'headship' }),
    );
  });
  test('may be corrected again', () => {
    expect(given(adopted(first), corrected).when(adopt({ corrects: `${first}.2` }))).toMatchObject({
      events: [{ data: { versions: { quorum: `${first}.3` } } }],
    });
  });
});
