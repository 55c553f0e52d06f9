import { wordsFor } from '../words.js';

export const ballotWords = wordsFor({
  BALLOT_UNKNOWN: () => ({
    title: 'There is no such ballot',
    detail: 'No ballot has this id. Check the id, or open the voting first.',
  }),
  BALLOT_ALREADY_OPENED: () => ({
    title: 'The ballot is open already',
    detail: 'This ballot has been opened. Go on with it.',
  }),
  VOTING_CLOSED: ({ closesAt }, say) => ({
    title: 'Voting is over',
    detail: `The ballot is closed; it was open until ${say.time(closesAt)}. Later votes do not count. A vote cast on paper in time belongs into the minutes: ask the head of the bloc.`,
  }),
  NOT_ON_ROLL: ({ unit }, say) => ({
    title: 'Not on the roll',
    detail: `${say.unit(unit)} is not on the roll of this ballot. Only units that were members when the cycle was opened vote.`,
  }),
  ALREADY_VOTED: ({ unit, at }, say) => ({
    title: 'The unit has voted already',
    detail: `${say.unit(unit)} voted on ${say.time(at)}. Each unit has one vote, and a vote cast does not change.`,
  }),
  NOT_A_CANDIDATE: ({ unit }, say) => ({
    title: 'Not a candidate',
    detail: `${say.unit(unit)} is not on the ballot paper. Choose only units that are.`,
  }),
  TOO_MANY_CHOICES: ({ max, given }) => ({
    title: 'Too many choices',
    detail: `The vote names ${given} units, and ${max} are allowed. Name fewer.`,
  }),
  CHOICE_CONTRADICTS: ({ unit }, say) => ({
    title: 'The vote contradicts itself',
    detail: `${say.unit(unit)} is marked more than once. Mark each unit once: for or against.`,
  }),
  AGAINST_NOT_ASKED: () => ({
    title: 'Votes against are not asked for',
    detail: 'This ballot asks for a choice among the candidates. Name only those chosen.',
  }),
  VOTING_STILL_OPEN: ({ closesAt, waitingFor }, say) => ({
    title: 'Voting is still open',
    detail: `Still to vote: ${say.units(waitingFor)}. The ballot is open until ${say.time(closesAt)}. Wait for all votes, or for that time.`,
  }),
  BALLOT_NOT_CLOSED: () => ({
    title: 'The ballot is not closed',
    detail: 'Votes are counted after the ballot is closed. Close it first.',
  }),
  BALLOT_ALREADY_CLOSED: () => ({
    title: 'The ballot is closed already',
    detail: 'This ballot is closed. The next step is to count it.',
  }),
  BALLOT_ALREADY_COUNTED: () => ({
    title: 'The ballot is counted already',
    detail: 'The result of this ballot is recorded. The next step is to declare the ranking.',
  }),
});
