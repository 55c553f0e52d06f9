import type { AnyCommand, CommandType } from './registry.js';
import { dayOf, type Clock, type Instant } from './time.js';

/** Stands for a person, a number or a text that an act names and its source does not tell. No id is ever this. */
export const notTold = 'not-told';

export const isTold = (value: string): boolean => value !== notTold;

/** What a source may be silent about, by act. */
const mayBeUntold: { readonly [T in CommandType]?: readonly string[] } = {
  HoldPreparatoryMeeting: ['place', 'chair'],
  HoldClosingConference: ['place', 'chair', 'secretary', 'reason'],
  DrawUpMinutes: ['baseDocuments'],
  DeclareRanking: ['what'],
  ElectHead: ['head'],
  SubmitDossier: ['number'],
  ResubmitDossier: ['number'],
  RecordOpinion: ['document'],
  SubmitUpward: ['number'],
  DecideDossier: ['number', 'signer'],
  AnnulAward: ['number', 'signer'],
  PresentAward: ['place'],
  CallSitting: ['place'],
  RecordAttendance: ['reason'],
  DraftSittingMinutes: ['number', 'discussion'],
};

export type UntoldRejection = {
  readonly code: 'MUST_BE_TOLD';
  readonly fields: readonly string[];
  /** Where the act is done as it happens: what it names is known. */
  readonly live: boolean;
};

/** The names of the fields that hold `notTold`, wherever in the act they stand. */
const untoldIn = (value: unknown, name = ''): readonly string[] => {
  if (value === notTold) return [name];
  if (Array.isArray(value)) return value.flatMap((each) => untoldIn(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => untoldIn(each, key));
};

/** Only of the past, played or entered on a later day, something may be left open; and only what sources leave open. */
export const mustBeTold = (command: AnyCommand, clock: Clock, now: Instant): UntoldRejection | undefined => {
  const untold = untoldIn(command.data);
  if (untold.length === 0) return undefined;
  const live = clock === 'live' && dayOf(command.at) >= dayOf(now);
  const fields = live ? untold : untold.filter((name) => !mayBeUntold[command.type]?.includes(name));
  return fields.length > 0 ? { code: 'MUST_BE_TOLD', fields: [...new Set(fields)], live } : undefined;
};
