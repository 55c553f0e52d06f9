/** `cancelled`: its nomination was made by mistake. `cut`: not passed by the council. `upward`: on its way to the central board or the Prime Minister. */
export type DossierPhase =
  | 'drafted'
  | 'submitted'
  | 'received'
  | 'returned'
  | 'recalled'
  | 'appraised'
  | 'at-council'
  | 'passed'
  | 'cut'
  | 'upward'
  | 'awarded'
  | 'refused'
  | 'annulled'
  | 'cancelled';
export const dossierPhaseList = [
  ...(['drafted', 'submitted', 'received', 'returned', 'recalled', 'appraised'] as const),
  ...(['at-council', 'passed', 'cut', 'upward', 'awarded', 'refused', 'annulled', 'cancelled'] as const),
] as const satisfies readonly DossierPhase[];

/** With whoever makes it up: papers may still change. */
const withSender = ['drafted', 'returned', 'recalled'] as const;
const underWay = [
  ...withSender,
  ...(['submitted', 'received', 'appraised', 'at-council', 'passed', 'cut', 'upward'] as const),
] as const;

/** From which phases each act is possible. */
export const dossierPhases = {
  AttachPaper: withSender,
  RemovePaper: withSender,
  SignDossier: withSender,
  SubmitDossier: ['drafted'],
  ReceiveDossier: ['submitted'],
  ReturnDossier: ['submitted', 'received', 'appraised'],
  RecallDossier: ['submitted', 'received', 'appraised'],
  ResubmitDossier: ['returned', 'recalled'],
  ConsultBody: ['received'],
  RecordOpinion: ['received', 'appraised'],
  AppraiseDossier: ['received'],
  PutToCouncil: ['appraised', 'cut'],
  RecordCouncilResult: ['at-council'],
  HoldDossier: underWay,
  ClearDossierHold: underWay,
  DecideLateEntry: underWay,
  SubmitUpward: ['appraised', 'passed', 'upward'],
  DecideDossier: ['received', 'appraised', 'passed', 'cut', 'upward'],
  NotifyResult: ['awarded', 'refused'],
  PresentAward: ['awarded'],
  CancelDossier: underWay,
  AnnulAward: ['awarded'],
  ExtendDeadline: [...underWay, 'awarded', 'refused'],
} as const satisfies Readonly<Record<string, readonly DossierPhase[]>>;
