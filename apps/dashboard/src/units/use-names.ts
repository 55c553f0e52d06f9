import { useMemo } from 'react';
import { useGetMany, useTranslate } from 'react-admin';
import { sayIn, type PersonRow, type Say, type UnitRow } from '@so-vang/api-contract';
import { systemPerson, type PersonId, type UnitId } from '@so-vang/domain';
import { useLanguage } from '../i18n/use-text.js';

/** Actors that are nobody in particular: the machine itself, and who enters acts through the command line. */
const machines: Readonly<Record<string, true>> = { [systemPerson]: true, clerk: true };

export type Names = { readonly say: Say; readonly person: (id: PersonId) => string };

/** Names of the units and people that a screen speaks of; where one is not known its id stands. */
export const useNames = (unitIds: readonly UnitId[], personIds: readonly PersonId[] = []): Names => {
  const language = useLanguage();
  const translate = useTranslate();
  const known = personIds.filter((id) => !(id in machines));
  const units = useGetMany<UnitRow>('units', { ids: unique(unitIds) }, { enabled: unitIds.length > 0 }).data;
  const people = useGetMany<PersonRow>('people', { ids: unique(known) }, { enabled: known.length > 0 }).data;

  return useMemo(() => {
    const unitNames = new Map<string, string>(present(units).map(({ id, name }) => [id, name]));
    const personNames = new Map<string, string>(present(people).map(({ id, name }) => [id, name]));
    return {
      say: sayIn(language, (id) => unitNames.get(id)),
      person: (id) => personNames.get(id) ?? (id in machines ? translate(`sv.app.${id}`) : id),
    };
  }, [units, people, language, translate]);
};

const unique = <Id extends string>(ids: readonly Id[]): Id[] => [...new Set(ids)].sort();
/** react-admin leaves holes for what has not been found. */
const present = <Row>(rows: readonly (Row | undefined)[] | undefined): readonly Row[] =>
  (rows ?? []).filter((row) => row !== undefined);
