import { useMemo } from 'react';
import { useGetMany, useTranslate } from 'react-admin';
import { namesIn, sayIn, untold, type PersonRow, type Say, type UnitRow } from '@so-vang/api-contract';
import { isTold, systemPerson, type PersonId, type UnitId } from '@so-vang/domain';
import { today } from '../acts/standing.js';
import { useLanguage } from '../i18n/use-text.js';

/** Actors that are nobody in particular: the machine itself, and who enters acts through the command line. */
const machines: Readonly<Record<string, true>> = { [systemPerson]: true, clerk: true };

export type Names = {
  readonly say: Say;
  readonly person: (id: PersonId) => string;
  /** Units as they were called on that day, or at that instant; without one, as they are called here. */
  readonly on: (at: string | undefined) => Names;
};

const asOf = (names: Names, at: string | undefined): Names => {
  if (at === undefined) return names;
  const then: Names = { ...names, say: names.say.on(at), on: (day) => asOf(then, day) };
  return then;
};

/** Names of the units and people that a screen speaks of, as of today; where one is not known its id stands. */
export const useNames = (unitIds: readonly UnitId[], personIds: readonly PersonId[] = []): Names => {
  const language = useLanguage();
  const translate = useTranslate();
  const known = personIds.filter((id) => isTold(id) && !(id in machines));
  const units = useGetMany<UnitRow>('units', { ids: unique(unitIds) }, { enabled: unitIds.length > 0 }).data;
  const people = useGetMany<PersonRow>('people', { ids: unique(known) }, { enabled: known.length > 0 }).data;

  return useMemo(() => {
    const personNames = new Map<string, string>(present(people).map(({ id, name }) => [id, name]));
    const names: Names = {
      say: sayIn(language, namesIn(present(units)), today()),
      person: (id) =>
        personNames.get(id) ??
        (id in machines ? translate(`sv.app.${id}`) : isTold(id) ? id : untold[language]),
      on: (at) => asOf(names, at),
    };
    return names;
  }, [units, people, language, translate]);
};

const unique = <Id extends string>(ids: readonly Id[]): Id[] => [...new Set(ids)].sort();
/** react-admin leaves holes for what has not been found. */
const present = <Row>(rows: readonly (Row | undefined)[] | undefined): readonly Row[] =>
  (rows ?? []).filter((row) => row !== undefined);
