import { Box } from '@mui/material';
import { DataTable, List, NumberInput, useListContext } from 'react-admin';
import { sessionNames, sittingPhaseNames, type CouncilRow } from '@so-vang/api-contract';
import { ActScopeProvider } from '../acts/act-scope.js';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, usePlainSay } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { CallSittingButton } from './call-sitting-button.js';

const Column = DataTable.Col<CouncilRow>;

/** Sittings of emulation councils, the newest first. */
export const CouncilList = () => (
  <List
    sort={{ field: 'heldAt', order: 'DESC' }}
    filters={[<NumberInput key="year" source="year" alwaysOn />]}
    actions={false}
    empty={false}
  >
    <Sittings />
  </List>
);

const Sittings = () => {
  const language = useLanguage();
  const say = usePlainSay();
  const isPhone = useIsPhone();
  const { data = [] } = useListContext<CouncilRow>();
  return (
    <>
      <ActScopeProvider clock="live">
        <Box sx={{ p: 2, '&:empty': { display: 'none' } }}>
          <CallSittingButton newest={data[0]} />
        </Box>
      </ActScopeProvider>
      <DataTable
        bulkActionButtons={false}
        rowClick="show"
        empty={<EmptyList />}
        hiddenColumns={isPhone ? ['session', 'items', 'passed', 'cut'] : []}
      >
        <Column source="province" />
        <Column source="year" />
        <Column source="number" />
        <Column source="session" render={({ session }) => capitalised(sessionNames[session][language])} />
        <Column source="heldAt" render={({ heldAt }) => say.time(heldAt)} />
        <Column source="phase" render={({ phase }) => sittingPhaseNames[phase][language]} />
        <Column source="items" />
        <Column source="passed" />
        <Column source="cut" />
      </DataTable>
    </>
  );
};
