import { identifying } from './kept.js';

/** Whose it is and on which clock; never corrected in any event. */
const everywhere: readonly string[] = [...identifying, 'bloc', 'scope', 'achievement', 'council', 'clock'];

/** What else tells one fact of a kind from another, or is a name that others go by. */
const more: Readonly<Record<string, readonly string[]>> = {
  CycleOpened: ['year'],
  BallotOpened: ['year'],
  DossierDrafted: ['year'],
  SittingCalled: ['year', 'number', 'province'],
  HeadSet: ['year'],
  SecretarySet: ['year'],
  MembersMerged: ['units', 'into'],
  PersonAppointed: ['role'],
  AppointmentEnded: ['role'],
  AchievementClaimed: ['award'],
  AchievementReleased: ['award'],
  // The ids of rules are made of their days.
  BlocRulesAdopted: ['at'],
  RulesAdopted: ['validFrom', 'versions', 'corrects'],
};
/** Here the word means something else. */
const except: Readonly<Record<string, readonly string[]>> = { BlocRegistered: ['kind'] };

/** The fields of an event by which it is what it is: another value would be another fact. */
export const isIdentity = (type: string, field: string): boolean =>
  (everywhere.includes(field) && !except[type]?.includes(field)) || (more[type]?.includes(field) ?? false);
