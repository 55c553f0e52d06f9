import { dayOf, documentsOn, type BallotResult, type RecordedEvent, type Tally } from '@so-vang/domain';
import { ballotPurposeNames, questionNames, votingMethodNames } from './ballot-names.js';
import { councilOutcomeNames } from './council-names.js';
import {
  annulmentGroundNames,
  dossierClockNames,
  findingNames,
  opinionNames,
  paperNames,
  upwardNames,
} from './dossier-names.js';
import { factWords } from './event-fact-words.js';
import { groundName } from './ground-names.js';
import { authorityNames, awardNames, deadlineNames, dossierPhaseNames, headSelectionNames } from './names.js';
import { ruleNames } from './rule-names.js';
import { listIn } from './say.js';
import type { Language, Say } from './words.js';

type Options = { readonly language: Language; readonly say: Say };
type Facts = readonly (string | false | undefined)[];

/** How one candidate fared, by the count's own figures; a count of the first form has no base. */
export const tallyIn = (tally: Tally, { language, say }: Options): string => {
  const w = factWords[language];
  const { unit, approved, counted = tally.for, base, needed, points } = tally;
  const votes = w.votes(counted, base, counted - tally.for);
  return [
    `${say.unit(unit)}: ${votes}`,
    needed !== undefined && w.needed(needed),
    points !== undefined && w.orderPoints(points),
    w.passed(approved),
  ]
    .filter(Boolean)
    .join(', ');
};

/** Who took part, the papers and the opinions in writing of a count. */
export const turnoutIn = (result: BallotResult, { language, say }: Options): readonly string[] => {
  const w = factWords[language];
  const { rollSize, cast, present = cast, quorumMet, quorumNeeded, papers, written, departed = [] } = result;
  return [
    w.turnout(present, rollSize, quorumNeeded, quorumMet),
    ...(papers ? [w.papers(papers)] : []),
    ...(written ? [w.written(written)] : []),
    ...departed.map(({ unit, on, onRoll }) => w.departed(say.unit(unit), say.day(on), onRoll)),
  ];
};

/** What a recorded act says of itself beyond its name, unit and reason: outcome, figures, number, day and signer. */
export const factsOf = (event: RecordedEvent, options: Options): readonly string[] =>
  factsIn(event, options).filter((fact): fact is string => typeof fact === 'string' && fact !== '');

const factsIn = (event: RecordedEvent, options: Options): Facts => {
  const { language, say } = options;
  const w = factWords[language];
  switch (event.type) {
    case 'CycleOpened':
      return [String(event.data.year)];
    case 'RulesAdopted': {
      const { act, article, rules, validFrom } = event.data;
      return [article, act, rulesIn(rules, language), w.since(say.day(validFrom))];
    }
    case 'CycleRulesChanged':
      return [rulesIn(event.data.rules, language), w.since(say.day(event.data.from))];
    case 'SelfScoreSubmitted':
    case 'ScoreRechecked':
    case 'ScoreSettled':
      return [w.points(say.points(event.data.total))];
    case 'CrossScoreSubmitted':
      return [w.by(say.unit(event.data.by)), w.points(say.points(event.data.total))];
    case 'HoldPlaced':
      return [groundName(event.data.ground, language), event.data.source];
    case 'HoldCleared':
      return [event.data.conclusion];
    case 'VotingOpened':
      return [event.data.purpose && ballotPurposeNames[event.data.purpose][language]];
    case 'BallotOpened': {
      const { question, method = 'open', candidates } = event.data;
      return [questionNames[question][language], votingMethodNames[method][language], say.units(candidates)];
    }
    case 'CountEntered':
      return [w.papers(event.data.papers)];
    case 'BallotCounted':
      return [
        ...turnoutIn(event.data.result, options),
        ...event.data.result.tallies.map((tally) => tallyIn(tally, options)),
      ];
    case 'RankingDeclared':
      return [
        event.data.withheld && w.withheld(event.data.withheld.what),
        event.data.places.map(({ rank, unit }) => `${rank}. ${say.unit(unit)}`).join('; '),
      ];
    case 'NominationMade':
      return [
        awardNames[event.data.award][language],
        w.decidedBy(authorityNames[event.data.authority][language]),
      ];
    case 'HeadElected':
    case 'HeadSet': {
      const { head, deputy, method } = event.data;
      return [say.unit(head), deputy && w.deputy(say.unit(deputy)), headSelectionNames[method][language]];
    }
    case 'MinutesDrawnUp':
      return [
        event.data.number && w.number(say.told(event.data.number)),
        ...event.data.content.votes.flatMap(({ result }) => [
          ...turnoutIn(result, options),
          ...result.tallies.map((tally) => tallyIn(tally, options)),
        ]),
      ];
    case 'DeadlinePassed':
      return [deadlineNames[event.data.name][language]];
    default:
      return factsOfDossier(event, options);
  }
};

const factsOfDossier = (event: RecordedEvent, { language, say }: Options): Facts => {
  const w = factWords[language];
  switch (event.type) {
    case 'DossierDrafted':
      return [
        awardNames[event.data.award][language],
        w.decidedBy(authorityNames[event.data.authority][language]),
      ];
    case 'PaperAttached':
    case 'PaperRemoved':
      return [paperNames[event.data.paper][language]];
    case 'DossierSubmitted':
    case 'DossierResubmitted':
      return [w.number(say.told(event.data.number))];
    case 'DossierReceived': {
      const day = dayOf(event.data.receivedForAppraisalAt ?? event.data.at);
      return [
        w.under(
          listIn(
            language,
            documentsOn(day).map(({ number }) => number),
          ),
        ),
      ];
    }
    case 'DossierReturned':
      return (event.data.papers ?? []).map((paper) => paperNames[paper][language]);
    case 'BodyConsulted':
      return [event.data.body];
    case 'OpinionRecorded':
      return [event.data.body, opinionNames[event.data.opinion][language], say.told(event.data.document)];
    case 'DossierAppraised':
      return [findingNames[event.data.finding][language], event.data.note];
    case 'CouncilResultRecorded': {
      const { outcome, votesFor, base } = event.data;
      return [councilOutcomeNames[outcome][language], w.votes(votesFor, base, 0)];
    }
    case 'DossierHeld':
      return [groundName(event.data.ground, language), event.data.source];
    case 'DossierHoldCleared':
      return [event.data.conclusion];
    case 'LateEntryDecided':
      return [dossierClockNames[event.data.name][language], w.admitted(event.data.admitted)];
    case 'DossierSubmittedUpward':
      return [upwardNames[event.data.to][language], w.number(say.told(event.data.number))];
    case 'AwardDecided': {
      const { outcome, number, date, signer, decidedBy } = event.data;
      return [
        dossierPhaseNames[outcome][language],
        decidedBy && w.decidedBy(authorityNames[decidedBy][language]),
        w.number(say.told(number)),
        date && w.dated(say.day(date)),
        signer && w.signer(say.told(signer)),
      ];
    }
    case 'AwardPresented':
      return [say.day(event.data.on), say.told(event.data.place)];
    case 'AwardAnnulled': {
      const { number, authority, date, signer, legalGround } = event.data;
      return [
        legalGround && annulmentGroundNames[legalGround][language],
        w.number(say.told(number)),
        authority && w.decidedBy(authorityNames[authority][language]),
        date && w.dated(say.day(date)),
        signer && w.signer(say.told(signer)),
      ];
    }
    case 'DeadlineExtended':
      return [dossierClockNames[event.data.name][language], w.until(say.day(dayOf(event.data.until)))];
    case 'DossierDeadlinePassed':
      return [
        (dossierClockNames as Readonly<Record<string, Readonly<Record<Language, string>>>>)[
          event.data.name
        ]?.[language],
      ];
    default:
      return factsOfSitting(event, { language, say });
  }
};

const factsOfSitting = (event: RecordedEvent, { language, say }: Options): Facts => {
  const w = factWords[language];
  switch (event.type) {
    case 'SittingCalled':
      return [
        w.sitting(event.data.number, event.data.year),
        say.time(event.data.heldAt),
        say.told(event.data.place),
      ];
    case 'ItemVotesRecorded':
      return event.data.votes.map((vote) => {
        const written = vote.written?.filter(({ opinion }) => opinion === 'for').length ?? 0;
        const inWriting = Math.min(written, vote.votesFor - vote.for);
        return [
          `${w.item(vote.item)}: ${w.votes(vote.votesFor, vote.base, inWriting)}`,
          w.others(vote.against, vote.invalid, vote.abstained),
          w.passed(vote.passed),
        ].join(', ');
      });
    case 'ItemCut':
      return [w.item(event.data.item)];
    case 'SittingMinutesDrafted': {
      const { number, symbol } = event.data;
      return [w.number([number, symbol].filter(Boolean).join('/'))];
    }
    case 'SittingClosed':
      return event.data.answers.map(
        ({ item, outcome, votesFor, base }) =>
          `${w.item(item)}: ${w.votes(votesFor, base, 0)}, ${w.passed(outcome === 'passed')}`,
      );
    default:
      return [];
  }
};

const rulesIn = (rules: object, language: Language): string =>
  listIn(
    language,
    Object.keys(rules).map((key) => ruleNames[key as keyof typeof ruleNames]?.[language] ?? key),
  );
