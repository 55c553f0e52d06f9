import { DataTable, List, ReferenceField, SelectInput, TextField } from 'react-admin';
import {
  authorityNames,
  awardNames,
  dossierPhaseNames,
  type DossierRow,
  type Names,
} from '@so-vang/api-contract';
import { authorities, awards } from '@so-vang/domain';
import { useLanguage, usePlainSay } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { useIsPhone } from '../layout/use-is-phone.js';

const Column = DataTable.Col<DossierRow>;

/** Every dossier; the filter by authority is what each office works through. */
export const DossierList = () => (
  <List sort={{ field: 'at', order: 'DESC' }} filters={useFilters()} actions={false} empty={false}>
    <Dossiers />
  </List>
);

const useFilters = () => {
  const language = useLanguage();
  const choices = <Key extends string>(names: Names<Key>, keys: readonly Key[]) =>
    keys.map((id) => ({ id, name: names[id][language] }));
  const phases = Object.keys(dossierPhaseNames) as (keyof typeof dossierPhaseNames)[];
  return [
    <SelectInput
      key="authority"
      source="authority"
      choices={choices(authorityNames, authorities)}
      translateChoice={false}
      alwaysOn
    />,
    <SelectInput
      key="award"
      source="award"
      choices={choices(awardNames, awards)}
      translateChoice={false}
      alwaysOn
    />,
    <SelectInput
      key="phase"
      source="phase"
      choices={choices(dossierPhaseNames, phases)}
      translateChoice={false}
      alwaysOn
    />,
  ];
};

const Dossiers = () => {
  const language = useLanguage();
  const say = usePlainSay();
  const isPhone = useIsPhone();
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick="show"
      empty={<EmptyList />}
      hiddenColumns={isPhone ? ['year', 'authority', 'at'] : []}
    >
      <Column source="unit" disableSort>
        <ReferenceField source="unit" reference="units" link={false}>
          <TextField source="name" />
        </ReferenceField>
      </Column>
      <Column source="year" />
      <Column source="award" render={({ award }) => awardNames[award][language]} />
      <Column source="authority" render={({ authority }) => authorityNames[authority][language]} />
      <Column source="phase" render={({ phase }) => dossierPhaseNames[phase][language]} />
      <Column source="at" render={({ at }) => say.time(at)} />
    </DataTable>
  );
};
