import type { Papers, Withheld } from '@so-vang/domain';
import type { Language } from './words.js';

type FactWords = {
  /** Votes for; of how many, where the count says it; and how many of them are opinions in writing. */
  readonly votes: (votesFor: number, base: number | undefined, inWriting: number) => string;
  readonly needed: (votes: number) => string;
  readonly orderPoints: (points: number) => string;
  readonly passed: (passed: boolean) => string;
  readonly turnout: (present: number, roll: number, needed: number | undefined, met: boolean) => string;
  readonly papers: (papers: Papers) => string;
  readonly written: (opinions: number) => string;
  readonly departed: (unit: string, day: string, onRoll: boolean) => string;
  readonly others: (against: number, invalid: number, abstained: number) => string;
  readonly points: (points: string) => string;
  readonly by: (unit: string) => string;
  readonly withheld: (what: Withheld['what']) => string;
  readonly decidedBy: (authority: string) => string;
  readonly deputy: (unit: string) => string;
  readonly number: (number: string) => string;
  readonly dated: (day: string) => string;
  readonly signer: (signer: string) => string;
  readonly under: (documents: string) => string;
  readonly admitted: (admitted: boolean) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly sitting: (number: number, year: number) => string;
  readonly item: (item: number) => string;
};

export const factWords: Readonly<Record<Language, FactWords>> = {
  vi: {
    votes: (votesFor, base, inWriting) =>
      `${base === undefined ? votesFor : `${votesFor}/${base}`} phiếu đồng ý${
        inWriting > 0 ? ` (trong đó ${inWriting} ý kiến bằng văn bản)` : ''
      }`,
    needed: (votes) => `cần ít nhất ${votes}`,
    orderPoints: (points) => `${points} điểm xếp thứ tự`,
    passed: (passed) => (passed ? 'đạt' : 'không đạt'),
    turnout: (present, roll, needed, met) =>
      `${present}/${roll} đơn vị tham gia${needed === undefined ? '' : `, cần ít nhất ${needed}`}: ${met ? 'đủ' : 'không đủ'} số lượng theo quy định`,
    papers: ({ issued, returned, valid, invalid }) =>
      `phát ra ${issued} phiếu, thu về ${returned}, hợp lệ ${valid}, không hợp lệ ${invalid}`,
    written: (opinions) => `${opinions} ý kiến bằng văn bản`,
    departed: (unit, day, onRoll) =>
      `${unit} rời khối từ ngày ${day}: không được chọn, ${onRoll ? 'vẫn tính vào tổng số vì đã bỏ phiếu, hoặc rời khối sau khi kết thúc bỏ phiếu' : 'không bỏ phiếu, không tính vào tổng số'}`,
    others: (against, invalid, abstained) =>
      `không đồng ý ${against}, không hợp lệ ${invalid}, không có ý kiến ${abstained}`,
    points: (points) => `${points} điểm`,
    by: (unit) => `do ${unit} chấm`,
    withheld: (what) =>
      ({
        first: 'không có đơn vị xếp thứ nhất',
        all: 'không xếp hạng đơn vị nào',
        'not-told': 'nguồn không nêu thứ hạng',
      })[what],
    decidedBy: (authority) => `cấp quyết định: ${authority}`,
    deputy: (unit) => `Phó khối: ${unit}`,
    number: (number) => `số ${number}`,
    dated: (day) => `ngày ${day}`,
    signer: (signer) => `người ký: ${signer}`,
    under: (documents) => `áp dụng ${documents}`,
    admitted: (admitted) => (admitted ? 'chấp nhận xét tiếp' : 'không xét tiếp'),
    since: (day) => `áp dụng từ ${day}`,
    until: (day) => `đến ${day}`,
    sitting: (number, year) => `phiên ${number} năm ${year}`,
    item: (item) => `mục ${item}`,
  },
  en: {
    votes: (votesFor, base, inWriting) =>
      `${base === undefined ? votesFor : `${votesFor} of ${base}`} votes for${
        inWriting > 0 ? ` (${inWriting} of them in writing)` : ''
      }`,
    needed: (votes) => `at least ${votes} needed`,
    orderPoints: (points) => `${points} points for places`,
    passed: (passed) => (passed ? 'passed' : 'not passed'),
    turnout: (present, roll, needed, met) =>
      `${present} of ${roll} units took part${needed === undefined ? '' : `, at least ${needed} needed`}: ${met ? 'a quorum' : 'no quorum'}`,
    papers: ({ issued, returned, valid, invalid }) =>
      `${issued} papers issued, ${returned} returned, ${valid} valid, ${invalid} invalid`,
    written: (opinions) => `${opinions} ${opinions === 1 ? 'opinion' : 'opinions'} in writing`,
    departed: (unit, day, onRoll) =>
      `${unit} left on ${day}: not to be chosen, ${onRoll ? 'still in the base, since it had voted or left after the voting' : 'without a vote, and out of the base'}`,
    others: (against, invalid, abstained) =>
      `${against} against, ${invalid} invalid, ${abstained} without an opinion`,
    points: (points) => `${points} points`,
    by: (unit) => `by ${unit}`,
    withheld: (what) =>
      ({ first: 'nobody is ranked first', all: 'nobody is ranked', 'not-told': 'the order is not told' })[
        what
      ],
    decidedBy: (authority) => `decided by ${authority}`,
    deputy: (unit) => `deputy: ${unit}`,
    number: (number) => `no. ${number}`,
    dated: (day) => `of ${day}`,
    signer: (signer) => `signed by ${signer}`,
    under: (documents) => `under ${documents}`,
    admitted: (admitted) => (admitted ? 'goes on' : 'does not go on'),
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    sitting: (number, year) => `sitting ${number} of ${year}`,
    item: (item) => `item ${item}`,
  },
};
