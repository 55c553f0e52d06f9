import type {
  BallotEvent,
  BlocEvent,
  ClaimEvent,
  CommandRefused,
  CycleEvent,
  DossierEvent,
  PersonEvent,
  RecordedEvent,
  RulebookEvent,
  SittingEvent,
  UnitEvent,
} from '@so-vang/domain';

/** A stream holds the events of its kind, and no others. */
export const isUnitEvent = (event: RecordedEvent): event is RecordedEvent<UnitEvent> =>
  event.stream.startsWith('unit-');
export const isPersonEvent = (event: RecordedEvent): event is RecordedEvent<PersonEvent> =>
  event.stream.startsWith('person-');
export const isBlocEvent = (event: RecordedEvent): event is RecordedEvent<BlocEvent> =>
  event.stream.startsWith('bloc-');
export const isRulebookEvent = (event: RecordedEvent): event is RecordedEvent<RulebookEvent> =>
  event.stream.startsWith('rulebook-');
export const isCycleEvent = (event: RecordedEvent): event is RecordedEvent<CycleEvent> =>
  event.stream.startsWith('cycle-');
export const isBallotEvent = (event: RecordedEvent): event is RecordedEvent<BallotEvent> =>
  event.stream.startsWith('ballot-');
export const isDossierEvent = (event: RecordedEvent): event is RecordedEvent<DossierEvent> =>
  event.stream.startsWith('dossier-');
export const isSittingEvent = (event: RecordedEvent): event is RecordedEvent<SittingEvent> =>
  event.stream.startsWith('council-');
/** What else is claimed has no row. */
export const isOfAchievement = (stream: string): boolean => /^claim-(?:[^~]*~)?achievement-/.test(stream);
export const isClaimEvent = (event: RecordedEvent): event is RecordedEvent<ClaimEvent> =>
  isOfAchievement(event.stream);
export const isRefusal = (event: RecordedEvent): event is RecordedEvent<CommandRefused> =>
  event.stream.startsWith('refused-');
