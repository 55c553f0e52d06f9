import { DataTable, List, NumberInput, useListContext } from 'react-admin';
import { provinceName, sessionNames, sittingPhaseNames, type CouncilRow } from '@so-vang/api-contract';
import { dayOf } from '@so-vang/domain';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, usePlainSay } from '../i18n/use-text.js';
import { EmptyList } from '../layout/empty-list.js';
import { ListActions } from '../layout/list-actions.js';
import { useIsPhone } from '../layout/use-is-phone.js';
import { CallSittingButton } from './call-sitting-button.js';

const Column = DataTable.Col<CouncilRow>;

/** Sittings of emulation councils, the newest first. */
export const CouncilList = () => (
  <List
    sort={{ field: 'heldAt', order: 'DESC' }}
    filters={[<NumberInput key="year" source="year" alwaysOn />]}
    actions={
      <ListActions>
        <CallNext />
      </ListActions>
    }
    empty={false}
  >
    <Sittings />
  </List>
);

const CallNext = () => {
  const { data = [] } = useListContext<CouncilRow>();
  return <CallSittingButton newest={data[0]} />;
};

const Sittings = () => {
  const language = useLanguage();
  const say = usePlainSay();
  const isPhone = useIsPhone();
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick="show"
      empty={<EmptyList />}
      hiddenColumns={isPhone ? ['year', 'number', 'session', 'items', 'passed', 'cut'] : []}
    >
      <Column
        source="province"
        render={({ province, heldAt }) =>
          capitalised(provinceName({ province, day: dayOf(heldAt) }, language))
        }
      />
      <Column source="year" />
      <Column source="number" />
      <Column source="session" render={({ session }) => capitalised(sessionNames[session][language])} />
      <Column source="heldAt" render={({ heldAt }) => say.time(heldAt)} />
      <Column source="phase" render={({ phase }) => sittingPhaseNames[phase][language]} />
      <Column source="items" />
      <Column source="passed" />
      <Column source="cut" />
    </DataTable>
  );
};
