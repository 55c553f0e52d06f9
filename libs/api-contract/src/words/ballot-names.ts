import type {
  ChoiceMethod,
  OpenedBallot,
  Question,
  BallotPurpose,
  Recusal,
  TieBreak,
  VotingMethod,
  CouncilVotingMethod,
} from '@so-vang/domain';
import type { Names } from './names.js';

export const ballotPhaseNames: Names<OpenedBallot['phase']> = {
  open: { vi: 'Đang bỏ phiếu', en: 'Open' },
  closed: { vi: 'Đã đóng, chờ kiểm phiếu', en: 'Closed, to be counted' },
  counted: { vi: 'Đã kiểm phiếu', en: 'Counted' },
  'called-off': { vi: 'Đã hủy trước khi kiểm phiếu', en: 'Called off' },
  annulled: { vi: 'Đã hủy kết quả', en: 'Annulled' },
};

export const questionNames: Names<Question> = {
  approve: { vi: 'Đồng ý hoặc không đồng ý từng đơn vị', en: 'For or against each candidate' },
  choose: { vi: 'Chọn một số đơn vị', en: 'A choice among the candidates' },
  elect: { vi: 'Chọn một đơn vị', en: 'One of the candidates' },
  rank: { vi: 'Xếp thứ tự các đơn vị', en: 'The candidates in order' },
};

export const choiceMethodNames: Names<ChoiceMethod> = {
  'score-then-ballot': { vi: 'Chấm điểm rồi bỏ phiếu', en: 'Score, then ballot' },
  'ballot-then-score': { vi: 'Bỏ phiếu rồi xét điểm', en: 'Ballot, then score' },
  score: { vi: 'Chấm điểm', en: 'Score' },
  ballot: { vi: 'Bỏ phiếu', en: 'Ballot' },
  consensus: { vi: 'Hội nghị thống nhất', en: 'Consensus' },
};

export const votingMethodNames: Names<VotingMethod> = {
  paper: { vi: 'bỏ phiếu kín', en: 'secret ballot on paper' },
  open: { vi: 'biểu quyết công khai', en: 'open vote' },
  consensus: { vi: 'hội nghị thống nhất', en: 'consensus' },
};

export const councilVotingMethodNames: Names<CouncilVotingMethod> = {
  ...votingMethodNames,
  'own-vote': { vi: 'thành viên tự biểu quyết trên phần mềm', en: 'members’ own votes in the program' },
};

export const ballotPurposeNames: Names<BallotPurpose> = {
  ranking: { vi: 'Bình xét, xếp hạng', en: 'Ranking' },
  tie: { vi: 'Phân định đơn vị đồng hạng', en: 'Breaking a tie' },
  head: { vi: 'Bầu Trưởng khối năm sau', en: "Next year's head" },
};

export const recusalNames: Names<Recusal> = {
  none: { vi: 'biểu quyết như các đơn vị khác', en: 'votes like the others' },
  'abstain-own-unit': { vi: 'không cho ý kiến về đơn vị mình', en: 'abstains on itself' },
  'leave-room': { vi: 'ra ngoài khi biểu quyết về đơn vị mình', en: 'leaves for the vote on itself' },
};

export const tieBreakNames: Names<TieBreak> = {
  share: { vi: 'đồng hạng', en: 'shared rank' },
  'second-ballot': { vi: 'bỏ phiếu lần hai', en: 'second ballot' },
  'score-group': { vi: 'xét điểm một nhóm tiêu chí', en: 'points of one group of items' },
  women: { vi: 'ưu tiên tập thể có tỷ lệ nữ cao', en: 'preference by the share of women' },
  head: { vi: 'Trưởng khối quyết định', en: "the head's decision" },
};
