// One file: a table with the sources of every rule.
import type { Day } from '../time.js';
import type { Mark, RuleKey } from './rules.js';

/**
 * On what a built-in rule rests from a day on. Only acts that were in force by then stand in `act`; what some province did is
 * an example, `seen`, and no source of any other bloc's rule.
 */
export type RuleSource = {
  readonly from: string;
  readonly act: string;
  readonly mark: Mark;
  readonly seen?: string;
};

const first = '2004-07-01';
/** Decree 42/2010/NĐ-CP, then 39/2012, 91/2017, 98/2023 and 152/2025, from the day on which each is in force. */
const [since2010, since2012, since2017, since2024, since2025] = [
  ...(['2010-06-01', '2012-06-15', '2017-10-01', '2024-01-01', '2025-07-01'] as const),
];
const letter5007 = '2023-09-05';
const guidance1122 = '2011-06-30';

const own = 'The program’s default: no act is known that fixes it for every bloc';
const unseen = 'The program’s default: the text of the time was not seen';
const ownFrom = (from: string, seen?: string): RuleSource => ({
  ...{ from, act: own, mark: 'assumed' },
  ...(seen !== undefined && { seen }),
});
const always = (seen?: string): readonly [RuleSource] => [ownFrom(first, seen)];
const unseenFrom = (from: string, seen?: string): RuleSource => ({ ...ownFrom(from, seen), act: unseen });
const cited = (from: string, mark: Mark, act: string, seen?: string): RuleSource => ({
  ...{ from, act, mark },
  ...(seen !== undefined && { seen }),
});

const electedByMembers =
  'Head and deputy are elected in rotation by the members at the closing of the year (guidance 1122/BTĐKT-VI of 2011)';
const seventyPercent = 'Lạng Sơn 2018: at least 70 % of all members for other awards';
const quangNam = 'Quảng Nam 2015';

/** Oldest first; the last is the one of today. */
export const ruleSources: {
  readonly [Key in RuleKey]: readonly [RuleSource, ...RuleSource[]];
} = {
  blocSize: always('Blocs of 4 to 38 members (Đồng Nai 2024, Quảng Trị 2023)'),
  noPledge: [
    cited(first, 'secondary', 'Registration is one of the bases of titles (law 15/2003/QH11 art. 10)'),
    cited(
      since2024,
      'assumed',
      'Registration is no basis by law (06/2022/QH15 art. 7): the bloc or the province says; until then the program’s default',
    ),
  ],
  scoreTable: always('Three groups of content, bonus, deduction and a cap of 100 in provincial tables'),
  scoreStages: always('Ninh Thuận 24/2011: self-score, then a cross-check'),
  choice: always('Ninh Thuận 24/2011: score first, then a ballot on those who lead'),
  quorum: always('Two thirds, as councils have it'),
  threshold: always(),
  slots: always(
    'Thái Bình 2019: first to the Government flag, second to the province flag, third to the certificate',
  ),
  severalAwards: always('Thái Bình 2019 and 2023: no unit on two lists'),
  subUnitAwards: always('Đắk Lắk 2020: an award to an office inside a member'),
  headship: [ownFrom(first), cited(guidance1122, 'assumed', electedByMembers)],
  blocListedBy: always('Cao Bằng 348/QĐ-UBND of 2018: the chairman; the council elsewhere'),
  mergedProvinces: always(
    'Legal acts of a merged province hold in its area until the new one replaces them; rules of emulation likewise, until it says otherwise',
  ),
  scoreTableBy: always('Khánh Hòa: the bloc itself; elsewhere the province by legal act'),
  yearKind: always('Education counts by the school year'),
  conferences: always('Thái Bình 2019: one conference closed the year and signed the next pledge'),
  noPledgeDeduction: always('Huế 804/HD-SNV of 2018: 8 points off where no pledge was signed'),
  thematicAwards: always(),
  evidence: always(),
  crossScorers: always(),
  scoreRounding: always(),
  exclusionGrounds: always('Grounds in the rules of several provinces'),
  holdGrounds: [
    unseenFrom(first),
    cited(since2024, 'verified', 'Decree 98/2023/NĐ-CP art. 4'),
    cited(since2025, 'verified', 'Decree 152/2025/NĐ-CP art. 4'),
  ],
  departedMembers: always(),
  withdrawal: always('Hồ Chí Minh City 2014: two units stepped back by themselves'),
  votingMethods: always('Secret ballots, shows of hands and consensus are on record'),
  absentVotes: [
    unseenFrom(first),
    cited(since2017, 'verified', 'Absent members are asked in writing (91/2017/NĐ-CP art. 45(8))'),
    cited(since2024, 'verified', 'Absent members are asked in writing (98/2023/NĐ-CP art. 30(7))'),
    cited(since2025, 'secondary', 'Absent members are asked in writing (152/2025/NĐ-CP art. 33(5))'),
  ],
  countingCommittee: always(),
  recusal: always('Heads of winning units chair their own vote'),
  ties: [
    ownFrom(first, 'Thái Bình 2019: two units shared the third place, both were rewarded'),
    cited(
      since2024,
      'assumed',
      'Among equals a unit with at least 70 % women goes first (98/2023/NĐ-CP art. 4); else the program’s default',
    ),
    cited(
      since2025,
      'assumed',
      'Among equals a unit with at least 70 % women goes first (152/2025/NĐ-CP art. 4); else the program’s default',
    ),
  ],
  awardBases: [
    unseenFrom(first),
    cited(
      since2010,
      'verified',
      'Chosen among those given the province flag in the year (42/2010/NĐ-CP art. 16(2))',
    ),
    cited(since2017, 'verified', 'A leader that meets the province flag’s standard (91/2017/NĐ-CP art. 11)'),
    cited(since2024, 'verified', 'A lower award is not needed for a higher one (98/2023/NĐ-CP art. 4)'),
    cited(since2025, 'verified', 'A lower award is not needed for a higher one (152/2025/NĐ-CP art. 4)'),
  ],
  preparatoryMeeting: always(),
  minutes: [
    ownFrom(first),
    cited(
      letter5007,
      'assumed',
      'Letter 5007/BNV-TĐKT of 2023 names their content for the Government flag; for others the program’s default',
    ),
  ],
  slotsExceeded: always(),
  headSelection: [ownFrom(first), cited(guidance1122, 'assumed', electedByMembers)],
  flagQuota: [
    unseenFrom(first),
    cited(
      since2010,
      'assumed',
      'Chosen among those given the province flag in the year (42/2010/NĐ-CP art. 16(2)); the share is the program’s',
    ),
    cited(
      since2017,
      'verified',
      '91/2017/NĐ-CP art. 11(1): 20 % of collectives that meet the province flag’s standard; rounding is the program’s',
    ),
    cited(
      letter5007,
      'verified',
      'Letter 5007/BNV-TĐKT of 2023: 20 % of collectives that lead a bloc; rounding is the program’s',
    ),
    cited(
      since2024,
      'assumed',
      'Letter 5007/BNV-TĐKT of 2023: 20 % of collectives that lead a bloc; whether the decree keeps it was not seen',
    ),
  ],
  councilAwards: [
    unseenFrom(first),
    cited(
      since2024,
      'assumed',
      'Flags by law (98/2023/NĐ-CP art. 30(7)); certificates by local rule, here the program’s default',
    ),
    cited(
      since2025,
      'assumed',
      'Flags by law (152/2025/NĐ-CP art. 33(5)); certificates by local rule, here the program’s default',
    ),
  ],
  councilThresholds: [
    unseenFrom(first, seventyPercent),
    cited(
      since2024,
      'assumed',
      'Flags: at least 80 % of all members (98/2023/NĐ-CP art. 30(7)); certificates: the program’s default',
      seventyPercent,
    ),
    cited(
      since2025,
      'assumed',
      'Flags: at least 80 % of all members (152/2025/NĐ-CP art. 33(5)); certificates: the program’s default',
      seventyPercent,
    ),
  ],
  councilQuorum: always('Bắc Ninh 86/2025/QĐ-UBND: 80 % for award sessions'),
  councilVotingMethods: [
    unseenFrom(first),
    cited(
      since2017,
      'secondary',
      '91/2017/NĐ-CP art. 51: a secret ballot for the Government flag; local rule for the others',
    ),
    cited(
      since2024,
      'assumed',
      '98/2023/NĐ-CP art. 30(7) asks for a vote on flags and leaves the manner open: the program’s default',
    ),
    cited(
      since2025,
      'assumed',
      '152/2025/NĐ-CP art. 33(5) asks for a vote on flags and leaves the manner open: the program’s default',
    ),
  ],
  papers: [
    unseenFrom(first),
    cited(
      since2017,
      'verified',
      '91/2017/NĐ-CP art. 51 for the Government flag, with two originals; form 01 of its annex',
    ),
    cited(since2024, 'verified', '98/2023/NĐ-CP art. 34: one original and files; form 02 of annex I'),
    cited(
      since2025,
      'assumed',
      'Form numbers inferred from the annex of decree 152/2025/NĐ-CP; the papers as before it',
    ),
  ],
  timers: [
    unseenFrom(first, quangNam),
    cited(
      since2012,
      'assumed',
      '39/2012/NĐ-CP for consultation and the central board; the rest are the program’s',
      quangNam,
    ),
    cited(
      since2017,
      'assumed',
      'Provincial procedures under 91/2017/NĐ-CP: 25 days of appraisal; the rest are the program’s',
    ),
    cited(since2024, 'assumed', '98/2023/NĐ-CP art. 32(2) where it says; the rest are the program’s'),
    cited(since2025, 'assumed', 'Decision 311/QĐ-BNV of 2025 where it says; the rest are the program’s'),
  ],
  reminderDays: always(),
  consultation: [
    unseenFrom(first),
    cited(since2012, 'verified', '39/2012/NĐ-CP: without an answer the procedure goes on'),
    ownFrom(since2017),
    cited(since2024, 'assumed', 'From 2024 consents are waited for; the text was not seen'),
  ],
  dossiersDue: [
    unseenFrom(first, quangNam),
    cited(
      since2024,
      'assumed',
      'Government flag: 98/2023/NĐ-CP art. 32(1)(b); province: the program’s default',
      quangNam,
    ),
    cited(
      since2025,
      'assumed',
      'Government flag: as before decree 152/2025/NĐ-CP, whose text was not seen; province: the program’s default',
      quangNam,
    ),
  ],
  prizes: [
    unseenFrom(first),
    cited(
      since2024,
      'assumed',
      'Government flag: 98/2023/NĐ-CP chapter IV; the others are the program’s default',
    ),
    cited(since2025, 'verified', 'Decree 152/2025/NĐ-CP art. 50 and 54'),
  ],
  holidays: [
    cited(
      first,
      'secondary',
      'Labour Code of 1994 art. 73; days that make up for others by the notice of each year',
    ),
    cited(
      '2013-05-01',
      'secondary',
      'Labour Code of 2012 art. 115; days that make up for others by the notice of each year',
    ),
    cited(
      '2021-01-01',
      'secondary',
      'Labour Code of 2019 art. 112; days that make up for others by the notice of each year',
    ),
  ],
};

/** The source of a built-in rule on a day; without a day, of today. */
export const ruleSourceOn = (rule: RuleKey, day?: string): RuleSource => {
  const sources = ruleSources[rule];
  return (
    (day === undefined ? sources.at(-1) : sources.findLast(({ from }) => from <= (day as Day))) ?? sources[0]
  );
};
