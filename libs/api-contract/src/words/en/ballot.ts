import { recusalNames, votingMethodNames } from '../ballot-names.js';
import { ruleNames } from '../rule-names.js';
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
    detail: `The ballot is closed; it was open until ${say.time(closesAt)}. Later votes do not count. A vote cast on paper in time is entered by the emulation office before the count, with a reason and the number of the paper; after the count it can only be corrected.`,
  }),
  NOT_ON_ROLL: ({ unit }, say) => ({
    title: 'Not on the roll',
    detail: `${say.unit(unit)} is not on the roll of this ballot. Only units that were members when the cycle was opened vote.`,
  }),
  UNIT_HAS_LEFT: ({ unit, on }, say) => ({
    title: 'The unit has left the bloc',
    detail: `${say.unit(unit)} is no member any more since ${say.day(on)}: from then on it neither votes nor is chosen. Leave it out; a vote that it cast before still counts.`,
  }),
  NOT_LEFT: ({ unit }, say) => ({
    title: 'The unit has not left the bloc',
    detail: `${say.unit(unit)} is none of those that had left when the voting ended. Name here only who handed in its paper and left afterwards.`,
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
  BALLOT_CALLED_OFF: ({ reason }) => ({
    title: 'The ballot was called off',
    detail: `This ballot was called off: ${reason}. Open another one.`,
  }),
  NOT_BY_THIS_METHOD: ({ method }) => ({
    title: 'Not by this method of voting',
    detail: `This ballot is held by “${votingMethodNames[method].en}”. Record what belongs to that, or call it off and open another one.`,
  }),
  AUTHORISATION_NEEDED: ({ unit }, say) => ({
    title: 'An authorisation is needed',
    detail: `This person is not the head of ${say.unit(unit)}. Give who authorised it, with number and date of the paper.`,
  }),
  OWN_UNIT_VOTED: ({ unit, recusal }, say) => ({
    title: 'No vote on oneself',
    detail: `By the rule “${recusalNames[recusal].en}” ${say.unit(unit)} does not vote on itself. Leave it out.`,
  }),
  WRITTEN_OPINIONS_OFF: ({ rule }) => ({
    title: 'No opinions in writing',
    detail: `By the rule “${ruleNames[rule].en}” absent members are not asked in writing.`,
  }),
  CONSENSUS_NOT_RECORDED: () => ({
    title: 'The consensus is not recorded',
    detail:
      'It is not recorded what the conference agreed on. Call this ballot off, open another, and record it before closing.',
  }),
  COMMITTEE_SIZE: ({ needed, given }) => ({
    title: 'Not the right number of people',
    detail: `The counting committee has ${needed} people, and ${given} are named.`,
  }),
  COMMITTEE_MEMBER_TWICE: () => ({
    title: 'A person is named twice',
    detail: 'One person is named twice on the counting committee. Name different people.',
  }),
  COMMITTEE_ALREADY_APPOINTED: ({ members }) => ({
    title: 'The committee is appointed already',
    detail: `This ballot has a counting committee of ${members.length}. It is not appointed again.`,
  }),
  COMMITTEE_MISSING: () => ({
    title: 'No counting committee',
    detail: 'Papers are counted by a committee. Appoint it first.',
  }),
  NOT_ON_COMMITTEE: () => ({
    title: 'Not on the counting committee',
    detail: "Only members of this ballot's counting committee enter and sign the count.",
  }),
  COUNT_PAPERS_DISAGREE: ({ papers: { issued, returned, valid, invalid }, most }) => ({
    title: 'The numbers of papers disagree',
    detail: `Issued ${issued}, returned ${returned}, valid ${valid}, invalid ${invalid}. At most ${most} are issued, no more returned than issued, and valid and invalid make up those returned.`,
  }),
  COUNT_LINE_MISSING: ({ unit }, say) => ({
    title: 'A candidate is missing',
    detail: `The count has just one line for ${say.unit(unit)}. Enter it.`,
  }),
  COUNT_LINE_DISAGREES: ({ unit, sum, valid }, say) => ({
    title: "A candidate's figures disagree",
    detail: `The marks for ${say.unit(unit)} add up to ${sum}, and ${valid} papers are valid. Count this line again.`,
  }),
  COUNT_CHOICES_DISAGREE: ({ sum, most }) => ({
    title: 'Too many choices in all',
    detail: `They add up to ${sum}, and the valid papers allow ${most} at most. Count again.`,
  }),
  COUNT_NOT_ENTERED: () => ({
    title: 'The count is not entered',
    detail: 'The committee has not entered its count. Enter it with the count sheet first.',
  }),
  COUNT_ALREADY_SIGNED: () => ({
    title: 'Signed already',
    detail: 'This person has signed the count. Another member has to sign.',
  }),
  COUNT_NOT_SIGNED: ({ needed, signed }) => ({
    title: 'Signatures are missing',
    detail: `At least ${needed} members of the counting committee sign the count, and ${signed} have.`,
  }),
});
