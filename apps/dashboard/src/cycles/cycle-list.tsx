import { ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import {
  List,
  Pagination,
  ReferenceInput,
  SelectInput,
  TopToolbar,
  useGetList,
  useListContext,
  useStore,
} from 'react-admin';
import { stageNames, type BlocRow, type CycleRow } from '@so-vang/api-contract';
import { stages } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { CycleTable } from './cycle-table.js';
import { StageBoard } from './stage-board.js';

type Form = 'board' | 'table';

/** The year's work of every bloc at a glance: a column a stage, or a plain list. */
export const CycleList = () => {
  const [form, setForm] = useStore<Form>('cycles.form', 'board');
  return (
    <List
      sort={{ field: 'year', order: 'DESC' }}
      perPage={100}
      filters={useFilters()}
      actions={<FormSwitch form={form} onChange={setForm} />}
      pagination={<Pagination rowsPerPageOptions={[100, 200]} />}
      empty={false}
      component="div"
    >
      <Cycles form={form} />
    </List>
  );
};

const Cycles = ({ form }: { form: Form }) => {
  const text = useText();
  const list = useListContext<CycleRow>();
  const filters: unknown = list.filterValues;
  const { data, isPending } = list;
  if (isPending) return null;
  if (!data?.length)
    return (
      <Typography sx={{ p: 3 }}>
        {text(Object.keys(filters ?? {}).length > 0 ? 'cycles.noneMatch' : 'cycles.none')}
      </Typography>
    );
  return form === 'board' ? <StageBoard cycles={data} /> : <CycleTable />;
};

const useFilters = () => {
  const language = useLanguage();
  const { data = [] } = useGetList<CycleRow>('cycles', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'year', order: 'DESC' },
  });
  const years = [...new Set(data.map(({ year }) => year))].map((year) => ({ id: year, name: String(year) }));
  return [
    <SelectInput key="year" source="year" choices={years} translateChoice={false} alwaysOn />,
    <ReferenceInput key="bloc" source="bloc" reference="blocs" perPage={200} alwaysOn>
      <SelectInput optionText={(bloc: BlocRow) => bloc.name} />
    </ReferenceInput>,
    <SelectInput
      key="phase"
      source="phase"
      choices={stages.map((id) => ({ id, name: stageNames[id][language] }))}
      translateChoice={false}
      alwaysOn
    />,
  ];
};

const FormSwitch = ({ form, onChange }: { form: Form; onChange: (form: Form) => void }) => {
  const text = useText();
  return (
    <TopToolbar>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={form}
        aria-label={text('cycles.form')}
        onChange={(_, chosen: Form | null) => chosen && onChange(chosen)}
      >
        <ToggleButton value="board">{text('cycles.board')}</ToggleButton>
        <ToggleButton value="table">{text('cycles.table')}</ToggleButton>
      </ToggleButtonGroup>
    </TopToolbar>
  );
};
