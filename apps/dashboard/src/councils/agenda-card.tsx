import { Box, Stack, Typography } from '@mui/material';
import { Link, useCreatePath } from 'react-admin';
import { notBeforeNames } from '@so-vang/api-contract';
import { onAgenda, resultOf, type HeardItem } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { TextInput } from '../acts/fields.js';
import { StackingTable } from '../cycles/stacking-table.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { PlaceButton, PresentButton } from './agenda-buttons.js';
import { CountSheet, SignCountButton } from './count-signatures.js';
import { useCouncil } from './council-context.js';
import { ItemResult, ItemThreshold, RoundFigures } from './item-result.js';
import { SectionCard } from '../layout/section-card.js';
import { VotesButton } from './votes-button.js';
import { usePlaceNames } from '../layout/place.js';

/** Every item with its votes, what they had to reach, and what came of it. */
export const AgendaCard = () => {
  const { state, unitOf } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const createPath = useCreatePath();
  const { agenda, phase } = state;
  const open = phase !== 'closed';
  return (
    <SectionCard title={text('councils.agenda')} acts={open && <AgendaActs />}>
      {agenda.length === 0 ? (
        <Typography>{text('councils.noAgenda')}</Typography>
      ) : (
        <StackingTable
          label={text('councils.agenda')}
          keyOf={({ item }) => String(item)}
          rows={agenda}
          columns={[
            {
              name: text('councils.unit'),
              cell: (heard) => (
                <>
                  {heard.item}.{' '}
                  <Link to={createPath({ resource: 'dossiers', id: heard.dossier, type: 'show' })}>
                    {unitOf(heard)}
                  </Link>
                </>
              ),
            },
            { name: text('councils.award'), cell: ({ award }) => awardNames[award][language] },
            { name: text('councils.rank'), numeric: true, cell: ({ rank }) => rank ?? '–' },
            {
              name: text('councils.threshold'),
              cell: ({ award }) => <ItemThreshold award={award} rules={state.rules} />,
            },
            { name: text('councils.figures'), cell: (heard) => <Rounds heard={heard} /> },
            {
              name: text('councils.result'),
              cell: (heard) => (
                <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
                  <ItemResult heard={heard} />
                  {open && <ItemActs heard={heard} />}
                </Stack>
              ),
            },
          ]}
        />
      )}
    </SectionCard>
  );
};

const AgendaActs = () => {
  const { state } = useCouncil();
  const voted = onAgenda(state.agenda).filter((heard) => heard.presented && resultOf(heard) === undefined);
  return (
    <>
      <SignCountButton />
      {state.session === 'award' && <PlaceButton />}
      {state.attendance && <PresentButton />}
      {state.attendance && voted.length > 0 && <VotesButton items={voted} />}
    </>
  );
};

const Rounds = ({ heard: { award, rounds, cut, dropped, cast = [] } }: { heard: HeardItem }) => {
  const { state } = useCouncil();
  const text = useText();
  const language = useLanguage();
  return (
    <Box>
      {rounds.map((round, i) => (
        <Box key={`${round.at}-${i}`}>
          <Typography variant="body2" color={i < rounds.length - 1 ? 'textSecondary' : 'textPrimary'}>
            {round.reason && `${text('councils.again', { n: i + 1, reason: round.reason })}. `}
            <RoundFigures round={round} threshold={state.rules.councilThresholds[award]} />
          </Typography>
          <CountSheet round={round} />
        </Box>
      ))}
      {cast.length > 0 && (
        <Typography variant="body2">{text('councils.ownVotesCast', { n: cast.length })}</Typography>
      )}
      {dropped && (
        <Typography variant="body2">
          {text('councils.droppedBecause', { why: notBeforeNames[dropped.why][language] })}
        </Typography>
      )}
      {cut && <Typography variant="body2">{text('councils.cutReason', { reason: cut.reason })}</Typography>}
    </Box>
  );
};

const ItemActs = ({ heard }: { heard: HeardItem }) => {
  const { state, stream, unitOf } = useCouncil();
  const text = useText();
  if (!state.attendance || !heard.presented || heard.dropped) return null;
  const { item } = heard;
  if (resultOf(heard) !== undefined) return <VotesButton items={[heard]} again />;
  return (
    <ActButton
      act="CutItem"
      stream={stream}
      question={text('councils.cutQuestion', { item, unit: unitOf(heard) })}
      required={['reason']}
      data={({ reason = '' }) => ({ item, reason: reason.trim() })}
    >
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
