import { councilVotingMethodNames } from '../ballot-names.js';
import { councilRoleNames, notBeforeNames, sessionNames } from '../council-names.js';
import { awardNames, dossierPhaseNames } from '../names.js';
import { missingAtSittingIn } from '../missing.js';
import { eitherIn, listIn } from '../say.js';
import { registeredProvince } from '../province-words.js';
import { wordsFor } from '../words.js';

const people = (ids: readonly string[]) => listIn('en', ids);

export const councilWords = wordsFor({
  SITTING_UNKNOWN: () => ({
    title: 'There is no such sitting',
    detail: 'No sitting of a council has this id. Check the id, or call the sitting first.',
  }),
  SITTING_ALREADY_CALLED: ({ at }, say) => ({
    title: 'The sitting is called already',
    detail: `This sitting was called on ${say.time(at)}. Go on with it, or use the next number.`,
  }),
  SITTING_NUMBER_TAKEN: ({ number, council }) => ({
    title: 'The number is taken',
    detail: `Sitting ${number} of this council over this year is ${council}. Go on there, or take the next number.`,
  }),
  SITTING_IS_CLOSED: ({ at }, say) => ({
    title: 'The sitting is closed',
    detail: `The sitting was closed on ${say.time(at)} and each dossier has its result. What is left goes to a later sitting.`,
  }),
  SITTING_ID_DIFFERS: ({ council, ending }) => ({
    title: 'The id does not fit',
    detail: `The id “${council}” has to end in “${ending}”: the year of emulation and the number of the sitting.`,
  }),
  MEMBER_NAMED_TWICE: ({ person }) => ({
    title: 'Somebody is named twice',
    detail: `${person} is named more than once. Name each member once, present or absent.`,
  }),
  COUNCIL_NEEDS_ONE_CHAIR: ({ chairs }) => ({
    title: 'A council has one chair',
    detail: `The list has ${chairs} chairs. Name exactly one.`,
  }),
  SESSION_NOT_FOR_AWARDS: () => ({
    title: 'Not a session on awards',
    detail: 'Dossiers are placed before a session on awards only. Call one.',
  }),
  DOSSIER_ALREADY_ON_AGENDA: ({ dossier, item }) => ({
    title: 'On the agenda already',
    detail: `The dossier ${dossier} is item ${item} of this sitting.`,
  }),
  DOSSIER_NOT_READY_FOR_COUNCIL: ({ dossier, needed, actual }) => ({
    title: 'Not ready for the council',
    detail:
      actual === 'undrafted'
        ? `There is no dossier ${dossier}. Check the id.`
        : `The dossier ${dossier} is in the step “${dossierPhaseNames[actual].en}”; the council weighs dossiers in ${eitherIn(
            'en',
            needed.map((phase) => `“${dossierPhaseNames[phase].en}”`),
          )}.`,
  }),
  DOSSIER_NOT_OF_SITTING: ({ dossier, province, year }) => ({
    title: 'Not a dossier of this sitting',
    detail: `The sitting is over the year ${year} in ${registeredProvince(province, 'en')}; the dossier ${dossier} is of another year or province.`,
  }),
  DOSSIER_BEFORE_COUNCIL: ({ dossier, council, passed }) => ({
    title: 'At another sitting',
    detail: passed
      ? `The sitting ${council} has passed the dossier ${dossier}. It is not weighed again.`
      : `The dossier ${dossier} is before the sitting ${council}. Wait until that is closed.`,
  }),
  AWARD_NOT_FOR_COUNCIL: ({ award }) => ({
    title: 'Not put to the council',
    detail: `By the rules in force the ${awardNames[award].en} goes from the office to its authority, without the council.`,
  }),
  ITEM_UNKNOWN: ({ item }) => ({
    title: 'There is no such item',
    detail: `The agenda has no item ${item}.`,
  }),
  ITEM_NOT_PRESENTED: ({ items }) => ({
    title: 'Not presented yet',
    detail: `Item ${listIn('en', items.map(String))} has not been presented. Record its presentation before a vote or a cut.`,
  }),
  ITEM_NOT_BEFORE_COUNCIL: ({ item, dossier, why }) => ({
    title: 'Not before this sitting any more',
    detail: `Item ${item}, the dossier ${dossier}: ${notBeforeNames[why].en}. It is not voted on; once it is sent again, place it anew.`,
  }),
  ITEM_STILL_BEFORE_COUNCIL: ({ item, dossier }) => ({
    title: 'Still before the sitting',
    detail: `Item ${item}, the dossier ${dossier}, is still before this sitting. Vote on it, or cut it with a reason.`,
  }),
  ITEM_HAS_RESULT: ({ item }) => ({
    title: 'The item has its result',
    detail: `Item ${item} has a result. To weigh it again, vote again and say why.`,
  }),
  ATTENDANCE_NOT_RECORDED: () => ({
    title: 'Attendance is not recorded',
    detail: 'Record who is present and who is absent for what reason before the council works.',
  }),
  NOT_ON_COUNCIL: ({ person }) => ({
    title: 'Not a member of the council',
    detail: `${person} is not among the members of this sitting.`,
  }),
  MEMBERS_UNACCOUNTED: ({ people: missing }) => ({
    title: 'Members are missing',
    detail: `Neither present nor absent: ${people(missing)}.`,
  }),
  COUNCIL_QUORUM_NOT_MET: ({ present, members, needed, session }) => ({
    title: 'No quorum',
    detail: `${present} of ${members} members are present; a ${sessionNames[session].en} needs at least ${needed.num}/${needed.den}. Meet again, and record the attendance anew.`,
  }),
  ITEM_VOTED_TWICE: ({ item }) => ({
    title: 'An item stands twice',
    detail: `The table has item ${item} more than once.`,
  }),
  REVOTE_NEEDS_REASON: ({ item }) => ({
    title: 'A second vote needs a reason',
    detail: `Item ${item} has a result. Say why it is voted on again.`,
  }),
  VOTING_METHOD_NOT_ALLOWED: ({ method, allowed }) => ({
    title: 'Not voted on in this way',
    detail: `The council does not vote by ${councilVotingMethodNames[method].en}, but by ${eitherIn(
      'en',
      allowed.map((each) => councilVotingMethodNames[each].en),
    )}.`,
  }),
  SITTING_COMMITTEE_MISSING: () => ({
    title: 'No counting committee',
    detail: 'Paper ballots are counted by a committee. Name its members.',
  }),
  COUNT_SHEET_MISSING: () => ({
    title: 'The count sheet is missing',
    detail: 'A vote on paper comes with the file of its signed count sheet. Upload it.',
  }),
  COUNCIL_VOTE_ALREADY_CAST: ({ item, person, at }, say) => ({
    title: 'Has voted already',
    detail: `Item ${item}: ${person} voted on ${say.time(at)}. Each member counts once.`,
  }),
  ITEM_HAS_OWN_VOTES: ({ item }) => ({
    title: 'Members have voted on it themselves',
    detail: `Item ${item} has votes that members cast themselves. Record those of the others and add them up; no secret ballot any more, and no cut.`,
  }),
  MEMBER_HAS_CAST_VOTES: ({ person, items }) => ({
    title: 'This member has voted',
    detail: `${person} voted on item ${listIn('en', items.map(String))} while present. Add up those items before recording an absence.`,
  }),
  ITEM_NOT_ON_PAPER: ({ item }) => ({
    title: 'Not voted on by paper',
    detail: `Item ${item} has no result of a vote on paper, so there is no count to sign.`,
  }),
  VOTES_DO_NOT_ADD_UP: ({ item, given, voters }) => ({
    title: 'The votes do not add up',
    detail: `Item ${item}: ${given} votes, while ${voters} people voted in the room. A paper not handed in counts as invalid.`,
  }),
  NAMED_VOTES_MISSING: ({ item, people: missing }) => ({
    title: 'Votes are missing',
    detail: `Item ${item}: an open vote names each voter; missing: ${people(missing)}.`,
  }),
  NAMED_VOTES_DIFFER: ({ item }) => ({
    title: 'Figures and names differ',
    detail: `Item ${item}: the figures for, against and abstained are not those of the votes by name.`,
  }),
  NOT_A_VOTER: ({ item, person }) => ({
    title: 'Does not vote on this item',
    detail: `Item ${item}: ${person} is not present, has to leave the room, or is named twice.`,
  }),
  MEMBER_MUST_ABSTAIN: ({ item, people: members }) => ({
    title: 'Members do not vote on their own unit',
    detail: `Item ${item}: ${people(members)} belong to the unit and abstain by the rule. Record as many abstentions.`,
  }),
  WRITTEN_OPINION_OF_PRESENT: ({ item, person }) => ({
    title: 'Not an opinion in writing',
    detail: `Item ${item}: only absent members give an opinion in writing, each once; not so ${person}.`,
  }),
  WRITTEN_OPINIONS_NOT_ASKED: () => ({
    title: 'No opinions in writing',
    detail: 'By the rules in force absent members are not asked in writing.',
  }),
  SITTING_NOT_COMPLETE: ({ missing }) => ({
    title: 'The sitting is not complete',
    detail: `Still missing: ${missing.map((each) => missingAtSittingIn('en', each)).join('; ')}.`,
  }),
  MEMBER_ABSENT: ({ person }) => ({
    title: 'Not present',
    detail: `${person} is not present. Chair and secretary are members who are there.`,
  }),
  MAY_NOT_PRESIDE: ({ person, role }) => ({
    title: 'May not preside',
    detail: `${person} is ${councilRoleNames[role].en}. The chair or a vice chair presides.`,
  }),
  MINUTES_NOT_DRAFTED: () => ({
    title: 'No minutes yet',
    detail: 'There are no minutes to sign. Draft them once every item has its result.',
  }),
  NOT_A_SIGNATORY: ({ person, signatories }) => ({
    title: 'Does not sign the minutes',
    detail: `${people(signatories)} sign the minutes; not ${person}.`,
  }),
  SITTING_MINUTES_ALREADY_SIGNED: ({ person, at }, say) => ({
    title: 'Signed already',
    detail: `${person} signed the minutes on ${say.time(at)}.`,
  }),
  FLAG_QUOTA_NEEDS_REASON: ({ proposed, allowed, count }) => ({
    title: 'More Government flags than the quota',
    detail: `${proposed} flags are proposed of ${count} collectives, where the quota allows ${allowed}. Give a reason, or vote again.`,
  }),
  FLAG_QUOTA_EXCEEDED: ({ proposed, allowed, count }) => ({
    title: 'More Government flags than the quota',
    detail: `${proposed} flags are proposed of ${count} collectives, where the rule allows ${allowed} and no more. Vote again.`,
  }),
});
