import { DataTable, ReferenceField, TextField } from 'react-admin';
import { stageNames, type CycleRow } from '@so-vang/api-contract';
import { useLanguage, useText } from '../i18n/use-text.js';
import { blockersOf, progressOf } from './progress.js';

const Column = DataTable.Col<CycleRow>;

export const CycleTable = () => {
  const text = useText();
  const language = useLanguage();
  return (
    <DataTable bulkActionButtons={false} rowClick="show" sx={{ overflowX: 'auto' }}>
      <Column source="year" />
      <Column source="bloc">
        <ReferenceField source="bloc" reference="blocs" link={false}>
          <TextField source="name" />
        </ReferenceField>
      </Column>
      <Column source="phase" render={({ phase }) => stageNames[phase][language]} />
      <Column source="signed" disableSort render={(cycle) => progressOf(cycle, text)} />
      <Column source="missing" disableSort render={(cycle) => blockersOf(cycle, language, text).join('; ')} />
    </DataTable>
  );
};
