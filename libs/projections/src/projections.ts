import type {
  BallotRow,
  BlocRow,
  ClaimRow,
  CouncilRow,
  CycleRow,
  DossierRow,
  FlagsRow,
  NoticeRow,
  RulebookRow,
  SealedPersonRow,
  TimelineRow,
  UnitRow,
} from '@so-vang/api-contract';
import { ballots } from './ballots.projection.js';
import { blocs } from './blocs.projection.js';
import { claims } from './claims.projection.js';
import { councils } from './councils.projection.js';
import { cycles } from './cycles.projection.js';
import { dossiers } from './dossiers.projection.js';
import { flags } from './flags.projection.js';
import { notices } from './notices.projection.js';
import { people } from './people.projection.js';
import type { Projection } from './projection.js';
import { rulebooks } from './rulebooks.projection.js';
import { timeline } from './timeline.projection.js';
import { units } from './units.projection.js';

/** What each table's rows are. */
export type Rows = {
  readonly units: UnitRow;
  readonly people: SealedPersonRow;
  readonly blocs: BlocRow;
  readonly rulebooks: RulebookRow;
  readonly cycles: CycleRow;
  readonly ballots: BallotRow;
  readonly dossiers: DossierRow;
  readonly notices: NoticeRow;
  readonly councils: CouncilRow;
  readonly claims: ClaimRow;
  readonly flags: FlagsRow;
  readonly timeline: TimelineRow;
};
export type Table = keyof Rows;

/** Every table, under the name by which it is asked for. */
export const projections: { readonly [T in Table]: Projection<Rows[T]> } = {
  units,
  people,
  blocs,
  rulebooks,
  cycles,
  ballots,
  dossiers,
  notices,
  councils,
  claims,
  flags,
  timeline,
};
export const tables = Object.keys(projections) as readonly Table[];
