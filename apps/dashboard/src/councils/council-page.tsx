import { Box, Stack, Typography } from '@mui/material';
import { Show, Title, useRecordContext } from 'react-admin';
import { councilName, type CouncilRow } from '@so-vang/api-contract';
import { dayOf, streamOf } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import { FlagsPanel } from '../corrections/flags-panel.js';
import { StreamHistory } from '../corrections/stream-history.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { PlaceContext } from '../layout/place.js';
import { useNames } from '../units/use-names.js';
import { AgendaCard } from './agenda-card.js';
import { AttendanceCard } from './attendance-card.js';
import { ClosingCard } from './closing-card.js';
import { CouncilContext } from './council-context.js';
import { OwnVotesCard } from './own-votes-card.js';
import { MinutesCard } from './minutes-card.js';
import { QuotaCard } from './quota-card.js';

export const CouncilPage = () => (
  <Show title={false} actions={false} component="div">
    <Sitting />
  </Show>
);

/** One sitting: who is there, what is weighed and how it was voted on, the share of flags, minutes and closing. */
const Sitting = () => {
  const row = useRecordContext<CouncilRow>();
  const text = useText();
  const language = useLanguage();
  const say = usePlainSay();
  const names = useNames(
    row?.state.agenda.map(({ unit }) => unit) ?? [],
    row?.state.members.map(({ person }) => person) ?? [],
  );
  if (!row) return null;
  const { province, year, number, heldAt, state } = row;
  const isPast = row.clock === 'played' || row.phase === 'closed';
  const title = text('councils.title', {
    number,
    council: councilName({ province, day: dayOf(heldAt) }, language),
  });
  return (
    <ActScopeProvider clock={row.clock} at={row.at} ruleVersions={row.state.ruleVersions}>
      <PlaceContext value={{ province, day: dayOf(heldAt) }}>
        <CouncilContext value={{ row, names: names.on(isPast ? heldAt : undefined) }}>
          <Title title={title} />
          <Stack spacing={2} sx={{ my: 2 }}>
            <Box>
              <Typography component="h1" variant="h5">
                {title}
              </Typography>
              <Typography color="textSecondary">
                {text('councils.about', { year, at: say.time(heldAt), place: state.place })}
              </Typography>
            </Box>
            <OwnVotesCard />
            <ClosingCard />
            <FlagsPanel streams={[streamOf('council', row.id)]} />
            <AttendanceCard />
            <QuotaCard />
            <AgendaCard />
            <MinutesCard />
            <StreamHistory stream={streamOf('council', row.id)} />
          </Stack>
        </CouncilContext>
      </PlaceContext>
    </ActScopeProvider>
  );
};
