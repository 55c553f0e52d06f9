import { Box, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { Link, Show, Title, useCreatePath, useGetManyReference, useRecordContext } from 'react-admin';
import {
  clockNames,
  headSelectionNames,
  registeredProvince,
  stageNames,
  type BlocRow,
  type CycleRow,
} from '@so-vang/api-contract';
import { streamOf } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import { today } from '../acts/standing.js';
import { FlagsPanel } from '../corrections/flags-panel.js';
import { StreamHistory } from '../corrections/stream-history.js';
import { useLanguage, useText, type Text } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { useNames } from '../units/use-names.js';
import { BannerAct, HeadshipActs, MembershipActs } from './bloc-acts.js';
import { BlocRules } from './bloc-rules.js';
import { OpenCycleButton } from './open-cycle-button.js';

/** A bloc: its members, who leads it in which year, the rules it goes by, and its cycles. */
export const BlocPage = () => (
  <Show title={false} actions={false} component="div">
    <Bloc />
  </Show>
);

const Bloc = () => {
  const bloc = useRecordContext<BlocRow>();
  const text = useText();
  const language = useLanguage();
  if (!bloc) return null;
  return (
    <ActScopeProvider clock={bloc.clock} headship={bloc.headships.at(-1)}>
      <Title title={bloc.name} />
      <Stack spacing={2} sx={{ my: 2 }}>
        <Box>
          <Typography component="h1" variant="h5">
            {bloc.name}
          </Typography>
          <Typography color="textSecondary">
            {[
              text(`blocs.${bloc.kind}`),
              registeredProvince(bloc.province, language, bloc.clock === 'live' ? today() : undefined),
              bloc.decision,
              formationOf(bloc, text),
              clockNames[bloc.clock][language],
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
        <FlagsPanel streams={[streamOf('bloc', bloc.id), streamOf('rulebook', `bloc-${bloc.id}`)]} />
        <Cycles bloc={bloc} />
        <Heads bloc={bloc} />
        <Members bloc={bloc} />
        <Banner bloc={bloc} />
        <BlocRules bloc={bloc} />
        <StreamHistory stream={streamOf('bloc', bloc.id)} />
      </Stack>
    </ActScopeProvider>
  );
};

const formationOf = ({ formation }: BlocRow, text: Text): string | undefined =>
  formation && text('blocs.formation', { ...formation, date: formation.date.split('-').reverse().join('/') });

type Props = { readonly bloc: BlocRow };

const Cycles = ({ bloc }: Props) => {
  const text = useText();
  const language = useLanguage();
  const createPath = useCreatePath();
  const { data = [] } = useGetManyReference<CycleRow>('cycles', {
    target: 'bloc',
    id: bloc.id,
    sort: { field: 'year', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  return (
    <SectionCard title={text('blocs.cycles')} acts={<OpenCycleButton bloc={bloc} newest={data[0]?.year} />}>
      {data.length === 0 && <Typography color="textSecondary">{text('blocs.noCycles')}</Typography>}
      <List dense disablePadding>
        {data.map((cycle) => (
          <ListItem key={cycle.id} disableGutters>
            <Link to={createPath({ resource: 'cycles', id: cycle.id, type: 'show' })}>
              {text('cycle.title', { year: cycle.year })}
            </Link>
            <Typography variant="body2" color="textSecondary" sx={{ ml: 1 }}>
              {stageNames[cycle.phase][language]}
            </Typography>
          </ListItem>
        ))}
      </List>
    </SectionCard>
  );
};

/** Each year that has a cycle or a head; a year without one says so, and never shows another year's. */
const Heads = ({ bloc }: Props) => {
  const text = useText();
  const language = useLanguage();
  const { say, person } = useNames(
    bloc.headships.flatMap(({ head, deputy }) => (deputy ? [head, deputy] : [head])),
    bloc.headships.flatMap(({ secretary }) => secretary ?? []),
  );
  const { data = [] } = useGetManyReference<CycleRow>('cycles', {
    target: 'bloc',
    id: bloc.id,
    sort: { field: 'year', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  const years = [...new Set([...data.map(({ year }) => year), ...bloc.headships.map(({ year }) => year)])];
  return (
    <SectionCard title={text('blocs.heads')} acts={<HeadshipActs bloc={bloc} />}>
      {years.length === 0 && <Typography>{text('blocs.noHead')}</Typography>}
      <List dense disablePadding>
        {years
          .sort((a, b) => b - a)
          .map((year) => {
            const headship = bloc.headships.findLast((entry) => entry.year === year);
            const end = `${year}-12-31`;
            const then = say.on(end < today() ? end : undefined);
            return (
              <ListItem key={year} disableGutters>
                <ListItemText
                  primary={
                    headship
                      ? text('blocs.head', { year, head: then.unit(headship.head) })
                      : text('blocs.noHeadIn', { year })
                  }
                  secondary={
                    headship &&
                    [
                      text('blocs.deputy', {
                        deputy: headship.deputy ? then.unit(headship.deputy) : text('head.noDeputy'),
                        method: headSelectionNames[headship.method][language],
                      }),
                      headship.secretary && text('blocs.secretary', { name: person(headship.secretary) }),
                      headship.reason,
                    ]
                      .filter(Boolean)
                      .join(' · ')
                  }
                  slotProps={headship ? {} : { primary: { sx: { color: 'warning.main' } } }}
                />
              </ListItem>
            );
          })}
      </List>
    </SectionCard>
  );
};

const Members = ({ bloc }: Props) => {
  const text = useText();
  const { say } = useNames(bloc.members.flatMap(({ unit, into }) => (into ? [unit, into] : [unit])));
  const now = bloc.members.filter(({ until }) => !until || until > today()).length;
  return (
    <SectionCard title={text('blocs.members', { n: now })} acts={<MembershipActs bloc={bloc} />}>
      {bloc.members.length === 0 && <Typography color="textSecondary">{text('blocs.noMembers')}</Typography>}
      <List dense disablePadding>
        {bloc.members.map(({ unit, from, until, into, reason }) => (
          <ListItem key={`${unit}-${from}`} disableGutters>
            <ListItemText
              primary={say.on(until).unit(unit)}
              secondary={[
                text('blocs.memberFrom', { day: say.day(from) }),
                until && text('blocs.memberUntil', { day: say.day(until) }),
                into && text('blocs.mergedInto', { unit: say.on(until).unit(into) }),
                reason,
              ]
                .filter(Boolean)
                .join(' · ')}
              slotProps={until ? { primary: { sx: { color: 'text.secondary' } } } : {}}
            />
          </ListItem>
        ))}
      </List>
    </SectionCard>
  );
};

/** Who holds the banner that goes round, and who held it before. */
const Banner = ({ bloc }: Props) => {
  const text = useText();
  const { say } = useNames(bloc.banner.map(({ unit }) => unit));
  return (
    <SectionCard title={text('blocs.banner')} acts={<BannerAct bloc={bloc} />}>
      {bloc.banner.length === 0 && <Typography color="textSecondary">{text('blocs.noBanner')}</Typography>}
      <List dense disablePadding>
        {bloc.banner.toReversed().map(({ unit, on }, i) => (
          <ListItem key={on} disableGutters>
            <ListItemText
              primary={say.on(i > 0 ? on : undefined).unit(unit)}
              secondary={text('blocs.bannerOn', { day: say.day(on) })}
            />
          </ListItem>
        ))}
      </List>
    </SectionCard>
  );
};
