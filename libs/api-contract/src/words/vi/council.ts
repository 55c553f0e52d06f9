import { councilVotingMethodNames } from '../ballot-names.js';
import { councilRoleNames, notBeforeNames, sessionNames } from '../council-names.js';
import { awardNames, dossierPhaseNames } from '../names.js';
import { missingAtSittingIn } from '../missing.js';
import { eitherIn, listIn } from '../say.js';
import { registeredProvince } from '../province-words.js';
import { wordsFor } from '../words.js';

const people = (ids: readonly string[]) => listIn('vi', ids);

export const councilWords = wordsFor({
  SITTING_UNKNOWN: () => ({
    title: 'Không có phiên họp này',
    detail: 'Chưa có phiên họp hội đồng mang mã đã nêu. Hãy kiểm tra lại mã, hoặc triệu tập phiên họp trước.',
  }),
  SITTING_ALREADY_CALLED: ({ at }, say) => ({
    title: 'Phiên họp đã được triệu tập',
    detail: `Phiên họp này đã được triệu tập lúc ${say.time(at)}. Hãy tiếp tục trên phiên họp đã có, hoặc dùng số thứ tự tiếp theo.`,
  }),
  SITTING_NUMBER_TAKEN: ({ number, council }) => ({
    title: 'Số thứ tự phiên họp đã dùng',
    detail: `Phiên họp số ${number} của Hội đồng về năm thi đua này là ${council}. Hãy tiếp tục trên phiên họp đó, hoặc dùng số thứ tự tiếp theo.`,
  }),
  SITTING_IS_CLOSED: ({ at }, say) => ({
    title: 'Phiên họp đã kết thúc',
    detail: `Phiên họp đã kết thúc lúc ${say.time(at)}, kết quả đã gửi về từng hồ sơ. Việc còn lại đưa vào phiên họp sau.`,
  }),
  SITTING_ID_DIFFERS: ({ council, ending }) => ({
    title: 'Mã phiên họp không khớp',
    detail: `Mã “${council}” phải kết thúc bằng “${ending}”: năm thi đua và số thứ tự phiên họp.`,
  }),
  MEMBER_NAMED_TWICE: ({ person }) => ({
    title: 'Một người được ghi hai lần',
    detail: `${person} được ghi nhiều hơn một lần. Mỗi thành viên ghi một lần, có mặt hoặc vắng mặt.`,
  }),
  COUNCIL_NEEDS_ONE_CHAIR: ({ chairs }) => ({
    title: 'Hội đồng cần một Chủ tịch',
    detail: `Danh sách có ${chairs} Chủ tịch Hội đồng. Hãy ghi đúng một người.`,
  }),
  SESSION_NOT_FOR_AWARDS: () => ({
    title: 'Phiên họp này không xét khen thưởng',
    detail:
      'Hồ sơ khen thưởng chỉ đưa vào phiên họp xét khen thưởng. Hãy triệu tập một phiên họp xét khen thưởng.',
  }),
  DOSSIER_ALREADY_ON_AGENDA: ({ dossier, item }) => ({
    title: 'Hồ sơ đã có trong chương trình',
    detail: `Hồ sơ ${dossier} đã là mục số ${item} của phiên họp.`,
  }),
  DOSSIER_NOT_READY_FOR_COUNCIL: ({ dossier, needed, actual }) => ({
    title: 'Hồ sơ chưa đưa ra hội đồng được',
    detail:
      actual === 'undrafted'
        ? `Không có hồ sơ ${dossier}. Hãy kiểm tra lại mã hồ sơ.`
        : `Hồ sơ ${dossier} đang ở bước “${dossierPhaseNames[actual].vi}”; hội đồng chỉ xét hồ sơ ở bước ${eitherIn(
            'vi',
            needed.map((phase) => `“${dossierPhaseNames[phase].vi}”`),
          )}.`,
  }),
  DOSSIER_NOT_OF_SITTING: ({ dossier, province, year }) => ({
    title: 'Hồ sơ không thuộc phiên họp này',
    detail: `Phiên họp xét khen thưởng năm ${year} của ${registeredProvince(province, 'vi')}; hồ sơ ${dossier} thuộc năm hoặc địa phương khác.`,
  }),
  DOSSIER_BEFORE_COUNCIL: ({ dossier, council, passed }) => ({
    title: 'Hồ sơ đã ở một phiên họp khác',
    detail: passed
      ? `Phiên họp ${council} đã thông qua hồ sơ ${dossier}. Không xét lại.`
      : `Hồ sơ ${dossier} đang ở phiên họp ${council}. Hãy chờ phiên họp đó kết thúc.`,
  }),
  AWARD_NOT_FOR_COUNCIL: ({ award }) => ({
    title: 'Hình thức này không qua hội đồng',
    detail: `Theo quy định đang áp dụng, ${awardNames[award].vi} do cơ quan thi đua - khen thưởng trình thẳng, không đưa ra hội đồng.`,
  }),
  ITEM_UNKNOWN: ({ item }) => ({
    title: 'Không có mục này',
    detail: `Chương trình phiên họp không có mục số ${item}.`,
  }),
  ITEM_NOT_PRESENTED: ({ items }) => ({
    title: 'Hồ sơ chưa được báo cáo',
    detail: `Mục số ${listIn('vi', items.map(String))} chưa được báo cáo trước hội đồng. Hãy ghi việc báo cáo rồi mới biểu quyết hoặc đưa ra khỏi danh sách.`,
  }),
  ITEM_NOT_BEFORE_COUNCIL: ({ item, dossier, why }) => ({
    title: 'Hồ sơ không còn trình phiên họp này',
    detail: `Mục số ${item}, hồ sơ ${dossier}: ${notBeforeNames[why].vi}. Không biểu quyết mục này; nếu hồ sơ được trình lại, hãy đưa vào chương trình lần nữa.`,
  }),
  ITEM_STILL_BEFORE_COUNCIL: ({ item, dossier }) => ({
    title: 'Hồ sơ vẫn đang trình phiên họp',
    detail: `Mục số ${item}, hồ sơ ${dossier}, vẫn đang trình phiên họp này. Hãy biểu quyết, hoặc đưa ra khỏi danh sách kèm lý do.`,
  }),
  ITEM_HAS_RESULT: ({ item }) => ({
    title: 'Mục này đã có kết quả',
    detail: `Mục số ${item} đã có kết quả. Nếu cần xét lại, hãy bỏ phiếu lại và ghi rõ lý do.`,
  }),
  ATTENDANCE_NOT_RECORDED: () => ({
    title: 'Chưa ghi thành viên dự họp',
    detail: 'Hãy ghi ai có mặt, ai vắng mặt và lý do trước khi hội đồng làm việc.',
  }),
  NOT_ON_COUNCIL: ({ person }) => ({
    title: 'Không phải thành viên hội đồng',
    detail: `${person} không có trong danh sách hội đồng của phiên họp này.`,
  }),
  MEMBERS_UNACCOUNTED: ({ people: missing }) => ({
    title: 'Chưa ghi đủ thành viên',
    detail: `Chưa ghi có mặt hay vắng mặt: ${people(missing)}.`,
  }),
  COUNCIL_QUORUM_NOT_MET: ({ present, members, needed, session }) => ({
    title: 'Không đủ thành viên dự họp',
    detail: `Có ${present} trên ${members} thành viên; ${sessionNames[session].vi} cần ít nhất ${needed.num}/${needed.den}. Hãy họp lại khi đủ thành viên và ghi lại thành viên dự họp.`,
  }),
  ITEM_VOTED_TWICE: ({ item }) => ({
    title: 'Một mục được ghi hai lần',
    detail: `Bảng kết quả ghi mục số ${item} nhiều hơn một lần.`,
  }),
  REVOTE_NEEDS_REASON: ({ item }) => ({
    title: 'Bỏ phiếu lại cần lý do',
    detail: `Mục số ${item} đã có kết quả. Muốn bỏ phiếu lại phải ghi rõ lý do.`,
  }),
  VOTING_METHOD_NOT_ALLOWED: ({ method, allowed }) => ({
    title: 'Không biểu quyết theo hình thức này',
    detail: `Hội đồng không biểu quyết bằng ${councilVotingMethodNames[method].vi}; được dùng ${eitherIn(
      'vi',
      allowed.map((each) => councilVotingMethodNames[each].vi),
    )}.`,
  }),
  SITTING_COMMITTEE_MISSING: () => ({
    title: 'Chưa có ban kiểm phiếu',
    detail: 'Phiếu giấy do ban kiểm phiếu kiểm. Hãy ghi những người trong ban kiểm phiếu.',
  }),
  COUNT_SHEET_MISSING: () => ({
    title: 'Chưa có biên bản kiểm phiếu',
    detail: 'Bỏ phiếu bằng giấy phải kèm tệp biên bản kiểm phiếu đã ký. Hãy tải tệp lên.',
  }),
  COUNCIL_VOTE_ALREADY_CAST: ({ item, person, at }, say) => ({
    title: 'Đã biểu quyết mục này',
    detail: `Mục số ${item}: ${person} đã biểu quyết lúc ${say.time(at)}. Mỗi thành viên chỉ được tính một lần.`,
  }),
  ITEM_HAS_OWN_VOTES: ({ item }) => ({
    title: 'Mục này đã có thành viên tự biểu quyết',
    detail: `Mục số ${item} đã có ý kiến do thành viên tự gửi. Hãy ghi nốt ý kiến của các thành viên còn lại rồi tổng hợp; không bỏ phiếu kín hoặc đưa ra khỏi danh sách nữa.`,
  }),
  MEMBER_HAS_CAST_VOTES: ({ person, items }) => ({
    title: 'Thành viên này đã biểu quyết',
    detail: `${person} đã biểu quyết mục số ${listIn('vi', items.map(String))} khi có mặt. Hãy tổng hợp kết quả các mục đó trước khi ghi vắng mặt.`,
  }),
  ITEM_NOT_ON_PAPER: ({ item }) => ({
    title: 'Mục này không bỏ phiếu bằng giấy',
    detail: `Mục số ${item} chưa có kết quả bỏ phiếu bằng giấy nên không có biên bản kiểm phiếu để ký.`,
  }),
  VOTES_DO_NOT_ADD_UP: ({ item, given, voters }) => ({
    title: 'Số phiếu không khớp',
    detail: `Mục số ${item}: tổng số phiếu là ${given}, trong khi có ${voters} người bỏ phiếu tại phiên họp. Phiếu không thu về ghi là không hợp lệ.`,
  }),
  NAMED_VOTES_MISSING: ({ item, people: missing }) => ({
    title: 'Thiếu ý kiến biểu quyết',
    detail: `Mục số ${item}: biểu quyết công khai phải ghi ý kiến từng người; còn thiếu ${people(missing)}.`,
  }),
  NAMED_VOTES_DIFFER: ({ item }) => ({
    title: 'Số phiếu khác với ý kiến từng người',
    detail: `Mục số ${item}: số đồng ý, không đồng ý, không có ý kiến không khớp với ý kiến đã ghi của từng người.`,
  }),
  NOT_A_VOTER: ({ item, person }) => ({
    title: 'Không biểu quyết mục này',
    detail: `Mục số ${item}: ${person} không có mặt, phải ra ngoài khi biểu quyết, hoặc được ghi hai lần.`,
  }),
  MEMBER_MUST_ABSTAIN: ({ item, people: members }) => ({
    title: 'Thành viên không biểu quyết đơn vị mình',
    detail: `Mục số ${item}: ${people(members)} thuộc đơn vị được xét, theo quy định không có ý kiến. Hãy ghi số phiếu không có ý kiến tương ứng.`,
  }),
  WRITTEN_OPINION_OF_PRESENT: ({ item, person }) => ({
    title: 'Ý kiến bằng văn bản không hợp lệ',
    detail: `Mục số ${item}: chỉ thành viên vắng mặt cho ý kiến bằng văn bản, mỗi người một lần; ${person} không như vậy.`,
  }),
  WRITTEN_OPINIONS_NOT_ASKED: () => ({
    title: 'Không lấy ý kiến bằng văn bản',
    detail: 'Theo quy định đang áp dụng, thành viên vắng mặt không cho ý kiến bằng văn bản.',
  }),
  SITTING_NOT_COMPLETE: ({ missing }) => ({
    title: 'Phiên họp chưa đủ điều kiện',
    detail: `Còn thiếu: ${missing.map((each) => missingAtSittingIn('vi', each)).join('; ')}.`,
  }),
  MEMBER_ABSENT: ({ person }) => ({
    title: 'Người này không dự họp',
    detail: `${person} không có mặt tại phiên họp. Chủ trì và thư ký phải là thành viên dự họp.`,
  }),
  MAY_NOT_PRESIDE: ({ person, role }) => ({
    title: 'Không chủ trì được phiên họp',
    detail: `${person} là ${councilRoleNames[role].vi}. Phiên họp do Chủ tịch hoặc Phó Chủ tịch Hội đồng chủ trì.`,
  }),
  MINUTES_NOT_DRAFTED: () => ({
    title: 'Chưa lập biên bản',
    detail: 'Phiên họp chưa có biên bản để ký. Hãy lập biên bản sau khi mọi hồ sơ đã có kết quả.',
  }),
  NOT_A_SIGNATORY: ({ person, signatories }) => ({
    title: 'Không phải người ký biên bản',
    detail: `Biên bản do ${people(signatories)} ký; ${person} không có trong đó.`,
  }),
  SITTING_MINUTES_ALREADY_SIGNED: ({ person, at }, say) => ({
    title: 'Đã ký biên bản',
    detail: `${person} đã ký biên bản lúc ${say.time(at)}.`,
  }),
  FLAG_QUOTA_NEEDS_REASON: ({ proposed, allowed, count }) => ({
    title: 'Vượt tỷ lệ Cờ thi đua của Chính phủ',
    detail: `Đề nghị ${proposed} cờ trên ${count} tập thể, trong khi tỷ lệ cho phép ${allowed}. Hãy ghi lý do, hoặc bỏ phiếu lại để bớt.`,
  }),
  FLAG_QUOTA_EXCEEDED: ({ proposed, allowed, count }) => ({
    title: 'Vượt tỷ lệ Cờ thi đua của Chính phủ',
    detail: `Đề nghị ${proposed} cờ trên ${count} tập thể, trong khi quy định chỉ cho phép ${allowed}. Hãy bỏ phiếu lại để bớt.`,
  }),
});
