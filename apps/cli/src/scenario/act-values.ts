import {
  annulmentGrounds,
  authorities,
  ballotPurposes,
  dossierClocks,
  eventTypes,
  flagDecisions,
  movementKinds,
  movementLevels,
  opinions,
  paperKinds,
  questions,
  withheldRanks,
  upwardSteps,
} from '@so-vang/domain';
import { z } from 'zod';
import { awardName } from './awards.js';
import { councilValues } from './council-values.js';
import { rulesSchema } from './rules.schema.js';
import {
  day,
  dayTime,
  issuedDecision,
  label,
  localId,
  moment,
  nothing,
  ratio,
  several,
  text,
  unitRef,
  unitRefs,
  year,
} from './values.js';

import {
  score,
  settled,
  rechecked,
  byUnit,
  vote,
  opinion,
  tally,
  paperCount,
  place,
  order,
  method,
  reason,
  achievement,
  signers,
  maybe,
  dossiers,
  dossiersOrUnits,
  pledge,
  titles,
  review,
  decided,
  inStream,
} from './act-parts.js';

/** What each act of a scenario is told: one file, since it is one table. */
export const actValues = {
  'open-cycle': z
    .union([year, z.strictObject({ year, reason: reason.optional() })])
    .transform((given) => (typeof given === 'number' ? { year: given } : given))
    .transform((given) => given as { year: number; reason?: string }),
  'set-head': z.strictObject({
    ...{ year, head: unitRef, deputy: unitRef.optional(), method },
    reason: text(1_000).optional(),
  }),
  admit: several(
    z.strictObject({ unit: unitRef, from: day.optional(), decision: issuedDecision.optional() }),
  ),
  leave: several(
    z.strictObject({
      ...{ unit: unitRef, on: day.optional(), reason: text(1_000) },
      decision: issuedDecision.optional(),
    }),
  ),
  merge: z.strictObject({
    ...{ units: several(unitRef), into: unitRef, on: day.optional() },
    ...{ reason: text(1_000).optional(), decision: issuedDecision.optional() },
  }),
  rename: z.strictObject({
    ...{ unit: unitRef, name: text(200), from: day.optional() },
    reason: text(1_000).optional(),
  }),
  'sub-unit': several(z.strictObject({ unit: unitRef, name: text(200) })),
  secretary: localId,
  banner: z
    .union([unitRef, z.strictObject({ unit: unitRef, on: day.optional() })])
    .transform((given): { unit: string; on?: string | undefined } =>
      typeof given === 'string' ? { unit: given } : given,
    ),
  'end-appointment': z.strictObject({ person: localId, to: day.optional(), reason: text(1_000) }),
  'admit-to-cycle': several(unitRef),
  'leave-cycle': several(unitRef),
  'adopt-rules': z.strictObject({
    rules: rulesSchema,
    from: day.optional(),
    to: day.optional(),
    act: text(300).exactOptional(),
    article: text(100).exactOptional(),
  }),
  plan: z.strictObject({
    theme: text(500),
    ...{ document: label(300).optional(), rules: label(300).optional(), scoreTable: label(300).optional() },
    deadlines: z
      .strictObject({ pledge: day.optional(), selfScore: day.optional(), crossScore: day.optional() })
      .optional(),
  }),
  pledge,
  'register-titles': byUnit(several(awardName)),
  sign: unitRefs,
  'sign-for': several(z.strictObject({ unit: unitRef, signatory: text(200), number: label(100), date: day })),
  'refuse-pledge': several(z.strictObject({ unit: unitRef, reason })),
  'seal-pledge': nothing,
  'close-pledging': nothing,
  launch: several(
    z.strictObject({
      ...{ movement: localId, name: text(500), goal: text(2_000).optional() },
      ...{ level: z.enum(movementLevels).optional(), kind: z.enum(movementKinds).optional() },
      ...{ from: day.optional(), to: day.optional() },
    }),
  ),
  join: z
    .union([z.literal('all'), z.strictObject({ movement: localId.optional(), units: unitRefs.optional() })])
    .transform((given) => (given === 'all' ? {} : given)),
  'leave-movement': several(z.strictObject({ movement: localId, unit: unitRef, reason: reason.optional() })),
  activity: several(
    z.strictObject({
      ...{ movement: localId, unit: unitRef.optional(), date: day, place: text(300).optional() },
      ...{ text: text(5_000), evidence: titles },
    }),
  ),
  case: several(
    z.strictObject({
      ...{ kind: z.enum(['exemplary', 'new-model']), unit: unitRef, movement: localId.optional() },
      ...{ title: text(300), text: text(5_000), evidence: titles },
    }),
  ),
  endorse: several(z.strictObject({ case: text(300), note: text(1_000).optional() })),
  'mid-year-review': z.strictObject(review),
  'review-movement': several(z.strictObject({ movement: localId, ...review })),
  'nominate-for-theme': several(
    z.strictObject({
      ...{ movement: localId, unit: unitRef, award: awardName },
      subUnit: text(200).optional(),
      achievements: several(text(500)).optional(),
    }),
  ),
  evidence: several(
    z.strictObject({
      movement: localId,
      unit: unitRef,
      title: text(300),
      file: text(500).optional(),
      mediaType: text(100).optional(),
    }),
  ),
  'open-evaluation': nothing,
  'self-score': byUnit(score),
  'assign-cross-scorers': z.strictObject({ seed: z.int().min(0) }),
  'cross-score': z.union([
    z.literal('as-self-score'),
    several(z.strictObject({ of: unitRef, by: unitRef, score })),
  ]),
  'missing-sheet': several(
    z.strictObject({
      unit: unitRef,
      kind: z.enum(['self', 'cross']).optional(),
      by: unitRef.optional(),
      reason,
    }),
  ),
  recheck: z.union([z.enum(['as-self-score', 'as-cross-score']), byUnit(rechecked)]),
  object: several(z.strictObject({ unit: unitRef, item: localId.optional(), reason })),
  settle: z.union([z.enum(['as-self-score', 'as-cross-score', 'as-rechecked']), byUnit(settled)]),
  exclude: several(z.strictObject({ unit: unitRef, ground: localId.optional(), reason })),
  'lift-exclusion': several(z.strictObject({ unit: unitRef, reason })),
  hold: several(
    z.strictObject({ id: localId, unit: unitRef, ground: localId, source: text(500), opened: day }),
  ),
  'clear-hold': several(
    z.strictObject({ id: localId, conclusion: text(1_000), upheld: z.boolean().optional() }),
  ),
  'close-evaluation': nothing,
  'open-voting': z.strictObject({
    ...{ closes: dayTime, candidates: several(unitRef).optional() },
    method: z.enum(['paper', 'open', 'consensus', 'secret-electronic']).optional(),
    ...{ question: z.enum(questions).optional(), purpose: z.enum(ballotPurposes).optional() },
    reason: text(1_000).optional(),
  }),
  'call-off-voting': z.strictObject({ reason: text(1_000) }),
  vote: byUnit(vote),
  tally,
  'written-opinion': byUnit(opinion),
  consensus: z.strictObject({ present: unitRefs, for: several(unitRef), document: label(200).optional() }),
  'counting-committee': several(text(200)),
  'paper-count': paperCount,
  'sign-count': several(text(200)),
  'close-ballot': nothing,
  count: nothing,
  'declare-ranking': z
    .union([
      z.null(),
      z.strictObject({
        ...{ order: order.optional(), unordered: several(unitRef).optional() },
        withheld: z.strictObject({ what: z.enum(withheldRanks), reason: text(1_000) }).optional(),
        ties: several(z.strictObject({ order, reason: text(1_000) })).optional(),
        women: byUnit(ratio).optional(),
        statedBy: text(200).optional(),
      }),
    ])
    .transform((given) => given ?? {}),
  nominate: several(
    z.strictObject({
      ...{ unit: unitRef, award: awardName, subUnit: text(200).optional() },
      reason: reason.optional(),
      achievements: several(text(500)).optional(),
    }),
  ),
  claim: several(z.strictObject(achievement)),
  release: several(z.strictObject({ ...achievement, reason })),
  'preparatory-meeting': maybe({
    ...{ place: text(300).optional(), chair: text(200).optional() },
    order: z.array(place).min(1).max(60).optional(),
    notes: text(5_000).optional(),
  }),
  conference: maybe({
    ...{ from: dayTime.optional(), to: dayTime.optional(), place: text(300).optional() },
    ...{ chair: text(200).optional(), secretary: text(200).optional() },
    absent: byUnit(reason).optional(),
    guests: several(text(300)).optional(),
  }),
  minutes: maybe({
    number: label(100).optional(),
    base: several(text(500)).optional(),
    notes: text(20_000).optional(),
    sign: z.array(z.enum(signers)).max(2).optional(),
  }),
  'sign-minutes': several(z.enum(signers)),
  'cancel-nomination': dossiers({ reason }),
  withdraw: several(z.strictObject({ unit: unitRef, reason })),
  elect: z.strictObject({ head: unitRef, deputy: unitRef.optional(), method, reason: reason.optional() }),
  'close-cycle': nothing,
  tick: moment,
  'attach-paper': z.union([
    z.literal('all'),
    dossiers({
      ...{ paper: z.enum(paperKinds), title: text(300).optional(), file: text(500).optional() },
      ...{ number: label(100).optional(), date: day.optional() },
    }),
  ]),
  'sign-dossier': z.union([z.literal('all'), dossiersOrUnits({ post: text(200).optional() })]),
  'submit-dossier': z.union([z.literal('all'), dossiersOrUnits({ number: label(100).optional() })]),
  'receive-dossier': z.union([z.literal('all'), dossiersOrUnits({})]),
  'return-dossier': dossiers({ reason, papers: z.array(z.enum(paperKinds)).min(1).optional() }),
  'recall-dossier': dossiers({ reason }),
  consult: dossiers({ body: text(200) }),
  opinion: dossiers({ body: text(200), opinion: z.enum(opinions), document: text(300).optional() }),
  appraise: z.union([
    z.literal('all'),
    dossiersOrUnits({ finding: z.enum(['eligible', 'ineligible']).optional(), note: text(1_000).optional() }),
  ]),
  'put-to-council': dossiersOrUnits({ council: localId.optional() }),
  'record-council-result': dossiers({
    ...{ council: localId.optional(), outcome: z.enum(['passed', 'cut']) },
    ...{ for: z.int().min(0).max(1_000), base: z.int().min(1).max(1_000), reason: reason.optional() },
  }),
  'hold-dossier': dossiers({ hold: localId, ground: text(300), source: text(300) }),
  'clear-dossier-hold': dossiers({ hold: localId, conclusion: reason }),
  'decide-late-entry': dossiers({ name: z.enum(dossierClocks), admitted: z.boolean(), reason }),
  'submit-upward': dossiers({ to: z.enum(upwardSteps), number: label(100).optional() }),
  'extend-deadline': dossiers({ name: z.enum(dossierClocks), until: day, reason }),
  'notify-result': dossiersOrUnits({}),
  'present-award': dossiers({ on: day, place: text(300) }),
  'resubmit-dossier': dossiers({ number: label(100).optional(), note: text(1_000).optional() }),
  'decide-dossier': dossiers({
    outcome: z.enum(['awarded', 'refused']),
    number: label(100).optional(),
    reason: reason.optional(),
    ...{ signer: text(200).optional(), date: day.optional() },
  }),
  annul: dossiers({
    ...{ ground: text(300), reason, number: label(100).optional() },
    ...{
      legalGround: z.enum(annulmentGrounds).optional(),
      later: several(
        z.strictObject({ year, award: awardName.optional(), reason: reason.optional() }),
      ).optional(),
      ...{ authority: z.enum(authorities).optional(), signer: text(200).optional(), date: day.optional() },
    },
  }),
  correct: z.strictObject({
    ...{ event: z.enum(eventTypes), unit: unitRef.optional(), by: unitRef.optional() },
    ...inStream,
    ...{ score: score.optional(), fields: z.record(text(60), z.json()).optional() },
    ...{ void: z.literal(true).optional(), ...decided, act: text(500), article: label(300) },
  }),
  'decide-flags': z.strictObject({
    ...{ decision: z.enum(flagDecisions), unit: unitRef.optional(), ...inStream, ...decided },
  }),
  ...councilValues,
} as const;

export type ActKind = keyof typeof actValues;
export type ActValue<Kind extends ActKind> = z.output<(typeof actValues)[Kind]>;
export const actKinds = Object.keys(actValues) as readonly ActKind[];
