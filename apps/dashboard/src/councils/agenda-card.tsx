import { Box, Chip, Stack, Typography } from '@mui/material';
import { awardNames } from '@so-vang/api-contract';
import { resultOf, type HeardItem, type ItemRound } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { TextInput } from '../acts/fields.js';
import { StackingTable } from '../cycles/stacking-table.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { PlaceButton, PresentButton } from './agenda-buttons.js';
import { useCouncil } from './council-context.js';
import { SectionCard } from '../layout/section-card.js';
import { VotesButton } from './votes-button.js';

/** Every item with its votes, what they had to reach, and what came of it. */
export const AgendaCard = () => {
  const { state, unitOf } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { agenda, phase } = state;
  const open = phase !== 'closed';
  return (
    <SectionCard title={text('councils.agenda')} acts={open && <AgendaActs />}>
      {agenda.length === 0 ? (
        <Typography>{text('councils.noAgenda')}</Typography>
      ) : (
        <StackingTable
          label={text('councils.agenda')}
          keyOf={({ dossier }) => dossier}
          rows={agenda}
          columns={[
            { name: text('councils.unit'), cell: (heard) => `${heard.item}. ${unitOf(heard)}` },
            { name: text('councils.award'), cell: ({ award }) => awardNames[award][language] },
            { name: text('councils.rank'), numeric: true, cell: ({ rank }) => rank ?? '–' },
            { name: text('councils.threshold'), cell: (heard) => <Threshold heard={heard} /> },
            { name: text('councils.figures'), cell: (heard) => <Rounds heard={heard} /> },
            {
              name: text('councils.result'),
              cell: (heard) => (
                <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
                  <Result heard={heard} />
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
  const voted = state.agenda.filter((heard) => heard.presented && resultOf(heard) === undefined);
  return (
    <>
      {state.session === 'award' && <PlaceButton />}
      {state.attendance && <PresentButton />}
      {state.attendance && voted.length > 0 && <VotesButton items={voted} />}
    </>
  );
};

const Threshold = ({ heard }: { heard: HeardItem }) => {
  const { state } = useCouncil();
  const text = useText();
  const { num, den, base, compare } = state.rules.councilThresholds[heard.award];
  return text('councils.thresholdOf', {
    ...{ num, den, base: text(`councils.base-${base}`) },
    compare: text(`councils.compare-${compare}`),
  });
};

const Rounds = ({ heard: { rounds, cut } }: { heard: HeardItem }) => {
  const text = useText();
  return (
    <Box>
      {rounds.map((round, i) => (
        <Typography
          key={round.at}
          variant="body2"
          color={i < rounds.length - 1 ? 'textSecondary' : 'textPrimary'}
        >
          {round.reason && `${text('councils.again', { n: i + 1, reason: round.reason })}. `}
          <RoundFigures round={round} />
        </Typography>
      ))}
      {cut && <Typography variant="body2">{text('councils.cutReason', { reason: cut.reason })}</Typography>}
    </Box>
  );
};

const RoundFigures = ({ round }: { round: ItemRound }) => {
  const text = useText();
  const { votesFor, base, against, invalid, abstained } = round;
  const written = round.written?.filter(({ opinion }) => opinion === 'for').length ?? 0;
  return text('councils.votesOf', {
    votesFor,
    base,
    against,
    invalid,
    abstained,
    inRoom: round.for,
    written,
  });
};

const Result = ({ heard }: { heard: HeardItem }) => {
  const text = useText();
  const result = resultOf(heard);
  const colour = result === 'passed' ? 'success' : result === 'cut' ? 'error' : 'default';
  const label = result ?? (heard.presented ? 'waiting' : 'notPresented');
  return <Chip size="small" variant="outlined" color={colour} label={text(`councils.${label}`)} />;
};

const ItemActs = ({ heard }: { heard: HeardItem }) => {
  const { state, stream, unitOf } = useCouncil();
  const text = useText();
  if (!state.attendance || !heard.presented) return null;
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
