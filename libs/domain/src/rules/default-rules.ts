import type { Award } from './awards.js';
import { publicHolidays } from './holidays.js';
import { ruleKeys, type Rule, type RuleKey, type Rules, type Threshold } from './rules.js';

const from = '2004-07-01';
const assumed = <Value>(value: Value, source: string): Rule<Value> => ({
  value,
  validFrom: from,
  source,
  mark: 'assumed',
});

const cited = <Value>(mark: Rule<Value>['mark'], value: Value, source: string): Rule<Value> => ({
  value,
  validFrom: from,
  source,
  mark,
});
const ofAll = (num: number, den: number): Threshold => ({ num, den, base: 'all', compare: 'at-least' });
const regularPapers = (award: Award, copies: number, form: string) => ({
  award,
  kind: 'regular' as const,
  papers: [
    'submission-letter' as const,
    'nomination-list' as const,
    'achievement-report' as const,
    'minutes' as const,
  ],
  form,
  copies,
});

/**
 * What holds where neither province nor bloc has set a rule of its own. Blocs adopt their own score table, slots and
 * way of choosing each year; no national text fixes them, so these are defaults to be edited, and are marked so.
 */
export const defaultRules: { readonly [Key in RuleKey]: Rule<Rules[Key]> } = {
  blocSize: {
    value: { min: 4, max: 40 },
    validFrom: from,
    source: 'Blocs of 4 to 38 members are on record (Đồng Nai 2024, Quảng Trị 2023)',
    mark: 'secondary',
  },
  noPledge: assumed(
    'excluded',
    'Law on Emulation and Commendation 2003 art. 10 made registration a basis until 2023-12-31; local rule since',
  ),
  scoreTable: assumed(
    {
      items: [
        { id: 'nhiem-vu', name: 'Thực hiện nhiệm vụ chính trị, chuyên môn', max: 60_00 },
        { id: 'xay-dung', name: 'Xây dựng Đảng, chính quyền, đoàn thể', max: 15_00 },
        { id: 'thi-dua', name: 'Tổ chức phong trào thi đua, khen thưởng', max: 15_00 },
      ],
      bonusMax: 10_00,
      deductionMax: 20_00,
      totalMax: 100_00,
    },
    'Three groups of content, bonus and deduction, a cap of 100: a pattern of provincial tables; the points are ours',
  ),
  scoreStages: assumed(
    { self: true, cross: true, office: true },
    'Self-score, then cross-check: the usual order (Ninh Thuận 24/2011)',
  ),
  choice: assumed(
    { method: 'score-then-ballot', maxChoices: 3 },
    'Score first, then a vote on the leading units (Ninh Thuận 24/2011)',
  ),
  quorum: assumed({ num: 2, den: 3 }, 'Two thirds of the members, as provincial councils have it'),
  threshold: assumed(
    { num: 1, den: 2, base: 'all', compare: 'more-than' },
    'More than half of all members of the bloc',
  ),
  slots: assumed(
    [
      { award: 'GovernmentFlag', fromRank: 1, toRank: 1, max: 1 },
      { award: 'ProvinceFlag', fromRank: 1, toRank: 2 },
      { award: 'ChairmanMerit', fromRank: 2, toRank: 3 },
    ],
    'Thái Bình 2019: first to the Government flag, second to the province flag, third to the certificate',
  ),
  severalAwards: assumed('one-per-unit', 'Thái Bình 2019 and 2023: no unit on two lists'),
  subUnitAwards: assumed('off', 'Awards to an office inside a member are rare (Đắk Lắk 2020)'),
  headship: assumed(
    'required',
    'Head and deputy are chosen by the members at the closing of the year (1122/BTĐKT-VI of 2011)',
  ),

  blocListedBy: assumed(
    'chairman',
    'Decision of the chairman (Cao Bằng 348/QĐ-UBND 2018); the council elsewhere',
  ),
  scoreTableBy: assumed('bloc', 'Blocs adopt their own table (Khánh Hòa); provinces may do so by legal act'),
  yearKind: assumed('calendar', 'Calendar year; education counts by school year'),
  conferences: assumed('one', 'Thái Bình 2019: one conference closed the year and signed the next pledge'),
  noPledgeDeduction: assumed(8_00, 'Huế 804/HD-SNV of 2018: 8 points off where no pledge was signed'),
  thematicAwards: assumed('off', 'Awards by theme outside the ranking are rare in a bloc'),
  evidence: assumed(
    {
      maxBytes: 20 * 1024 * 1024,
      mediaTypes: [
        ...['application/pdf', 'image/jpeg', 'image/png', 'text/plain'],
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
    },
    'Our choice: documents, pictures and sheets of up to 20 MB',
  ),
  crossScorers: assumed(1, 'Members check each other; how many check one is for the bloc to say'),
  scoreRounding: assumed('nearest', 'No rule on rounding is known'),
  exclusionGrounds: assumed(
    [
      { id: 'khong-ky-giao-uoc', name: 'Không ký giao ước thi đua' },
      { id: 'khong-nop-bao-cao', name: 'Không nộp hoặc nộp chậm báo cáo, bảng điểm' },
      { id: 'vang-hoat-dong', name: 'Không tham gia hoạt động của khối' },
      { id: 'ky-luat', name: 'Lãnh đạo bị kỷ luật' },
      {
        id: 'vu-viec-nghiem-trong',
        name: 'Để xảy ra vụ việc nghiêm trọng, tham nhũng, cháy nổ, tai nạn lao động',
      },
    ],
    'Grounds seen in provincial rules; each bloc has its own',
  ),
  holdGrounds: cited(
    'verified',
    [
      { id: 'xem-xet-ky-luat', name: 'Đang bị xem xét kỷ luật' },
      { id: 'dieu-tra-thanh-tra', name: 'Đang bị điều tra, thanh tra, kiểm toán khi có dấu hiệu vi phạm' },
      { id: 'khieu-nai-to-cao', name: 'Có khiếu nại, tố cáo hoặc thông tin báo chí đang được xác minh' },
    ],
    'Decree 98/2023/NĐ-CP art. 4 and decree 152/2025/NĐ-CP art. 4; local rule before 2024',
  ),
  withdrawal: assumed('allowed', 'Hồ Chí Minh City 2014: two units stepped back by themselves'),
  votingMethods: assumed(
    ['paper', 'open', 'consensus'],
    'Secret ballot by default; show of hands and consensus are on record',
  ),
  absentVotes: cited(
    'verified',
    'written-opinion',
    'Absent members are asked in writing, noted in the minutes (98/2023/NĐ-CP art. 30(7))',
  ),
  countingCommittee: assumed(
    { members: 3, signers: 2 },
    'Our choice: three people count the papers of a ballot, and two of them sign at least',
  ),
  recusal: assumed('none', 'No rule of law; heads of winning units chair their own vote'),
  ties: assumed(
    { method: 'share', women: { num: 7, den: 10 } },
    'Thái Bình 2019: two units shared the third place, both were rewarded; from 2024 units with at least 70 % women go first among equals (98/2023/NĐ-CP art. 4)',
  ),
  awardBases: cited(
    'verified',
    [],
    'No award is the condition of another: a leader meets the province flag’s standard (91/2017/NĐ-CP art. 11); a lower award is not needed for a higher one (98/2023/NĐ-CP art. 4)',
  ),
  preparatoryMeeting: assumed(
    'optional',
    'A meeting before the closing settles a draft ranking in some blocs',
  ),
  minutes: assumed(
    'required',
    'Minutes go with every dossier; for the Government flag letter 5007/BNV-TĐKT of 2023 names their content',
  ),
  slotsExceeded: assumed('warn', 'Several units of one rank may share what is meant for one'),
  headSelection: assumed(
    { method: 'election', inRotation: true, termYears: 1 },
    'Elected in rotation by the members at the closing of the year (1122/BTĐKT-VI of 2011)',
  ),
  flagQuota: assumed(
    { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'warn' },
    'Letter 5007/BNV-TĐKT of 2023: 20 % of collectives that lead a bloc; decree 91/2017/NĐ-CP art. 11 counts those that meet the province flag’s standard',
  ),
  councilAwards: assumed(
    ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'],
    'Flags by law from 2024 (98/2023/NĐ-CP art. 30(7)); certificates by local rule',
  ),
  councilThresholds: assumed(
    { GovernmentFlag: ofAll(4, 5), ProvinceFlag: ofAll(4, 5), ChairmanMerit: ofAll(7, 10) },
    'Flags: at least 80 % of all members (98/2023/NĐ-CP art. 30(7)); certificates: Lạng Sơn 2018 at least 70 %',
  ),
  councilQuorum: assumed(
    { awardSession: { num: 4, den: 5 }, otherSession: { num: 2, den: 3 } },
    'Bắc Ninh 86/2025/QĐ-UBND: 80 % for award sessions; two thirds otherwise',
  ),
  councilVotingMethods: assumed(
    ['paper', 'open'],
    'Secrecy of the vote on flags is a setting from 2024, on by default',
  ),
  papers: assumed(
    [
      regularPapers('GovernmentFlag', 1, '02'),
      regularPapers('ProvinceFlag', 1, '04'),
      regularPapers('ChairmanMerit', 1, '04'),
    ],
    'Decree 98/2023/NĐ-CP art. 34; form numbers inferred from the annex of decree 152/2025/NĐ-CP',
  ),
  timers: assumed(
    {
      receive: 3,
      'return-unfit': 5,
      'complete-again': 10,
      appraise: 25,
      'central-appraise': 20,
      consult: 10,
      decide: 10,
      'refusal-notice': 10,
      'result-notice': 10,
      present: 30,
    },
    'Decree 98/2023/NĐ-CP art. 32(2) and decision 311/QĐ-BNV of 2025 where they say; the rest are ours',
  ),
  reminderDays: assumed(3, 'No act sets it: the program calls to mind three working days ahead'),
  consultation: assumed(
    { silence: 'wait' },
    'From 2024 consents are waited for; before, silence let the procedure go on (39/2012/NĐ-CP)',
  ),
  dossiersDue: assumed(
    {
      GovernmentFlag: { monthDay: '06-30', years: 1, school: { monthDay: '12-31', years: 1 } },
      ProvinceFlag: { monthDay: '03-15', years: 1 },
      ChairmanMerit: { monthDay: '03-15', years: 1 },
    },
    'Government flag: 98/2023/NĐ-CP art. 32(1)(b); province: Quảng Nam 2015',
  ),
  prizes: cited(
    'verified',
    { GovernmentFlag: 12_00, ProvinceFlag: 8_00, ChairmanMerit: 3_00 },
    'Decree 152/2025/NĐ-CP art. 50 and 54',
  ),
  holidays: cited(
    'secondary',
    publicHolidays,
    'Labour Code 2012 art. 115 and 2019 art. 112; days that make up for others by the notice of each year',
  ),
};

export const defaultValues = Object.fromEntries(
  ruleKeys.map((key) => [key, defaultRules[key].value]),
) as Rules;
