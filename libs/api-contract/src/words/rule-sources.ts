import {
  addDays,
  nationalRules,
  partsOfEntryId,
  ruleSourceOn,
  type Day,
  type Mark,
  type RuleEntry,
  type RuleKey,
  type RuleSource,
} from '@so-vang/domain';
import { scopeKindOf, scopeNames } from './rule-names.js';
import { sayIn } from './say.js';
import type { Language } from './words.js';

type Told = { readonly act: string; readonly seen?: string };

const own = 'Mặc định của phần mềm: chưa thấy văn bản nào quy định chung cho các khối';
const unseen = 'Mặc định của phần mềm: chưa đối chiếu được văn bản của thời kỳ này';
const bySource: Readonly<Record<string, string>> = {
  'The program’s default: no act is known that fixes it for every bloc': own,
  'The program’s default: the text of the time was not seen': unseen,
};
const women = (decree: string): string =>
  `Trong các đơn vị bằng nhau, ưu tiên tập thể có từ 70% nữ (Điều 4 Nghị định số ${decree}/NĐ-CP); ngoài ra theo mặc định của phần mềm`;
const flagsToCouncil = (article: string): string =>
  `Cờ thi đua theo luật (${article}); bằng khen theo quy định địa phương, ở đây là mặc định của phần mềm`;
const fourFifths = (article: string): string =>
  `Cờ thi đua: từ 80% tổng số thành viên (${article}); bằng khen: mặc định của phần mềm`;
const notSecret = (article: string): string =>
  `${article} yêu cầu bỏ phiếu với cờ thi đua, không nói bỏ phiếu kín hay công khai: theo mặc định của phần mềm`;
const inWriting = (article: string): string => `Người vắng mặt cho ý kiến bằng văn bản (${article})`;
const electedByMembers =
  'Các đơn vị bầu luân phiên Trưởng khối, Phó khối khi tổng kết năm (hướng dẫn số 1122/BTĐKT-VI năm 2011)';
const lowerNotNeeded = (decree: string): string =>
  `Không cần có mức khen thưởng thấp mới được mức cao (Điều 4 Nghị định số ${decree}/NĐ-CP)`;
const article2010 =
  'Chọn trong số tập thể được tặng Cờ cấp tỉnh trong năm (khoản 2 Điều 16 Nghị định số 42/2010/NĐ-CP)';
const vote2023 = 'khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP';
const vote2025 = 'khoản 5 Điều 33 Nghị định số 152/2025/NĐ-CP';
const daysOff = (article: string): string => `${article} và thông báo nghỉ lễ, tết từng năm`;

/** What the acts are called in Vietnamese, by rule and first day. */
const actsInVietnamese: Readonly<Record<string, string>> = {
  'noPledge/2004-07-01': 'Điều 10 Luật số 15/2003/QH11: đăng ký thi đua là một căn cứ xét danh hiệu',
  'noPledge/2024-01-01':
    'Luật không còn lấy đăng ký thi đua làm căn cứ (Điều 7 Luật số 06/2022/QH15): do khối hoặc tỉnh quy định; khi chưa có thì theo mặc định của phần mềm',
  'headship/2011-06-30': electedByMembers,
  'headSelection/2011-06-30': electedByMembers,
  'holdGrounds/2024-01-01': 'Điều 4 Nghị định số 98/2023/NĐ-CP',
  'holdGrounds/2025-07-01': 'Điều 4 Nghị định số 152/2025/NĐ-CP',
  'absentVotes/2017-10-01': inWriting('khoản 8 Điều 45 Nghị định số 91/2017/NĐ-CP'),
  'absentVotes/2024-01-01': inWriting(vote2023),
  'absentVotes/2025-07-01': inWriting(vote2025),
  'ties/2024-01-01': women('98/2023'),
  'ties/2025-07-01': women('152/2025'),
  'awardBases/2010-06-01': article2010,
  'awardBases/2017-10-01':
    'Tập thể dẫn đầu đạt tiêu chuẩn Cờ thi đua cấp tỉnh (Điều 11 Nghị định số 91/2017/NĐ-CP)',
  'awardBases/2024-01-01': lowerNotNeeded('98/2023'),
  'awardBases/2025-07-01': lowerNotNeeded('152/2025'),
  'minutes/2023-09-05':
    'Công văn số 5007/BNV-TĐKT năm 2023 nêu nội dung biên bản với Cờ thi đua của Chính phủ; ngoài ra theo mặc định của phần mềm',
  'flagQuota/2010-06-01': `${article2010}; tỷ lệ do phần mềm đặt`,
  'flagQuota/2017-10-01':
    'Khoản 1 Điều 11 Nghị định số 91/2017/NĐ-CP: 20% số tập thể đạt tiêu chuẩn Cờ cấp tỉnh; cách làm tròn do phần mềm đặt',
  'flagQuota/2023-09-05':
    'Công văn số 5007/BNV-TĐKT năm 2023: 20% số tập thể dẫn đầu khối; cách làm tròn do phần mềm đặt',
  'flagQuota/2024-01-01':
    'Công văn số 5007/BNV-TĐKT năm 2023: 20% số tập thể dẫn đầu khối; chưa đối chiếu được nghị định có giữ tỷ lệ này không',
  'councilAwards/2024-01-01': flagsToCouncil(vote2023),
  'councilAwards/2025-07-01': flagsToCouncil(vote2025),
  'councilThresholds/2024-01-01': fourFifths(vote2023),
  'councilThresholds/2025-07-01': fourFifths(vote2025),
  'councilVotingMethods/2017-10-01':
    'Điều 51 Nghị định số 91/2017/NĐ-CP: bỏ phiếu kín với Cờ thi đua của Chính phủ; với danh hiệu, hình thức khác theo quy định địa phương',
  'councilVotingMethods/2024-01-01': notSecret('Khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP'),
  'councilVotingMethods/2025-07-01': notSecret('Khoản 5 Điều 33 Nghị định số 152/2025/NĐ-CP'),
  'papers/2017-10-01':
    'Điều 51 Nghị định số 91/2017/NĐ-CP với Cờ thi đua của Chính phủ, hai bản chính; mẫu số 01 của phụ lục',
  'papers/2024-01-01':
    'Điều 34 Nghị định số 98/2023/NĐ-CP: một bản chính và tệp điện tử; mẫu số 02 phụ lục I',
  'papers/2025-07-01':
    'Số mẫu suy ra từ phụ lục Nghị định số 152/2025/NĐ-CP; thành phần hồ sơ giữ như trước đó',
  'timers/2012-06-15':
    'Nghị định số 39/2012/NĐ-CP về lấy ý kiến và thời hạn ở Trung ương; phần còn lại do phần mềm đặt',
  'timers/2017-10-01':
    'Thủ tục cấp tỉnh theo Nghị định số 91/2017/NĐ-CP: thẩm định 25 ngày; phần còn lại do phần mềm đặt',
  'timers/2024-01-01': 'Khoản 2 Điều 32 Nghị định số 98/2023/NĐ-CP; phần còn lại do phần mềm đặt',
  'timers/2025-07-01': 'Quyết định số 311/QĐ-BNV năm 2025; phần còn lại do phần mềm đặt',
  'consultation/2012-06-15': 'Nghị định số 39/2012/NĐ-CP: không trả lời thì thủ tục vẫn tiếp tục',
  'consultation/2024-01-01': 'Từ năm 2024 phải chờ ý kiến; chưa đối chiếu được văn bản',
  'dossiersDue/2024-01-01':
    'Cờ thi đua của Chính phủ: điểm b khoản 1 Điều 32 Nghị định số 98/2023/NĐ-CP; cấp tỉnh: mặc định của phần mềm',
  'dossiersDue/2025-07-01':
    'Cờ thi đua của Chính phủ: giữ như trước Nghị định số 152/2025/NĐ-CP, chưa đối chiếu được văn bản; cấp tỉnh: mặc định của phần mềm',
  'prizes/2024-01-01':
    'Cờ thi đua của Chính phủ: chương IV Nghị định số 98/2023/NĐ-CP; mức khác do phần mềm đặt',
  'prizes/2025-07-01': 'Điều 50 và Điều 54 Nghị định số 152/2025/NĐ-CP',
  'holidays/2004-07-01': daysOff('Điều 73 Bộ luật Lao động năm 1994'),
  'holidays/2013-05-01': daysOff('Điều 115 Bộ luật Lao động năm 2012'),
  'holidays/2021-01-01': daysOff('Điều 112 Bộ luật Lao động năm 2019'),
};

const seenInVietnamese: Readonly<Partial<Record<RuleKey, string>>> = {
  blocSize: 'các khối từ 4 đến 38 đơn vị (Đồng Nai 2024, Quảng Trị 2023)',
  scoreTable: 'ba nhóm nội dung, điểm thưởng, điểm trừ và mức trần 100 trong bảng điểm của các tỉnh',
  scoreStages: 'Ninh Thuận 24/2011: tự chấm rồi chấm chéo',
  choice: 'Ninh Thuận 24/2011: chấm điểm trước, bỏ phiếu cho các đơn vị dẫn đầu sau',
  quorum: 'hai phần ba, như hội đồng cấp tỉnh',
  slots: 'Thái Bình 2019: hạng nhất đề nghị Cờ Chính phủ, hạng nhì Cờ UBND tỉnh, hạng ba Bằng khen',
  severalAwards: 'Thái Bình 2019 và 2023: không đơn vị nào có tên trong hai danh sách',
  subUnitAwards: 'Đắk Lắk 2020: khen thưởng bộ phận trong một đơn vị',
  blocListedBy: 'Cao Bằng 348/QĐ-UBND năm 2018: Chủ tịch UBND tỉnh; nơi khác do Hội đồng',
  mergedProvinces:
    'văn bản quy phạm pháp luật của tỉnh được hợp nhất còn áp dụng cho đến khi tỉnh mới ban hành văn bản thay thế',
  scoreTableBy: 'Khánh Hòa: khối tự xây dựng; nơi khác do tỉnh ban hành',
  yearKind: 'ngành giáo dục tính theo năm học',
  conferences: 'Thái Bình 2019: một hội nghị vừa tổng kết năm, vừa ký giao ước năm sau',
  noPledgeDeduction: 'Huế 804/HD-SNV năm 2018: không ký giao ước trừ 8 điểm',
  exclusionGrounds: 'các căn cứ trong quy định của nhiều tỉnh',
  withdrawal: 'Thành phố Hồ Chí Minh 2014: hai đơn vị tự xin rút',
  votingMethods: 'bỏ phiếu kín, giơ tay và thống nhất đều đã có nơi áp dụng',
  recusal: 'thủ trưởng đơn vị dẫn đầu vẫn chủ trì bỏ phiếu',
  ties: 'Thái Bình 2019: hai đơn vị đồng hạng ba, cả hai được khen thưởng',
  councilThresholds: 'Lạng Sơn 2018: bằng khen từ 70% tổng số thành viên',
  councilQuorum: 'Bắc Ninh 86/2025/QĐ-UBND: 80% khi xét khen thưởng',
  timers: 'Quảng Nam năm 2015',
  dossiersDue: 'Quảng Nam năm 2015',
};

const told = (rule: RuleKey, source: RuleSource, language: Language): Told => {
  const seen = source.seen !== undefined && language === 'vi' ? seenInVietnamese[rule] : source.seen;
  const act =
    language === 'en'
      ? source.act
      : (actsInVietnamese[`${rule}/${source.from}`] ?? bySource[source.act] ?? source.act);
  return { act, ...(seen !== undefined && { seen }) };
};

/** On what a built-in rule rests on a day, or today: the act alone, which a decision is explained by. */
export const sourceOf = (rule: RuleKey, language: Language, on?: Day): string =>
  told(rule, ruleSourceOn(rule, on), language).act;

/** The day as of which an entry's source is told: one on which the entry held, the last where none is meant. */
const within = ({ key, validFrom }: Pick<RuleEntry, 'key' | 'validFrom'>, on: Day | undefined): string => {
  const next = nationalRules.find((entry) => entry.key === key && entry.validFrom > validFrom)?.validFrom;
  const last = next ? addDays(next as Day, -1) : ('9999-12-31' as Day);
  if (!on || on > last) return last;
  return on < validFrom ? validFrom : on;
};

/** On what an entry rests, as of a day or of its last: for the nation's the act and how sure it is; others say it in their own words. */
export const entrySourceOf = (
  entry: Pick<RuleEntry, 'key' | 'act' | 'scope' | 'validFrom' | 'mark'>,
  language: Language,
  on?: Day,
): { readonly act?: string; readonly mark: Mark; readonly seen?: string } => {
  const { key, act, scope, mark } = entry;
  if (scope !== 'nation' || !isBuiltIn(entry)) return { ...(act !== undefined && { act }), mark };
  const source = ruleSourceOn(key, within(entry, on));
  return { ...told(key, source, language), mark: source.mark };
};

/** A rule of the nation may also be adopted, by an act of its own. */
const isBuiltIn = ({ key, validFrom, act }: Pick<RuleEntry, 'key' | 'validFrom' | 'act'>): boolean =>
  nationalRules.some((entry) => entry.key === key && entry.validFrom === validFrom && entry.act === act);

/** Who adopted an entry, and since when it holds. */
export const entryIn = (id: string, language: Language): string => {
  const parts = partsOfEntryId(id);
  if (!parts) return id;
  const since = sayIn(language, () => undefined).day(parts.validFrom);
  return `${scopeNames[scopeKindOf(parts.scope)][language]}, ${language === 'vi' ? 'từ' : 'since'} ${since} (${id})`;
};

/** On what a rule rests where an act is judged: the entry that holds there, or else what the program has by itself. */
export const ruleSourceIn = (
  rule: RuleKey,
  { version, on }: { readonly version?: string | undefined; readonly on?: Day | undefined },
  language: Language,
): { readonly source: string; readonly mark?: Mark } => {
  if (version && !version.startsWith('nation/')) return { source: entryIn(version, language) };
  const entry = nationalRules.find(({ id }) => id === version);
  if (!entry) return { source: sourceOf(rule, language, on), mark: ruleSourceOn(rule, on).mark };
  const { act = '', mark } = entrySourceOf(entry, language, on);
  return { source: act, mark };
};
