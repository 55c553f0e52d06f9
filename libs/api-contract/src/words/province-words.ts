import {
  provinceEnd,
  provinceNameOn,
  provinceOn,
  type Day,
  type ProvinceId,
  type ProvinceKind,
} from '@so-vang/domain';
import type { Name, Names } from './names.js';
import type { Language } from './words.js';

/** A province as of a day: what is called after it is called so by then. */
export type Place = { readonly province: ProvinceId; readonly day: Day };

export const provinceKindNames: Names<ProvinceKind> = {
  province: { vi: 'tỉnh', en: 'province' },
  city: { vi: 'thành phố', en: 'city' },
};

const nameOn = ({ province, day }: Place) => provinceNameOn(provinceOn(province, day), day);
const kindOf = (place: Place | undefined): ProvinceKind => (place && nameOn(place)?.kind) ?? 'province';

/** Its newest name without its kind, by which provinces are sorted and found. */
export const provinceAlone = (province: ProvinceId): string =>
  provinceNameOn(province, '9999-12-31' as Day)?.name ?? province;

/** `tỉnh Hưng Yên`, `thành phố Huế`; what no province bears stands as it was written. */
export const provinceName = (place: Place, language: Language): string => {
  const found = nameOn(place);
  if (!found) return place.province;
  const kind = provinceKindNames[found.kind][language];
  return language === 'vi' ? `${kind} ${found.name}` : `${found.name} ${kind}`;
};

/** As it was called where a bloc was registered, and what it is on a day, where it has become another. */
export const registeredProvince = (province: ProvinceId, language: Language, on?: Day): string => {
  const last = provinceEnd(province) ?? on ?? ('9999-12-31' as Day);
  const then = provinceName({ province, day: last }, language);
  if (!on || provinceOn(province, on) === province) return then;
  const now = provinceName({ province, day: on }, language);
  return language === 'vi' ? `${then} (nay là ${now})` : `${then} (now ${now})`;
};

/** `Hội đồng Thi đua - Khen thưởng thành phố Hồ Chí Minh`. */
export const councilName = (place: Place, language: Language): string =>
  language === 'vi'
    ? `Hội đồng Thi đua - Khen thưởng ${provinceName(place, 'vi')}`
    : `emulation council of ${provinceName(place, 'en')}`;

const asOfCity = ({ vi, en }: Name): Name => ({
  vi: vi.replace(/(?<!\p{L})tỉnh(?!\p{L})/gu, 'thành phố').replace(/(?<!\p{L})Tỉnh(?!\p{L})/gu, 'Thành phố'),
  en: en.replace(/\bprovince\b/g, 'city').replace(/\bProvince\b/g, 'City'),
});
/** Names of what a province has or decides, as they are called there: `Cờ thi đua của UBND thành phố`. */
export const asCalledIn = <Key extends string>(names: Names<Key>, place: Place | undefined): Names<Key> =>
  kindOf(place) === 'city'
    ? (Object.fromEntries(
        Object.entries<Name>(names).map(([key, name]) => [key, asOfCity(name)]),
      ) as Names<Key>)
    : names;
