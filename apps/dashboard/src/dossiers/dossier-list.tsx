import { Stack } from '@mui/material';
import {
  DataTable,
  FilterButton,
  List,
  ReferenceInput,
  SelectInput,
  TopToolbar,
  useGetList,
  useListContext,
} from 'react-admin';
import {
  authorityNames,
  awardNames,
  decisionNames,
  dossierPhaseNames,
  type BlocRow,
  type CycleRow,
  type DossierRow,
  type Names,
  type UnitRow,
} from '@so-vang/api-contract';
import { authorities, awards, dayOf, dossierPhaseList } from '@so-vang/domain';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { useNames } from '../units/use-names.js';
import { dayShown } from './day-shown.js';
import { PhaseChips } from './phase-chips.js';

const Column = DataTable.Col<DossierRow>;

/** Every dossier; what is due soonest is what the office works through. */
export const DossierList = () => {
  const isPhone = useIsPhone();
  const actions = isPhone && (
    <TopToolbar>
      <FilterButton disableSaveQuery />
    </TopToolbar>
  );
  return (
    <List sort={{ field: 'at', order: 'DESC' }} filters={useFilters()} actions={actions} empty={false}>
      <Dossiers />
    </List>
  );
};

const useFilters = () => {
  const isPhone = useIsPhone();
  const language = useLanguage();
  const text = useText();
  const { data: cycles = [] } = useGetList<CycleRow>('cycles', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'year', order: 'DESC' },
  });
  const years = [...new Set(cycles.map(({ year }) => year))].map((year) => ({
    id: year,
    name: String(year),
  }));
  const choices = <Key extends string>(names: Names<Key>, keys: readonly Key[]) =>
    keys.map((id) => ({ id, name: names[id][language] }));
  const select = (
    source: string,
    options: readonly { id: string | number; name: string }[],
    onPhone = false,
  ) => (
    <SelectInput
      key={source}
      source={source}
      choices={[...options]}
      translateChoice={false}
      alwaysOn={!isPhone || onPhone}
    />
  );
  return [
    select('phase', choices(dossierPhaseNames, dossierPhaseList), true),
    select('late', [
      { id: 'true', name: text('dossiers.late') },
      { id: 'false', name: text('dossiers.onTime') },
    ]),
    select('held', [
      { id: 'true', name: text('dossiers.held') },
      { id: 'false', name: text('dossiers.notHeld') },
    ]),
    select('authority', choices(decisionNames, authorities)),
    select('award', choices(awardNames, awards)),
    select('year', years),
    <ReferenceInput key="bloc" source="bloc" reference="blocs" perPage={200} alwaysOn={!isPhone}>
      <SelectInput optionText={(bloc: BlocRow) => bloc.name} />
    </ReferenceInput>,
    <ReferenceInput key="unit" source="unit" reference="units" perPage={500} alwaysOn={!isPhone}>
      <SelectInput optionText={(unit: UnitRow) => unit.name} />
    </ReferenceInput>,
  ];
};

const Dossiers = () => {
  const language = useLanguage();
  const say = usePlainSay();
  const text = useText();
  const isPhone = useIsPhone();
  const { data = [] } = useListContext<DossierRow>();
  const names = useNames(data.map(({ unit }) => unit));
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick="show"
      empty={<EmptyList none="dossiers.none" noneMatch="dossiers.noneMatch" />}
      hiddenColumns={isPhone ? ['year', 'authority', 'at', 'award', 'due'] : ['at']}
    >
      <Column
        source="unit"
        disableSort
        render={({ unit, state }) =>
          [names.say.on(dayShown(state)).unit(unit), state.subUnit].filter(Boolean).join(': ')
        }
      />

      <Column source="year" />
      <Column source="award" render={({ award }) => awardNames[award][language]} />
      <Column source="authority" render={({ authority }) => authorityNames[authority][language]} />
      <Column
        source="phase"
        render={(row) => (
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 0.5 }}>
            <PhaseChips {...row} />
            {isPhone && row.due && text('dossiers.dueOn', { day: say.day(dayOf(row.due)) })}
          </Stack>
        )}
      />
      <Column source="due" render={({ due }) => (due ? say.day(dayOf(due)) : '–')} />
      <Column source="at" render={({ at }) => say.time(at)} />
    </DataTable>
  );
};
