import { Box, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { Show, Title, useRecordContext } from 'react-admin';
import { clockNames, type UnitRow } from '@so-vang/api-contract';
import { nameOn, streamOf } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import { today } from '../acts/standing.js';
import { FlagsPanel } from '../corrections/flags-panel.js';
import { StreamHistory } from '../corrections/stream-history.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { RegisterSubUnitButton, RenameUnitButton } from './unit-acts.js';

/** A unit: the names it had, from which day, and the offices inside it. */
export const UnitPage = () => (
  <Show title={false} actions={false} component="div">
    <Unit />
  </Show>
);

const Unit = () => {
  const unit = useRecordContext<UnitRow>();
  const text = useText();
  const language = useLanguage();
  if (!unit) return null;
  const name = (unit.clock === 'live' && nameOn(unit.names, today())) || unit.name;
  return (
    <ActScopeProvider clock={unit.clock}>
      <Title title={name} />
      <Stack spacing={2} sx={{ my: 2 }}>
        <Box>
          <Typography component="h1" variant="h5">
            {name}
          </Typography>
          <Typography color="textSecondary">
            {[unit.superior, clockNames[unit.clock][language]].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
        <SectionCard title={text('units.names')} acts={<RenameUnitButton unit={unit} />}>
          <Names unit={unit} />
        </SectionCard>
        <SectionCard title={text('units.subUnits')} acts={<RegisterSubUnitButton unit={unit} />}>
          {unit.subUnits.length === 0 && (
            <Typography color="textSecondary">{text('units.noSubUnits')}</Typography>
          )}
          <List dense disablePadding>
            {unit.subUnits.map((name) => (
              <ListItem key={name} disableGutters>
                <ListItemText primary={name} />
              </ListItem>
            ))}
          </List>
        </SectionCard>
        <FlagsPanel streams={[streamOf('unit', unit.id)]} />
        <StreamHistory stream={streamOf('unit', unit.id)} />
      </Stack>
    </ActScopeProvider>
  );
};

const Names = ({ unit: { names } }: { unit: UnitRow }) => {
  const text = useText();
  const say = usePlainSay();
  return (
    <List dense disablePadding>
      {names.toReversed().map(({ name, from }, i) => (
        <ListItem key={`${name}-${from ?? ''}`} disableGutters>
          <ListItemText
            primary={name}
            secondary={from ? text('people.from', { from: say.day(from) }) : text('units.firstName')}
            slotProps={i > 0 ? { primary: { sx: { color: 'text.secondary' } } } : {}}
          />
        </ListItem>
      ))}
    </List>
  );
};
