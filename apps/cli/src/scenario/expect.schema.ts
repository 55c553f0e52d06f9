import {
  authorities,
  dossierClocks,
  stages,
  withheldRanks,
  type AnnulmentConsequence,
  type DossierPhase,
} from '@so-vang/domain';
import { z } from 'zod';
import { awardName } from './awards.js';
import { day, several, text, unitRef } from './values.js';

const states = [
  'drafted',
  'submitted',
  'received',
  'returned',
  'awarded',
  'refused',
  'annulled',
  'cancelled',
  'recalled',
  'appraised',
  'at-council',
  'passed',
  'cut',
  'upward',
] as const satisfies readonly DossierPhase[];

const nominee = z
  .union([unitRef, z.strictObject({ unit: unitRef, subUnit: text(200).optional() })])
  .transform((given) => (typeof given === 'string' ? { unit: given } : given));
const consequences = [
  'quota',
  'reward',
  'later-award',
] as const satisfies readonly AnnulmentConsequence['kind'][];
const none = z.union([z.literal('none'), unitRef]);
const count = z.int().min(0).max(1_000);

const tally = z.strictObject({ passed: count, cut: count });

/** How a year should stand at the end of the file. What is left out is not compared. */
export const yearExpectation = z.strictObject({
  stage: z.enum(stages).optional(),
  theme: text(500).optional(),
  units: count.optional(),
  signed: count.optional(),
  movements: count.optional(),
  /** Units by rank; those of one rank in a list. Other units are not compared, but none may hold a rank named here; `[]`: nobody does. */
  ranking: z
    .record(
      z.string().regex(/^[1-9]\d?$/, { error: 'RANK' }),
      z.union([several(unitRef), z.array(unitRef).max(0)]),
    )
    .optional(),
  scores: z.record(unitRef, z.number()).optional(),
  votes: z.record(unitRef, count).optional(),
  /** How many ballots were opened, rounds that came to nothing among them. */
  ballots: count.optional(),
  /** What the ranking withheld. */
  withheld: z.enum(['none', ...withheldRanks]).optional(),
  excluded: z.array(unitRef).optional(),
  /** Units that cannot be nominated for now. */
  onHold: z.array(unitRef).optional(),
  withdrawn: z.array(unitRef).optional(),
  /** Units that left in the year, or were merged into others. */
  departed: z.array(unitRef).optional(),
  /** Who holds the banner. */
  banner: none.optional(),
  nominations: z.partialRecord(z.enum(authorities), z.array(nominee)).optional(),
  head: none.optional(),
  deputy: none.optional(),
  /** Over all sittings of the council about that year, by award: how many it passed and how many it cut. */
  council: z.strictObject({ GF: tally.optional(), PF: tally.optional(), CM: tally.optional() }).optional(),
  dossiers: z
    .union([
      z.enum(states),
      z.array(
        z.strictObject({
          unit: unitRef,
          award: awardName.optional(),
          subUnit: text(200).optional(),
          state: z.enum(states),
          /** The days on which its times end, the newest of each. */
          due: z.partialRecord(z.enum(dossierClocks), day).optional(),
          /** The times that ran out before what they waited for was done. */
          passed: z.array(z.enum(dossierClocks)).optional(),
          /** What its annulment left to settle. */
          consequences: z.array(z.enum(consequences)).optional(),
        }),
      ),
    ])
    .optional(),
});

export const expectSchema = z.record(z.string().regex(/^\d{4}$/, { error: 'YEAR' }), yearExpectation);
export type YearExpectation = z.output<typeof yearExpectation>;
