import { Box, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { Show, Title, useRecordContext } from 'react-admin';
import { clockNames, type PersonRow } from '@so-vang/api-contract';
import { streamOf } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import { FlagsPanel } from '../corrections/flags-panel.js';
import { StreamHistory } from '../corrections/stream-history.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { useNames } from '../units/use-names.js';
import { AppointmentLine } from './appointment-line.js';
import { AppointButton, EndAppointmentButton } from './person-acts.js';

/** A person, and what they are and were appointed to. */
export const PersonPage = () => (
  <Show title={false} actions={false} component="div">
    <Person />
  </Show>
);

const Person = () => {
  const person = useRecordContext<PersonRow>();
  const text = useText();
  const language = useLanguage();
  const names = useNames(person?.appointments.flatMap(({ unit }) => unit ?? []) ?? []);
  if (!person) return null;
  return (
    <ActScopeProvider clock={person.clock}>
      <Title title={person.name} />
      <Stack spacing={2} sx={{ my: 2 }}>
        <Box>
          <Typography component="h1" variant="h5">
            {person.name}
          </Typography>
          <Typography color="textSecondary">
            {[person.post, clockNames[person.clock][language]].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
        <SectionCard
          title={text('people.appointments')}
          acts={
            <>
              <AppointButton person={person} />
              <EndAppointmentButton person={person} />
            </>
          }
        >
          {person.appointments.length === 0 && (
            <Typography color="textSecondary">{text('people.noAppointments')}</Typography>
          )}
          <List dense disablePadding>
            {person.appointments.map((held) => (
              <ListItem key={`${held.role}-${held.unit}-${held.from}`} disableGutters>
                <ListItemText
                  primary={<AppointmentLine held={held} names={names} />}
                  secondary={held.reason}
                />
              </ListItem>
            ))}
          </List>
        </SectionCard>
        <FlagsPanel streams={[streamOf('person', person.id)]} />
        <StreamHistory
          stream={streamOf('person', person.id)}
          sealed={{ name: person.name, post: person.post ?? '', contact: person.contact ?? '' }}
        />
      </Stack>
    </ActScopeProvider>
  );
};
