import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, Show, Title, useCreatePath, useGetList, useGetOne, useRecordContext } from 'react-admin';
import { type BlocRow, type DossierRow, type TimelineRow } from '@so-vang/api-contract';
import { dayOf, nationalRules, governing, resolveRules, streamOf, type BlocId } from '@so-vang/domain';
import { ActScopeProvider, useActScope } from '../acts/act-scope.js';
import { useAdoptedEntries } from '../blocs/use-rule-entries.js';
import { FlagsPanel } from '../corrections/flags-panel.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { peopleNamed, unitsNamed } from '../timeline/event-details.js';
import { PlaceContext, usePlaceNames } from '../layout/place.js';
import { useNames } from '../units/use-names.js';
import { dayShown } from './day-shown.js';
import { BasisCard } from './basis-card.js';
import { ClocksCard } from './clocks-card.js';
import { ConsultationCard } from './consultation-card.js';
import { DecisionCard } from './decision-card.js';
import { DossierProvider } from './dossier-context.js';
import { HandOverCard } from './hand-over-card.js';
import { HistoryCard } from './history-card.js';
import { HoldsCard } from './holds-card.js';
import { PapersCard } from './papers-card.js';
import { ReviewCard } from './review-card.js';

export const DossierPage = () => (
  <Show title={false} actions={false} component="div">
    <Dossier />
  </Show>
);

const Dossier = () => {
  const dossier = useRecordContext<DossierRow>();
  const bloc = useGetOne<BlocRow>(
    'blocs',
    { id: dossier?.bloc as BlocId },
    { enabled: dossier !== undefined },
  ).data;
  if (!dossier || !bloc) return null;
  const headship = bloc.headships.findLast(({ year }) => year === dossier.year);
  return (
    <ActScopeProvider clock={dossier.state.clock} at={dossier.at} headship={headship}>
      <OnScreen dossier={dossier} bloc={bloc}>
        <Head dossier={dossier} bloc={bloc} />
        <FlagsPanel streams={[streamOf('dossier', dossier.id)]} />
        <HandOverCard />
        <PapersCard />
        <ClocksCard />
        <ConsultationCard />
        <ReviewCard />
        <HoldsCard />
        <DecisionCard />
        <BasisCard />
        <HistoryCard />
      </OnScreen>
    </ActScopeProvider>
  );
};

type Props = { readonly dossier: DossierRow; readonly bloc: BlocRow };

const OnScreen = ({ dossier, bloc, children }: Props & { readonly children: ReactNode }) => {
  const { state } = dossier;
  const { day } = useActScope().standing;
  const adopted = useAdoptedEntries(bloc);
  const stream = streamOf('dossier', dossier.id);
  const { data: events = [] } = useGetList<TimelineRow>('timeline', {
    filter: { stream },
    sort: { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  const names = useNames(
    [dossier.unit, ...unitsNamed(events)],
    [...(state.signature ? [state.signature.signer] : []), ...peopleNamed(events)],
  ).on(dayShown(state));
  const unit = [names.say.unit(dossier.unit), state.subUnit].filter(Boolean).join(': ');
  const { rules } = resolveRules(governing(adopted, bloc, day, {}), day);
  const entries = [...nationalRules, ...adopted];
  return (
    <PlaceContext value={{ province: bloc.province, day: dayOf(dossier.at) }}>
      <DossierProvider value={{ dossier, state, stream, unit, names, events, rules, day, entries }}>
        <Title title={unit} />
        <Stack spacing={2} sx={{ my: 2 }}>
          {children}
        </Stack>
      </DossierProvider>
    </PlaceContext>
  );
};

const Head = ({ dossier, bloc }: Props) => {
  const text = useText();
  const language = useLanguage();
  const { authorityNames, awardNames } = usePlaceNames();
  const createPath = useCreatePath();
  const cyclePath = createPath({ resource: 'cycles', id: dossier.cycle, type: 'show' });
  return (
    <Box>
      <Typography component="h1" variant="h5">
        {text('dossiers.title', { authority: authorityNames[dossier.authority][language] })}:{' '}
        {awardNames[dossier.award][language]}
      </Typography>
      <Link to={`${cyclePath}?tab=dossiers`}>
        {bloc.name} · {dossier.year}
      </Link>
    </Box>
  );
};
