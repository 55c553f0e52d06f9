import type { BallotRow, BlocRow, CycleView, DossierRow, PersonRow, UnitRow } from '@so-vang/api-contract';
import {
  cycleDecider,
  cycleIdOf,
  defaultValues,
  missingToAdvance,
  type BlocId,
  type ProvinceId,
  type CycleEvent,
  type Day,
  type Instant,
  type OpenedCycle,
  type PersonId,
  type UnitId,
} from '@so-vang/domain';

export const north = 'cuc-thong-ke' as UnitId;
export const south = 'cuc-thue' as UnitId;
export const east = 'kho-bac' as UnitId;
export const west = 'lien-minh-htx' as UnitId;
export const members = [north, south, east, west] as const;
export const bloc = 'khoi-tong-hop' as BlocId;
export const cycleId = cycleIdOf(bloc, 2019);
export const day1 = '2019-02-20T01:00:00.000Z' as Instant;
export const day2 = '2019-03-02T02:30:00.000Z' as Instant;

export const unitNames: Readonly<Record<string, string>> = {
  [north]: 'Cục Thống kê',
  [south]: 'Cục Thuế',
  [east]: 'Kho bạc Nhà nước',
  [west]: 'Liên minh HTX',
};
export const units: readonly UnitRow[] = members.map((id) => ({
  id,
  name: unitNames[id] ?? id,
  names: [{ name: unitNames[id] ?? id }],
  subUnits: [],
  clock: 'played',
}));

export const headOfNorth: PersonRow = {
  id: 'tran-thi-binh' as PersonId,
  name: 'Trần Thị Bình',
  post: 'Cục trưởng Cục Thống kê',
  clock: 'played',
  appointments: [{ role: 'unit-head', unit: north, from: '2018-01-01' as Day }],
};
export const officer: PersonRow = {
  id: 'mai-thi-thu' as PersonId,
  name: 'Mai Thị Thu',
  clock: 'played',
  appointments: [{ role: 'office', from: '2018-01-01' as Day }],
};

const of = { cycle: cycleId, at: day1 };
export const opened: CycleEvent = {
  type: 'CycleOpened',
  data: { ...of, bloc, year: 2019, clock: 'played', units: members, rules: defaultValues },
};
export const planned: CycleEvent = {
  type: 'PlanAdopted',
  data: { ...of, theme: 'Đoàn kết, sáng tạo', deadlines: {} },
};
export const drafted: CycleEvent = {
  type: 'PledgeDrafted',
  data: { ...of, contents: ['Hoàn thành xuất sắc nhiệm vụ'] },
};
export const signed = (unit: UnitId, late = false): CycleEvent => ({
  type: 'PledgeSigned',
  data: { ...of, unit, signatory: headOfNorth.id, late, at: day2 },
});

export const blocRow: BlocRow = {
  id: bloc,
  kind: 'bloc',
  name: 'Khối cơ quan tổng hợp',
  province: 'thai-binh' as ProvinceId,
  clock: 'played',
  at: day1,
  members: members.map((unit) => ({ unit, from: '2018-12-01' as Day })),
  headships: [],
  banner: [],
  adopted: [],
};

/** The cycle's page after these events. */
export const viewAfter = (
  events: readonly CycleEvent[],
  around: { readonly ballots?: readonly BallotRow[]; readonly dossiers?: readonly DossierRow[] } = {},
): CycleView => {
  const state = events.reduce(cycleDecider.evolve, cycleDecider.initialState) as OpenedCycle;
  const ballot = around.ballots?.at(-1)?.state;
  return {
    cycle: {
      id: cycleId,
      bloc,
      year: 2019,
      clock: 'played',
      earlierBallots: [],
      phase: state.phase,
      ...(state.theme !== undefined && { theme: state.theme }),
      at: state.at,
      units: state.units.length,
      signed: state.signatures.length,
      missing: missingToAdvance(state, ballot),
      state,
      ...(ballot && { ballot }),
    },
    bloc: blocRow,
    ballots: around.ballots ?? [],
    dossiers: around.dossiers ?? [],
  };
};
