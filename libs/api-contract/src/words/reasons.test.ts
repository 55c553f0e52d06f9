import { describe, expect, test } from '@jest/globals';
import {
  rulesHeld,
  type Because,
  type Day,
  type Explanation,
  type Finding,
  type Instant,
  type RecordedEvent,
} from '@so-vang/domain';
import { authorityNames, decisionNames } from './names.js';
import { sayReasons, sayRuleEntry } from './reasons.js';
import { sayIn } from './say.js';
import type { Language } from './words.js';

const names: Readonly<Record<string, string>> = { tax: 'Cục Thuế' };
const options = (language: Language) => ({
  language,
  say: sayIn(language, (id) => names[id]),
  person: (id: string) => id,
});
const at = '2022-12-20T01:00:00.000Z' as Instant;
const eventOf = (type: string, data: object): RecordedEvent =>
  ({
    ...{ type, data: { at, ...data }, position: '7', stream: 'dossier-khoi-2022-1' },
    metadata: { actor: { person: 'can-bo', role: 'office' }, rules: [], facts: [] },
  }) as unknown as RecordedEvent;
const explained = (over: Partial<Explanation>): Explanation => ({
  subject: { about: 'stage' },
  finding: { code: 'STAGE_FREE', stage: 'voting' },
  ...{ rules: [], held: [], because: [] },
  ...over,
});
const ground = (event: RecordedEvent, rules: readonly string[] = []): Because => ({
  ...{ event, rules, because: [] },
  lawOn: '2022-12-20' as Day,
});
const findingIn = (finding: object, language: Language = 'en') =>
  sayReasons(explained({ finding: finding as Finding }), options(language)).finding;
const lineIn = (event: RecordedEvent, language: Language = 'en') =>
  sayReasons(explained({ because: [ground(event)] }), options(language)).because[0]?.text ?? '';

const tally = { unit: 'tax', for: 2, against: 1, abstained: 0, approved: true };
const threshold = { num: 1, den: 2, base: 'all', compare: 'more-than' } as const;

describe('a reason in words', () => {
  test('tells the votes as they were counted, and how many of them are in writing', () => {
    const finding = {
      ...{ code: 'APPROVED', tally, ...threshold, votes: 3, inWriting: 1, of: 4, needed: 3 },
      ...{ present: 3, roll: 4, quorumMet: true },
    };
    expect(findingIn(finding)).toBe(
      'Cục Thuế: 3 of 4 votes for (1 of them in writing), needed 3 (more than 1/2): passed',
    );
    expect(findingIn({ ...finding, code: 'NOT_APPROVED', present: 1, quorumMet: false }, 'vi')).toBe(
      'Cục Thuế: 3/4 phiếu đồng ý (trong đó 1 ý kiến bằng văn bản), cần 3 (trên 1/2): không đạt; chỉ 1/4 đơn vị tham gia, không đủ số lượng theo quy định',
    );
  });

  test.each([
    ['votes', 2, '2 votes'],
    ['score', 58_25, '58.25 points'],
    ['places', 7, '7 points for places'],
  ])('says of a rank whether it is by %s', (of, value, said) => {
    expect(findingIn({ code: 'RANKED', unit: 'tax', rank: 1, value, of })).toBe(
      `Cục Thuế is ranked 1, ${said}`,
    );
  });

  test('tells outcome, number, day and signer of a decision', () => {
    const decided = {
      outcome: 'awarded',
      number: '12/QĐ-TTg',
      date: '2023-03-01',
      signer: 'Trần Văn A',
      decidedBy: 'government',
    };
    expect(lineIn(eventOf('AwardDecided', decided))).toContain(
      'Awarded; decided by the Prime Minister; no. 12/QĐ-TTg; of 01/03/2023; signed by Trần Văn A',
    );
    const annulled = {
      number: '9/QĐ',
      authority: 'province',
      date: '2024-01-02',
      signer: 'B',
      reason: 'Sai',
    };
    expect(lineIn(eventOf('AwardAnnulled', annulled), 'vi')).toContain(
      'số 9/QĐ; cấp quyết định: Chủ tịch Ủy ban nhân dân tỉnh; ngày 02/01/2024; người ký: B (Sai)',
    );
  });

  test('tells of minutes what they tell of a vote: papers, opinions in writing, base and needed number', () => {
    const result = {
      ...{ rollSize: 4, cast: 3, present: 3, quorumMet: true, quorumNeeded: 3, written: 1 },
      papers: { issued: 3, returned: 3, valid: 2, invalid: 1 },
      tallies: [{ ...tally, counted: 3, base: 4, needed: 3, writtenFor: 1, writtenAgainst: 0 }],
    };
    const line = lineIn(eventOf('MinutesDrawnUp', { number: '5', content: { votes: [{ result }] } }));
    for (const said of [
      '3 of 4 units took part, at least 3 needed: a quorum',
      '3 papers issued, 3 returned, 2 valid, 1 invalid',
      '1 opinion in writing',
      'Cục Thuế: 3 of 4 votes for (1 of them in writing), at least 3 needed, passed',
    ])
      expect(line).toContain(said);
  });

  test('names under which acts a dossier was received: those of its day', () => {
    const line = lineIn(eventOf('DossierReceived', { regime: 'R2017' }));
    expect(line).toContain('91/2017/NĐ-CP');
    expect(line).not.toContain('2025');
  });
});

describe('a rule in words', () => {
  const entry = (id: string, on: string, language: Language = 'en', value?: unknown) => {
    const [known] = rulesHeld([id], []);
    const held = known ? [{ ...known, ...(value !== undefined && { value: value as never }) }] : [];
    return sayRuleEntry(id, { ...options(language), held, on: on as Day });
  };
  test('is the value that held, then its source', () => {
    expect(entry('nation/votingMethods/2004-07-01', '2019-12-20', 'en', ['open'])).toMatch(
      /^Methods of voting: open vote — The program’s default/,
    );
  });
  test('rests on no act of another day', () => {
    expect(entry('nation/prizes/2004-07-01', '2022-12-20')).not.toContain('152/2025');
    expect(entry('nation/prizes/2004-07-01', '2026-01-01')).not.toContain('152/2025');
    expect(entry('nation/prizes/2025-07-01', '2025-08-01')).toContain('152/2025');
    expect(entry('nation/ties/2004-07-01', '2019-12-20', 'vi')).not.toContain('98/2023');
    expect(entry('nation/ties/2004-07-01', '2024-12-20', 'vi')).toContain('98/2023');
  });
  test('of a year is told by the law of its day, also where the act that took it over cites none', () => {
    const id = 'nation/ties/2004-07-01';
    const opened = eventOf('CycleOpened', { year: 2022 });
    const told = sayReasons(
      explained({
        rules: [id],
        held: rulesHeld([id], []),
        because: [{ event: opened, rules: [], because: [] }],
      }),
      options('en'),
    );
    expect(told.rules.join()).not.toMatch(/98\/2023|152\/2025/);
  });
  test('rests on nothing that another province did', () => {
    for (const key of ['slots', 'quorum', 'threshold', 'ties', 'choice', 'councilQuorum'])
      for (const language of ['vi', 'en'] as const)
        expect(entry(`nation/${key}/2004-07-01`, '2025-12-20', language)).not.toMatch(
          /Thái Bình|Lạng Sơn|Bắc Ninh/,
        );
  });
  test('of a bloc is told with the bloc’s act', () => {
    const id = 'bloc-khoi-1/quorum/2019-03-01';
    const adopted = {
      id,
      key: 'quorum',
      scope: 'bloc-khoi-1',
      act: '12/QC',
      article: 'Điều 5',
      value: { num: 3, den: 4 },
    };
    const held = [
      { id, key: 'quorum', value: { num: 3, den: 4 }, entry: adopted },
    ] as unknown as Explanation['held'];
    expect(sayRuleEntry(id, { ...options('en'), held })).toBe(
      `Quorum: At least 75 % of the units vote — the bloc’s own rule, since 01/03/2019 (${id}), Điều 5, 12/QC`,
    );
  });
});

test('awards are decided by persons, told apart by what they decide', () => {
  for (const language of ['vi', 'en'] as const) {
    expect(authorityNames.province[language]).toBe(authorityNames.chairman[language]);
    expect(new Set(Object.values(decisionNames).map((name) => name[language])).size).toBe(3);
  }
  expect(authorityNames.government.vi).toBe('Thủ tướng Chính phủ');
});

describe('an act of before that cites rules which were not applied', () => {
  const event = eventOf('BallotClosed', { ballot: 'khoi-2022-1' });
  const lineOf = (language: Language) =>
    sayReasons(
      explained({ because: [{ ...ground(event), citedAs: ['nation/quorum/2004-07-01'] }] }),
      options(language),
    ).because[0]?.text;
  test('is told with what the log has in their place', () => {
    expect(lineOf('vi')).toContain('(khi ghi đã dẫn nhầm quy định: nation/quorum/2004-07-01)');
    expect(lineOf('en')).toContain('(recorded with rules that were not applied: nation/quorum/2004-07-01)');
  });
});
