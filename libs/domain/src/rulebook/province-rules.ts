import type { ProvinceId } from '../places/province-list.js';
import {
  predecessorsOf,
  provinceOn,
  provincePath,
  provinceSince,
  readProvince,
} from '../places/provinces.js';
import { entriesOn, inForceOn, provinceScope } from '../rules/rulebook.js';
import type { Cite } from '../rules/citing.js';
import type { RuleEntry, RuleScope } from '../rules/rules.js';
import type { Day } from '../time.js';

/** A province, and how old events wrote it where they did not by its id: what was adopted by that word is its own. */
export type ProvinceSaid = { readonly province: ProvinceId; readonly provinceWord?: string };

/**
 * The rulebooks that may hold rules of a province on a day: its own; those of what became part of it, for who was of that;
 * and the one of the province whose name it bears, where rules for the new one were adopted before the two had ids.
 */
export const provinceScopes = ({ province, provinceWord }: ProvinceSaid, day: Day): readonly RuleScope[] => {
  const own = provinceOn(province, day);
  const names = [
    ...provincePath(province, day),
    ...(provinceSince(own) ? predecessorsOf(own).slice(0, 1) : []),
    ...(provinceWord === undefined ? [] : [provinceWord]),
  ];
  return [...new Set(names.map((name) => provinceScope(name)))];
};

/** Whose rule an entry is, by the word and the day of it; nothing, where it is of no province. */
const provinceOfEntry = (
  { scope, validFrom }: RuleEntry,
  { provinceWord = '' }: ProvinceSaid,
): RuleScope | undefined => {
  const [, name] = /^province-(.+)$/.exec(scope) ?? [];
  if (name === undefined) return undefined;
  return provinceScope(
    readProvince(scope === provinceScope(provinceWord) ? provinceWord : name, validFrom as Day),
  );
};

/**
 * Of what stands in those rulebooks, the entries that govern on a day. A rule of what became part of the province holds
 * until the province has its own, unless that or the nation says that such rules end (`mergedProvinces`). In a year that was
 * open at the merger they hold to its end, since it goes by what it was opened with.
 */
export const governing = (
  entries: readonly RuleEntry[],
  said: ProvinceSaid,
  day: Day,
  { cite }: { readonly cite?: Cite | undefined },
  openedOn: Day = day,
): readonly RuleEntry[] => {
  const path = provincePath(said.province, day).map((id) => provinceScope(id));
  const own = path.at(-1);
  const read = entries.map((entry) => ({ entry, of: provinceOfEntry(entry, said) }));
  const inPlace = read.flatMap(({ entry, of }) => (of === undefined || of === own ? [entry] : []));
  if (inPlace.length === entries.length) return entries;

  const wasOpen = provinceOn(said.province, openedOn) !== provinceOn(said.province, day);
  const wider = inPlace.filter(({ scope }) => !scope.startsWith('bloc-'));
  const rule = entriesOn(wider, day).mergedProvinces;
  const areOver = !wasOpen && rule.value === 'ended';
  if (!wasOpen && read.some(({ of }) => of !== undefined && of !== own && path.includes(of))) cite?.(rule.id);
  const corrected = new Set(inPlace.map(({ corrects }) => corrects));
  const replaced = new Set(
    read.flatMap(({ entry, of }) =>
      of === own && inForceOn(day, entry) && !corrected.has(entry.id) ? [entry.key] : [],
    ),
  );
  return read.flatMap(({ entry, of }) => {
    if (of === undefined || of === own) return [entry];
    // Holidays are told year by year.
    const holds = entry.key === 'holidays' || !replaced.has(entry.key);
    return path.includes(of) && !areOver && holds ? [entry] : [];
  });
};
