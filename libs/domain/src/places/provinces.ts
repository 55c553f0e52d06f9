import type { Day } from '../time.js';
import { distance } from './distance.js';
import { plainId, provinces, type Province, type ProvinceId, type ProvinceName } from './province-list.js';

const byId = new Map(provinces.map((province) => [province.id, province]));

/** What else people write. */
const otherWords: Readonly<Record<string, string>> = {
  hcm: 'hochiminh',
  tphcm: 'hochiminh',
  hcmc: 'hochiminh',
  saigon: 'hochiminh',
  hn: 'hanoi',
  tphn: 'hanoi',
  brvt: 'bariavungtau',
  daclac: 'daklak',
  dacnong: 'daknong',
  daclak: 'daklak',
  thuathien: 'thuathienhue',
  baccan: 'backan',
};

/** What is compared of a name: its letters without accents and spaces. */
const keyOf = (word: string): string => plainId(word).replaceAll('-', '');

const kindWords = ['tinh', 'thanhpho', 'tp'];

const byWord = new Map<string, readonly Province[]>();
for (const province of provinces)
  for (const { name } of province.names)
    for (const before of ['', ...kindWords]) {
      const key = before + keyOf(name);
      byWord.set(key, [...(byWord.get(key) ?? []), province]);
    }

/** Whether there is it on a day. */
const isOn = ({ from, to }: Province, day: Day): boolean => (!from || from <= day) && (!to || day <= to);

const bearing = (word: string): readonly Province[] => {
  const key = keyOf(word);
  return byWord.get(otherWords[key] ?? key) ?? [];
};

/**
 * The province that a word, or an id, means on a day: whatever its case, accents, spaces or form of Unicode, with or
 * without "tỉnh", "thành phố", "TP.". Nothing, where there is none of that name on that day.
 */
export const provinceOf = (word: string, day: Day): ProvinceId | undefined => {
  const named = bearing(word).find((province) => isOn(province, day));
  if (named) return named.id;
  const province = byId.get(word as ProvinceId);
  return province && isOn(province, day) ? province.id : undefined;
};

/** What is said where no province of the day is called so; with those that are near. */
export type ProvinceRejection = {
  readonly code: 'PROVINCE_UNKNOWN';
  readonly province: string;
  readonly day: Day;
  readonly nearest: readonly ProvinceId[];
};

/** As `provinceOf`, for what is to be recorded: a word of no province of the day is refused. */
export const provinceMeant = (word: string, day: Day): ProvinceId | ProvinceRejection =>
  provinceOf(word, day) ?? {
    ...{ code: 'PROVINCE_UNKNOWN', province: word, day },
    nearest: nearestProvinces(word, day),
  };

/**
 * As `provinceOf`, for what was recorded: a name that was over means what became of who bore it; what nobody ever bore is
 * left as it was written.
 */
export const readProvince = (word: string, day: Day): ProvinceId => {
  const [any] = bearing(word);
  return provinceOf(word, day) ?? (any ? provinceOn(any.id, day) : (word as ProvinceId));
};

/** What a province was and became up to a day, one after the other. */
export const provincePath = (id: ProvinceId, day: Day): readonly ProvinceId[] => {
  const { successor, to } = byId.get(id) ?? {};
  return successor && to && to < day ? [id, ...provincePath(successor, day)] : [id];
};

/** What a province is, or has become, on a day. */
export const provinceOn = (id: ProvinceId, day: Day): ProvinceId => provincePath(id, day).at(-1) ?? id;

/** What became part of it, and what became part of that; the one whose name it bears first. */
export const predecessorsOf = (id: ProvinceId): readonly ProvinceId[] =>
  provinces
    .filter(({ successor }) => successor === id)
    .flatMap((province) => [province.id, ...predecessorsOf(province.id)]);

/** Since when there is it, where another was there before. */
export const provinceSince = (id: ProvinceId): Day | undefined => byId.get(id)?.from;

/** The last day on which there is it. */
export const provinceEnd = (id: ProvinceId): Day | undefined => byId.get(id)?.to;

/** How it is called on a day; nothing, where no province has that id. */
export const provinceNameOn = (id: ProvinceId, day: Day): ProvinceName | undefined => {
  const names = byId.get(id)?.names ?? [];
  return names.findLast(({ from }) => !from || from <= day) ?? names[0];
};

export const provincesOn = (day: Day): readonly Province[] =>
  provinces.filter((province) => isOn(province, day));

/** At most three of that day that a word may have meant, the nearest first. */
export const nearestProvinces = (word: string, day: Day): readonly ProvinceId[] => {
  const key = keyOf(word).slice(0, 40);
  const said = [key, ...kindWords.flatMap((kind) => (key.startsWith(kind) ? [key.slice(kind.length)] : []))];
  const far = provinces
    .flatMap(({ id, names }) =>
      names.map(({ name }) => ({
        id: provinceOn(id, day),
        far: Math.min(...said.map((each) => distance(each, keyOf(name)))),
      })),
    )
    .filter(({ id }) => isOn(byId.get(id)!, day))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1));
  const near = far.filter((each) => each.far <= Math.max(far[0]!.far, 2));
  return [...new Set(near.map(({ id }) => id))].slice(0, 3);
};
