import type { Day } from '../time.js';

/** Tỉnh, or thành phố trực thuộc trung ương. */
export type ProvinceKind = 'province' | 'city';
declare const brand: unique symbol;
/**
 * Such as `thai-binh`; one formed in 2025 ends in its year (`hung-yen-2025`), since another of that name went before it.
 * What an old event names and no province ever bore stands here as it was written.
 */
export type ProvinceId = string & { readonly [brand]: 'province' };

/** As it is called from a day on. */
export type ProvinceName = { readonly name: string; readonly kind: ProvinceKind; readonly from?: Day };
export type Province = {
  readonly id: ProvinceId;
  /** Oldest first. */
  readonly names: readonly ProvinceName[];
  /** Left out: since before 2004. */
  readonly from?: Day;
  /** The last day on which there is it. */
  readonly to?: Day;
  /** What it became a part of. */
  readonly successor?: ProvinceId;
  /** By which act it was formed or changed last. */
  readonly act?: string;
};

const merged = {
  act: 'Nghị quyết số 202/2025/QH15',
  last: '2025-06-30' as Day,
  since: '2025-07-01' as Day,
};
const haTay = { act: 'Nghị quyết số 15/2008/QH12', last: '2008-07-31' as Day };
const hue = { act: 'Nghị quyết số 175/2024/QH15', since: '2025-01-01' as Day };

/** The eleven that resolution 202/2025/QH15 left as they were. */
const kept = {
  'cao-bang': 'Cao Bằng',
  'dien-bien': 'Điện Biên',
  'ha-tinh': 'Hà Tĩnh',
  'lai-chau': 'Lai Châu',
  'lang-son': 'Lạng Sơn',
  'nghe-an': 'Nghệ An',
  'quang-ninh': 'Quảng Ninh',
  'son-la': 'Sơn La',
  'thanh-hoa': 'Thanh Hóa',
};

/** Art. 1 of resolution 202/2025/QH15: what was formed of what, in its order. The first is whose name it keeps. */
const formed: readonly (readonly string[])[] = [
  ['Tuyên Quang', 'Hà Giang'],
  ['Lào Cai', 'Yên Bái'],
  ['Thái Nguyên', 'Bắc Kạn'],
  ['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'],
  ['Bắc Ninh', 'Bắc Giang'],
  ['Hưng Yên', 'Thái Bình'],
  ['Hải Phòng', 'Hải Dương'],
  ['Ninh Bình', 'Hà Nam', 'Nam Định'],
  ['Quảng Trị', 'Quảng Bình'],
  ['Đà Nẵng', 'Quảng Nam'],
  ['Quảng Ngãi', 'Kon Tum'],
  ['Gia Lai', 'Bình Định'],
  ['Khánh Hòa', 'Ninh Thuận'],
  ['Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  ['Đắk Lắk', 'Phú Yên'],
  ['Hồ Chí Minh', 'Bà Rịa - Vũng Tàu', 'Bình Dương'],
  ['Đồng Nai', 'Bình Phước'],
  ['Tây Ninh', 'Long An'],
  ['Cần Thơ', 'Sóc Trăng', 'Hậu Giang'],
  ['Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  ['Đồng Tháp', 'Tiền Giang'],
  ['Cà Mau', 'Bạc Liêu'],
  ['An Giang', 'Kiên Giang'],
];
const cities = ['Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'];

/** A name in the letters of an id: `Bà Rịa - Vũng Tàu` is `ba-ria-vung-tau`. Also D with a stroke as other languages write it. */
export const plainId = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const idOf = (name: string): ProvinceId => plainId(name) as ProvinceId;
const called = (name: string): readonly ProvinceName[] => [
  { name, kind: cities.includes(name) ? 'city' : 'province' },
];

/**
 * The 64 provinces of 2004 to 31 July 2008, the 63 until 30 June 2025, the 34 from 1 July 2025. Earlier divisions are not
 * kept: an act of then goes by the names of 2004.
 */
export const provinces: readonly Province[] = [
  { id: idOf('Hà Nội'), names: [{ name: 'Hà Nội', kind: 'city' }], act: haTay.act },
  {
    ...{ id: idOf('Hà Tây'), names: called('Hà Tây'), to: haTay.last, act: haTay.act },
    successor: idOf('Hà Nội'),
  },
  {
    id: idOf('Thừa Thiên Huế'),
    names: [
      { name: 'Thừa Thiên Huế', kind: 'province' },
      { name: 'Huế', kind: 'city', from: hue.since },
    ],
    act: hue.act,
  },
  ...Object.entries(kept).map(([id, name]) => ({ id: id as ProvinceId, names: called(name) })),
  ...formed.flatMap((parts) => {
    const [name = ''] = parts;
    const successor = `${idOf(name)}-2025` as ProvinceId;
    return [
      ...parts.map((part) => ({
        ...{ id: idOf(part), names: called(part), to: merged.last, successor, act: merged.act },
      })),
      { id: successor, names: called(name), from: merged.since, act: merged.act },
    ];
  }),
];
