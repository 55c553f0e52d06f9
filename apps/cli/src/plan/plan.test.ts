import { describe, expect, test } from '@jest/globals';
import { drawCrossPairs, type UnitId } from '@so-vang/domain';
import { actsOf, planOf, withActs } from '../testing/scenarios.js';

const types = (text: string) => planOf(text).steps.map(({ act }) => act.type);

describe('the set-up of a scenario', () => {
  const { steps } = planOf(
    withActs('  - { at: 2019-02-01, pledge: A }', 'head: kho-bac\nrules: { headship: optional }\n'),
  );
  test('registers units, people, the bloc with its rules, members and head, and opens the year', () => {
    const kinds = steps.map(({ act }) => act.type);
    expect([...new Set(kinds)]).toEqual([
      ...[
        'RegisterUnit',
        'RegisterPerson',
        'Appoint',
        'RegisterBloc',
        'AdoptRules',
        'AdmitMember',
        'SetHead',
      ],
      ...['OpenCycle', 'DraftPledge'],
    ]);
  });
  test('invents no names: people are called by their posts', () => {
    const people = steps.flatMap(({ act }) => (act.type === 'RegisterPerson' ? [act.data.name] : []));
    expect(people).toEqual([
      ...['Cán bộ cơ quan thi đua - khen thưởng tỉnh', 'Chủ tịch Ủy ban nhân dân tỉnh'],
      ...['Cục Thuế tỉnh', 'Kho bạc', 'Sở C', 'Sở D'].map((unit) => `Thủ trưởng ${unit}`),
    ]);
  });
  test('runs on the played clock, under ids of its own world', () => {
    expect(steps[0]?.act).toMatchObject({
      stream: 'unit-cuc-thue-tinh-x',
      data: { unit: 'cuc-thue-tinh-x', name: 'Cục Thuế tỉnh', clock: 'played' },
    });
  });
  test('lets the head of the bloc act for it, and the office where no head is known', () => {
    expect(steps.at(-1)?.act.by).toBe('head-of-kho-bac-x');
    expect(actsOf(withActs('  - { at: 2019-02-01, pledge: A }'))[0]?.by).toBe('office-x');
  });
});

describe('an entry with several units', () => {
  test('becomes an act of each, done by its head', () => {
    expect(actsOf(withActs('  - { at: 2019-02-01, sign: [kho-bac, Sở C] }'))).toMatchObject([
      {
        type: 'SignPledge',
        data: { unit: 'kho-bac-x' },
        by: 'head-of-kho-bac-x',
        at: '2019-02-01T01:00:00.000Z',
      },
      { type: 'SignPledge', data: { unit: 'so-c-x' }, by: 'head-of-so-c-x', at: '2019-02-01T01:00:01.000Z' },
    ]);
  });
  test('written as all, means those that have not done it and are not excluded', () => {
    const acts = actsOf(
      withActs(
        [
          '  - { at: 2019-02-01, sign: kho-bac }',
          '  - { exclude: { unit: so-c, reason: Vụ việc nghiêm trọng } }',
          '  - { sign: so-d, refused: PLEDGE_TEXT_MISSING }',
          '  - { sign: all }',
        ].join('\n'),
      ),
    );
    expect(acts.slice(3).map(({ data }) => data)).toEqual([{ unit: 'cuc-thue-tinh-x' }, { unit: 'so-d-x' }]);
  });
});

describe('scores', () => {
  const table =
    'rules: { scoreTable: { items: [{ id: a, name: A, max: 60 }, { id: b, name: B, max: 30 }], bonusMax: 10, deductionMax: 5 } }\n';
  const sheetOf = (score: string) =>
    actsOf(withActs(`  - { at: 2019-02-01, self-score: { kho-bac: ${score} } }`, table))[0]?.data;
  test('given as a total fill the items in order, and then the bonus', () => {
    expect(sheetOf('92.5')).toMatchObject({
      sheet: { points: { a: 6000, b: 3000 }, bonus: 250, deduction: 0 },
    });
    expect(sheetOf('{ total: 80, deduction: 2 }')).toMatchObject({
      sheet: { points: { a: 6000, b: 2200 }, bonus: 0, deduction: 200 },
    });
  });
  test('given by item stay as they are', () => {
    expect(sheetOf('{ a: 55.5, b: 20, bonus: 1 }')).toMatchObject({
      sheet: { points: { a: 5550, b: 2000 }, bonus: 100, deduction: 0 },
    });
  });
  test('can be taken over: checked by the next unit, settled as checked', () => {
    const acts = actsOf(
      withActs(
        '  - { at: 2019-02-01, self-score: { all: 80 } }\n  - cross-score: as-self-score\n  - settle: as-cross-score',
      ),
    );
    expect(acts.slice(4, 6)).toMatchObject([
      {
        type: 'SubmitCrossScore',
        data: { unit: 'cuc-thue-tinh-x', by: 'kho-bac-x' },
        by: 'head-of-kho-bac-x',
      },
      { type: 'SubmitCrossScore', data: { unit: 'kho-bac-x', by: 'so-c-x' } },
    ]);
    expect(acts.slice(8).map(({ type }) => type)).toEqual(Array(4).fill('SettleScore'));
  });
});

describe('a count of votes', () => {
  const tally = (rules: string, votes: string) =>
    actsOf(
      withActs(
        `  - { at: 2019-02-01T08:00, open-voting: { closes: 2019-02-01T10:00 } }\n  - tally: ${votes}`,
        rules,
      ),
    ).flatMap((act) => (act.type === 'CastVote' ? [act.data] : []));
  test('is dealt out so that every unit gets its votes and nobody names more than allowed', () => {
    const votes = tally(
      'rules: { choice: { method: ballot, maxChoices: 2 } }\n',
      '{ for: { kho-bac: 4, so-c: 3, so-d: 1 } }',
    );
    const count = (unit: string) => votes.filter((vote) => (vote.for as string[]).includes(unit)).length;
    expect([count('kho-bac-x'), count('so-c-x'), count('so-d-x')]).toEqual([4, 3, 1]);
    expect(Math.max(...votes.map((vote) => vote.for.length))).toBe(2);
  });
  test('goes to the units that voted only', () => {
    expect(tally('', '{ for: { kho-bac: 2 }, against: { kho-bac: 1 }, cast: 3 }')).toMatchObject([
      { for: ['kho-bac-x'], against: [] },
      { for: ['kho-bac-x'], against: [] },
      { for: [], against: ['kho-bac-x'] },
    ]);
  });
});

describe('acts on ballots and dossiers', () => {
  test('go to the newest ballot and to the nomination that is meant', () => {
    const acts = actsOf(
      withActs(
        [
          '  - { at: 2019-02-01T08:00, open-voting: { closes: 2019-02-01T10:00 } }',
          '  - close-ballot',
          '  - { open-voting: { closes: 2019-02-01T12:00 } }',
          '  - close-ballot',
          '  - nominate: [{ unit: so-c, award: PF }, { unit: kho-bac, award: CM }, { unit: kho-bac, award: GF }]',
          '  - submit-dossier: { unit: kho-bac, award: GF, number: 12 }',
          '  - submit-dossier: all',
        ].join('\n'),
      ),
    );
    expect(acts.map(({ stream }) => stream)).toEqual([
      ...['cycle-thu-x-2019', 'ballot-thu-x-2019-1', 'cycle-thu-x-2019', 'ballot-thu-x-2019-2'],
      ...Array<string>(3).fill('cycle-thu-x-2019'),
      ...['dossier-thu-x-2019-3', 'dossier-thu-x-2019-1', 'dossier-thu-x-2019-2'],
    ]);
    expect(acts[7]?.data).toEqual({ number: '12' });
  });
});

describe('conference and minutes', () => {
  test('are held by the bloc, with everybody there but who is absent, and signed by those whom the file names', () => {
    const acts = actsOf(
      withActs(
        '  - at: 2019-12-20T08:00\n    conference: { chair: kho-bac, secretary: cuc-thue-tinh, absent: { so-d: Bận }, guests: Ban TĐKT }\n  - minutes:',
        'head: kho-bac\n',
      ),
    );
    expect(acts).toMatchObject([
      {
        type: 'HoldClosingConference',
        by: 'head-of-kho-bac-x',
        data: {
          from: '2019-12-20T01:00:00.000Z',
          chair: 'head-of-kho-bac-x',
          secretary: 'head-of-cuc-thue-tinh-x',
          present: [{ unit: 'cuc-thue-tinh-x' }, { unit: 'kho-bac-x' }, { unit: 'so-c-x' }],
          absent: [{ unit: 'so-d-x', reason: 'Bận' }],
          guests: ['Ban TĐKT'],
        },
      },
      { type: 'DrawUpMinutes', by: 'head-of-kho-bac-x' },
      { type: 'SignMinutes', data: { signer: 'chair' }, by: 'head-of-kho-bac-x' },
      { type: 'SignMinutes', data: { signer: 'secretary' }, by: 'head-of-cuc-thue-tinh-x' },
    ]);
  });

  test('leave open who led and where, and are signed by nobody, where the file does not tell', () => {
    const acts = actsOf(
      withActs('  - { at: 2019-12-20T08:00, conference: {} }\n  - minutes:', 'head: kho-bac\n'),
    );
    const open = { place: 'not-told', chair: 'not-told', secretary: 'not-told' };
    expect(acts).toMatchObject([
      { type: 'HoldClosingConference', by: 'head-of-kho-bac-x', data: open },
      { type: 'DrawUpMinutes', data: { baseDocuments: ['not-told'] } },
    ]);
  });
});

describe('an achievement', () => {
  test('is claimed once, before the nomination that names it', () => {
    const nomination = '{ unit: kho-bac, award: PF, reason: Cùng hạng, achievements: Sáng kiến số 12 }';
    const claimed = '  - { claim: { unit: kho-bac, award: PF, achievement: Sáng kiến số 12 } }\n';
    const lines = `  - { at: 2019-12-20, nominate: ${nomination} }`;
    const stream = 'claim-achievement-sang-kien-so-12-x';
    const acts = actsOf(withActs(lines));
    expect(acts).toMatchObject([
      { type: 'ClaimAchievement', stream, data: { bloc: 'thu-x', year: 2019, title: 'Sáng kiến số 12' } },
      { type: 'Nominate', data: { reason: 'Cùng hạng', achievements: ['sang-kien-so-12-x'] } },
    ]);
    const apart = actsOf(withActs(claimed.replace('{ ', '{ at: 2019-12-19, ') + lines));
    expect(apart.map(({ type }) => type)).toEqual(['ClaimAchievement', 'Nominate']);
  });
});

describe('a second year', () => {
  test('is led by the head that the first one elected', () => {
    const text = withActs(
      '  - { at: 2019-12-01, elect: { head: so-c } }\n  - open-cycle: 2020\n  - { year: 2020, pledge: A }',
    );
    const acts = actsOf(text);
    expect(acts.slice(1)).toMatchObject([
      { type: 'OpenCycle', stream: 'cycle-thu-x-2020', by: 'head-of-so-c-x' },
      { type: 'DraftPledge', stream: 'cycle-thu-x-2020', by: 'head-of-so-c-x' },
    ]);
    expect(types(text).filter((type) => type === 'OpenCycle')).toHaveLength(2);
  });
});

describe('an act that is there to be refused', () => {
  test('may name a unit that does not exist, and a time before the last act', () => {
    const text = withActs(
      [
        '  - { at: 2019-02-01, sign: Đơn vị lạ, refused: UNIT_NOT_IN_BLOC }',
        '  - { at: 2019-01-15, pledge: A, refused: ACT_BEFORE_LAST }',
        '  - { pledge: A }',
      ].join('\n'),
    );
    expect(actsOf(text)).toMatchObject([
      { data: { unit: 'don-vi-la-x' } },
      { at: '2019-01-15T01:00:00.000Z' },
      { at: '2019-02-01T01:00:01.000Z' },
    ]);
  });
});

describe('scoring in stages', () => {
  const scored = '  - { at: 2019-02-01, self-score: { all: 80 } }\n';
  test('spreads the office’s sheets, and takes them over for the settlement', () => {
    const acts = actsOf(
      withActs(
        `${scored}  - cross-score: as-self-score\n  - recheck: { kho-bac: { total: 75, note: Thiếu minh chứng } }\n  - recheck: as-cross-score\n  - settle: as-rechecked`,
      ),
    );
    const rechecks = acts.flatMap((act) => (act.type === 'RecheckScore' ? [act] : []));
    expect(rechecks).toMatchObject([
      { data: { unit: 'kho-bac-x', note: 'Thiếu minh chứng' }, by: 'office-x' },
      { data: { unit: 'cuc-thue-tinh-x' } },
      { data: { unit: 'so-c-x' } },
      { data: { unit: 'so-d-x' } },
    ]);
    const settled = acts.find(
      ({ type, data }) => type === 'SettleScore' && 'unit' in data && data.unit === 'kho-bac-x',
    );
    expect(settled?.data).toMatchObject({ sheet: rechecks[0]?.data.sheet });
  });
  test('has each unit scored by those that were drawn', () => {
    const acts = actsOf(
      withActs(`${scored}  - assign-cross-scorers: { seed: 7 }\n  - cross-score: as-self-score`),
    );
    const pairs = acts.flatMap(({ type, data }) =>
      type === 'SubmitCrossScore' ? [{ unit: data.unit, by: data.by }] : [],
    );
    const units = ['cuc-thue-tinh-x', 'kho-bac-x', 'so-c-x', 'so-d-x'] as UnitId[];
    expect(pairs).toEqual(expect.arrayContaining([...drawCrossPairs(units, 1, 7)]));
    expect(pairs).toHaveLength(4);
  });
  test('keeps what a bonus is for', () => {
    const [act] = actsOf(
      withActs(
        '  - { at: 2019-02-01, self-score: { kho-bac: { nhiem-vu: 50, bonus: [{ name: Cờ, points: 2.5, reason: QĐ 5 }] } } }',
      ),
    );
    expect(act?.data).toMatchObject({
      sheet: { bonus: 250, bonuses: [{ name: 'Cờ', points: 250, reason: 'QĐ 5' }] },
    });
  });
});
