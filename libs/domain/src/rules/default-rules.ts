import type { Award } from './awards.js';
import { publicHolidays } from './holidays.js';
import { ruleSourceOn } from './rule-sources.js';
import { ruleKeys, type Rule, type RuleKey, type Rules, type Threshold } from './rules.js';

const from = '2004-07-01';
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
export const defaultValues: Rules = {
  blocSize: { min: 4, max: 40 },
  noPledge: 'excluded',
  scoreTable: {
    items: [
      { id: 'nhiem-vu', name: 'Thực hiện nhiệm vụ chính trị, chuyên môn', max: 60_00 },
      { id: 'xay-dung', name: 'Xây dựng Đảng, chính quyền, đoàn thể', max: 15_00 },
      { id: 'thi-dua', name: 'Tổ chức phong trào thi đua, khen thưởng', max: 15_00 },
    ],
    bonusMax: 10_00,
    deductionMax: 20_00,
    totalMax: 100_00,
  },
  scoreStages: { self: true, cross: true, office: true },
  choice: { method: 'score-then-ballot', maxChoices: 3 },
  quorum: { num: 2, den: 3 },
  threshold: { num: 1, den: 2, base: 'all', compare: 'more-than' },
  slots: [
    { award: 'GovernmentFlag', fromRank: 1, toRank: 1, max: 1 },
    { award: 'ProvinceFlag', fromRank: 1, toRank: 2 },
    { award: 'ChairmanMerit', fromRank: 2, toRank: 3 },
  ],
  severalAwards: 'one-per-unit',
  subUnitAwards: 'off',
  headship: 'required',

  blocListedBy: 'chairman',
  scoreTableBy: 'bloc',
  mergedProvinces: 'until-replaced',
  yearKind: 'calendar',
  conferences: 'one',
  noPledgeDeduction: 8_00,
  thematicAwards: 'off',
  evidence: {
    maxBytes: 20 * 1024 * 1024,
    mediaTypes: [
      ...['application/pdf', 'image/jpeg', 'image/png', 'text/plain'],
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  },
  crossScorers: 1,
  scoreRounding: 'nearest',
  exclusionGrounds: [
    { id: 'khong-ky-giao-uoc', name: 'Không ký giao ước thi đua' },
    { id: 'khong-nop-bao-cao', name: 'Không nộp hoặc nộp chậm báo cáo, bảng điểm' },
    { id: 'vang-hoat-dong', name: 'Không tham gia hoạt động của khối' },
    { id: 'ky-luat', name: 'Lãnh đạo bị kỷ luật' },
    {
      id: 'vu-viec-nghiem-trong',
      name: 'Để xảy ra vụ việc nghiêm trọng, tham nhũng, cháy nổ, tai nạn lao động',
    },
  ],
  holdGrounds: [
    { id: 'xem-xet-ky-luat', name: 'Đang bị xem xét kỷ luật' },
    { id: 'dieu-tra-thanh-tra', name: 'Đang bị điều tra, thanh tra, kiểm toán khi có dấu hiệu vi phạm' },
    { id: 'khieu-nai-to-cao', name: 'Có khiếu nại, tố cáo hoặc thông tin báo chí đang được xác minh' },
  ],
  departedMembers: 'leave',
  withdrawal: 'allowed',
  votingMethods: ['paper', 'open', 'consensus'],
  absentVotes: 'written-opinion',
  countingCommittee: { members: 3, signers: 2 },
  recusal: 'none',
  ties: { method: 'share', women: { num: 7, den: 10 } },
  awardBases: [],
  preparatoryMeeting: 'optional',
  minutes: 'required',
  slotsExceeded: 'warn',
  headSelection: { method: 'election', inRotation: true, termYears: 1 },
  flagQuota: { num: 1, den: 5, base: 'bloc-leaders', rounding: 'down', over: 'warn' },
  councilAwards: ['GovernmentFlag', 'ProvinceFlag', 'ChairmanMerit'],
  councilThresholds: { GovernmentFlag: ofAll(4, 5), ProvinceFlag: ofAll(4, 5), ChairmanMerit: ofAll(7, 10) },
  councilQuorum: { awardSession: { num: 4, den: 5 }, otherSession: { num: 2, den: 3 } },
  councilVotingMethods: ['paper', 'open'],
  papers: [
    regularPapers('GovernmentFlag', 1, '02'),
    regularPapers('ProvinceFlag', 1, '04'),
    regularPapers('ChairmanMerit', 1, '04'),
  ],
  timers: {
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
  reminderDays: 3,
  consultation: { silence: 'wait' },
  dossiersDue: {
    GovernmentFlag: { monthDay: '06-30', years: 1, school: { monthDay: '12-31', years: 1 } },
    ProvinceFlag: { monthDay: '03-15', years: 1 },
    ChairmanMerit: { monthDay: '03-15', years: 1 },
  },
  prizes: { GovernmentFlag: 12_00, ProvinceFlag: 8_00, ChairmanMerit: 3_00 },
  holidays: publicHolidays,
};

/** The same, each with its source of today. */
export const defaultRules = Object.fromEntries(
  ruleKeys.map((key) => {
    const { act, mark } = ruleSourceOn(key);
    return [key, { value: defaultValues[key], validFrom: from, source: act, mark }];
  }),
) as { readonly [Key in RuleKey]: Rule<Rules[Key]> };
