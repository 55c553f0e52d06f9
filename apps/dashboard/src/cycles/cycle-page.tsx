import { Box, Card, CircularProgress, Stack, Tab, Tabs, useMediaQuery, type Theme } from '@mui/material';
import { Title, useGetOne, useParams } from 'react-admin';
import type { CycleView } from '@so-vang/api-contract';
import { dayOf, streamOf, type OpenedCycle, type PersonId, type StreamName } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import { FailureAlert } from '../acts/failure-alert.js';
import { FlagsPanel } from '../corrections/flags-panel.js';
import { useText, type Text } from '../i18n/use-text.js';
import { cycleViews } from '../provider/data-provider.js';
import { Refused, Unreachable } from '../provider/failures.js';
import { useNames } from '../units/use-names.js';
import { AdvancePanel } from './stages/advance-panel.js';
import { AsOfBanner } from './timeline/as-of-banner.js';
import { PlaceContext } from '../layout/place.js';
import { CycleProvider, onScreen } from './cycle-context.js';
import { CycleHeader } from './cycle-header.js';
import { DossiersTab } from './dossiers-tab.js';
import { MembershipNotice } from './membership/membership-notice.js';
import { MovementsTab } from './movements/movements-tab.js';
import { ConferenceTab } from './conference/conference-tab.js';
import { NominationsTab } from './nominations/nominations-tab.js';
import { PledgeTab } from './pledge/pledge-tab.js';
import { ScoresTab } from './scores/scores-tab.js';
import { TimelineTab } from './timeline/timeline-tab.js';
import { useAddress } from './use-address.js';
import { VotingTab } from './voting/voting-tab.js';

type ViewRecord = CycleView & { readonly id: string };

/** One bloc's year: where it stands, what is missing, and everything that was done, now or as of any event. */
export const CyclePage = () => {
  const { id = '' } = useParams<{ id: string }>();
  const [{ asOf }] = useAddress();
  const { data, error, isPending } = useGetOne<ViewRecord>(
    cycleViews,
    { id: decodeURIComponent(id), meta: asOf ? { asOf } : {} },
    { retry: false },
  );
  if (error) return <LoadFailure error={error} />;
  if (isPending) return <Loading />;
  return <Cycle view={data} />;
};

const Loading = () => {
  const text = useText();
  return <CircularProgress aria-label={text('app.loading')} sx={{ m: 4 }} />;
};

const LoadFailure = ({ error }: { error: unknown }) => (
  <Box sx={{ mt: 2 }}>
    <FailureAlert failure={error instanceof Refused ? error : new Unreachable()} />
  </Box>
);

const Cycle = ({ view }: { view: CycleView }) => {
  const { cycle, bloc } = view;
  const [{ asOf }] = useAddress();
  const isPast = asOf !== undefined || cycle.clock === 'played' || cycle.phase === 'closed';
  const names = useNames(unitsIn(view), peopleIn(view)).on(isPast ? cycle.at : undefined);
  const headship = bloc.headships.findLast(({ year }) => year === cycle.year);
  return (
    <PlaceContext value={{ province: bloc.province, day: dayOf(cycle.at) }}>
      <CycleProvider value={onScreen(view, names)}>
        <ActScopeProvider
          clock={cycle.clock}
          at={cycle.at}
          headship={headship}
          frozen={asOf !== undefined}
          ruleVersions={cycle.state.ruleVersions}
        >
          <Title title={`${bloc.name} · ${cycle.year}`} />
          <Stack spacing={2} sx={{ my: 2 }}>
            {asOf !== undefined && <AsOfBanner />}
            <CycleHeader />
            <MembershipNotice />
            <AdvancePanel />
            <FlagsPanel streams={streamsIn(view)} />
            <CycleTabs />
          </Stack>
        </ActScopeProvider>
      </CycleProvider>
    </PlaceContext>
  );
};

const tabs = [
  { id: 'pledge', label: 'tabs.pledge', Content: PledgeTab },
  { id: 'movements', label: 'tabs.movements', Content: MovementsTab },
  { id: 'scores', label: 'tabs.scores', Content: ScoresTab },
  { id: 'voting', label: 'tabs.voting', Content: VotingTab },
  { id: 'nominations', label: 'tabs.nominations', Content: NominationsTab },
  { id: 'conference', label: 'tabs.conference', Content: ConferenceTab },
  { id: 'dossiers', label: 'tabs.dossiers', Content: DossiersTab },
  { id: 'timeline', label: 'tabs.timeline', Content: TimelineTab },
] as const;

const CycleTabs = () => {
  const text: Text = useText();
  const [address, go] = useAddress();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('lg'));
  const chosen = tabs.find(({ id }) => id === address.tab) ?? tabs[0];
  return (
    <Card variant="outlined">
      <Tabs
        value={chosen.id}
        variant="scrollable"
        scrollButtons={isNarrow || 'auto'}
        allowScrollButtonsMobile
        aria-label={text('tabs.label')}
        onChange={(_, tab: string) => go({ tab })}
        sx={{ borderBottom: 1, borderColor: 'divider', '& .MuiTab-root': { px: 1.25, minWidth: 0 } }}
      >
        {tabs.map(({ id, label }) => (
          <Tab key={id} value={id} id={`tab-${id}`} aria-controls="tab-content" label={text(label)} />
        ))}
      </Tabs>
      <Box
        id="tab-content"
        role="tabpanel"
        aria-labelledby={`tab-${chosen.id}`}
        sx={{ p: { xs: 1.5, sm: 2 } }}
      >
        <chosen.Content />
      </Box>
    </Card>
  );
};

const streamsIn = ({ cycle, ballots, dossiers }: CycleView): readonly StreamName[] => [
  streamOf('cycle', cycle.id),
  ...ballots.map(({ id }) => streamOf('ballot', id)),
  ...dossiers.map(({ id }) => streamOf('dossier', id)),
];

const unitsIn = ({ bloc, cycle, dossiers }: CycleView) => [
  ...cycle.state.units,
  ...bloc.members.flatMap(({ unit, into }) => (into ? [unit, into] : [unit])),
  ...dossiers.map(({ unit }) => unit),
];

const peopleIn = ({ cycle, ballots }: CycleView) => [
  ...cycle.state.signatures.flatMap(({ signatory, authorisation }) =>
    authorisation ? [signatory, authorisation.by] : [signatory],
  ),
  ...cycle.state.cases.flatMap(({ endorsement }) => endorsement?.endorser ?? []),
  ...conferencePeople(cycle.state),
  ...ballots.flatMap(({ state }) => state.votes.map(({ voter }) => voter)),
];

const conferencePeople = ({ preparatoryMeeting, conference, minutes }: OpenedCycle): readonly PersonId[] => [
  ...(preparatoryMeeting ? [preparatoryMeeting.chair] : []),
  ...[conference, minutes?.content.conference].flatMap((held) =>
    held ? [held.chair, held.secretary, ...held.present.flatMap(({ person }) => person ?? [])] : [],
  ),
  ...(minutes?.signatures.map(({ person }) => person) ?? []),
];
