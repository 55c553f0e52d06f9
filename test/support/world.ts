import { randomBytes } from 'node:crypto';
import type { ActData, ActType } from '@so-vang/api-contract';
import type { Rules } from '@so-vang/domain';
import { type Api, type Answer } from './api.js';

/** A played bloc of its own with heads for every unit and an officer, made through the public API. */
export type World = {
  readonly bloc: string;
  readonly province: string;
  /** For whom the province's rules are. */
  readonly provinceScope: string;
  readonly units: readonly string[];
  readonly office: string;
  readonly year: number;
  readonly cycle: string;
  headOf(unit: string): string;
  /** The id of a sitting of the province's council. */
  councilOf(year: number, number: number): string;
  /** An act on the cycle by the officer, or by whoever is named. */
  act<Type extends ActType>(
    type: Type,
    data: ActData<Type>,
    more?: { at?: string; by?: string; key?: string },
  ): Promise<Answer>;
  onBallot<Type extends ActType>(
    n: number,
    type: Type,
    data: ActData<Type>,
    more?: { at?: string; by?: string; key?: string },
  ): Promise<Answer>;
  onDossier<Type extends ActType>(
    n: number,
    type: Type,
    data: ActData<Type>,
    more?: { at?: string; by?: string; key?: string },
  ): Promise<Answer>;
};

export const accepted = (answer: Answer): Answer & { readonly status: 200; readonly position: string } => {
  if (answer.status !== 200 || answer.position === undefined) throw new Error(JSON.stringify(answer));
  return answer;
};

const day = (year: number, monthDay: string) => `${year}-${monthDay}T01:00:00.000Z`;

export const makeWorld = async (
  api: Api,
  { size = 4, year = 2019, rules }: { size?: number; year?: number; rules?: Partial<Rules> } = {},
): Promise<World> => {
  const id = `w${randomBytes(4).toString('hex')}`;
  const [bloc, office] = [`${id}-bloc`, `${id}-office`];
  const units = Array.from({ length: size }, (_, i) => `${id}-u${i + 1}`);
  const headOf = (unit: string) => `${unit}-head`;
  const from = `${year - 1}-01-01`;
  const at = day(year - 1, '01-01');
  const clock = 'played' as const;
  const province = 'Thái Bình';
  const done = async <Type extends ActType>(stream: string, type: Type, data: object) =>
    accepted(await api.act(stream, type, data as ActData<Type>, { at }));

  await done(`person-${office}`, 'RegisterPerson', { person: office, name: `Officer ${id}`, clock });
  await done(`person-${office}`, 'Appoint', { person: office, role: 'office', from });
  await done(`bloc-${bloc}`, 'RegisterBloc', {
    bloc,
    kind: 'bloc',
    name: `Bloc ${id}`,
    province,
    clock,
  });
  await Promise.all(
    units.map(async (unit, i) => {
      const person = headOf(unit);
      await done(`unit-${unit}`, 'RegisterUnit', { unit, name: `Unit ${i + 1} of ${id}`, clock });
      await done(`person-${person}`, 'RegisterPerson', { person, name: `Head ${i + 1} of ${id}`, clock });
      await done(`person-${person}`, 'Appoint', { person, role: 'unit-head', unit, from });
    }),
  );
  for (const unit of units) await done(`bloc-${bloc}`, 'AdmitMember', { unit, from });
  if (rules)
    await done(`rulebook-bloc-${bloc}`, 'AdoptRules', {
      ...{ scope: `bloc-${bloc}`, rules, validFrom: from, act: 'Quy chế hoạt động', clock },
    });

  const cycle = `${bloc}-${year}`;
  const on =
    (stream: string) =>
    <Type extends ActType>(
      type: Type,
      data: ActData<Type>,
      more: { at?: string; by?: string; key?: string } = {},
    ) =>
      api.act(stream, type, data, { by: office, ...more });
  return {
    bloc,
    province,
    provinceScope: 'province-thai-binh',
    units,
    office,
    year,
    cycle,
    headOf,
    councilOf: (of, number) => `${id}-thai-binh-${of}-${number}`,
    act: on(`cycle-${cycle}`),
    onBallot: (n, type, data, more) => on(`ballot-${cycle}-${n}`)(type, data, more),
    onDossier: (n, type, data, more) => on(`dossier-${cycle}-${n}`)(type, data, more),
  };
};

/** Opens the year, and has the pledge written; `signed` signs it for all. */
export const openYear = async (world: World, deadlines?: { pledge?: string }): Promise<void> => {
  const { act, bloc, year } = world;
  const plan = { theme: 'Đoàn kết', ...(deadlines && { deadlines }) } as ActData<'AdoptPlan'>;
  accepted(
    await act('OpenCycle', { bloc, year, clock: 'played' } as ActData<'OpenCycle'>, {
      at: day(year, '01-10'),
    }),
  );
  accepted(await act('AdoptPlan', plan, { at: day(year, '02-01') }));
  accepted(
    await act('DraftPledge', { contents: ['Thi đua hoàn thành nhiệm vụ'] }, { at: day(year, '02-02') }),
  );
};

export const signAll = async (world: World): Promise<void> => {
  const { act, units, headOf, year } = world;
  for (const unit of units)
    accepted(
      await act('SignPledge', { unit } as ActData<'SignPledge'>, {
        at: day(year, '03-01'),
        by: headOf(unit),
      }),
    );
};

/** From signed pledges to an open vote by ballot alone (no scores), closing at the end of the year. */
export const toVoting = async (world: World, closesAt = day(world.year, '12-25')): Promise<void> => {
  const { act, year } = world;
  await openYear(world);
  await signAll(world);
  accepted(await act('ClosePledging', {}, { at: day(year, '04-01') }));
  accepted(await act('OpenEvaluation', {}, { at: day(year, '11-01') }));
  accepted(await act('CloseEvaluation', {}, { at: day(year, '11-20') }));
  accepted(
    await act('OpenVoting', { closesAt, method: 'open' } as ActData<'OpenVoting'>, {
      at: day(year, '12-20'),
    }),
  );
};

/** No scores: the order follows from the votes received. */
export const ballotRules: Partial<Rules> = {
  scoreStages: { self: false, cross: false },
  choice: { method: 'ballot', maxChoices: 3 },
};
