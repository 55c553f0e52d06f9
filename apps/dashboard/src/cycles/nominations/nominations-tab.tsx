import { Box, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { headSelectionNames } from '@so-vang/api-contract';
import { cancelledIn, standing as standingBallots, type Place, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActScope } from '../../acts/act-scope.js';
import { TextInput } from '../../acts/fields.js';
import { unitsFor } from '../../acts/standing.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { WhyButton } from '../../why/why-button.js';
import { AsOfDay, useCycle } from '../cycle-context.js';
import { StackingTable } from '../stacking-table.js';
import { CancelNominationButton } from './cancel-nomination-button.js';
import { ElectHeadButton } from './elect-head-button.js';
import { CheckCell, NominateButton, NominateSubUnitButton } from './nominate-button.js';
import { usePlaceNames } from '../../layout/place.js';

/** The ranking with its ties, who is put up for what, who stepped back, and next year's head. */
export const NominationsTab = () => {
  const { state } = useCycle();
  return (
    <Stack spacing={3}>
      <AsOfDay at={state.ranked?.at}>
        <Ranking />
      </AsOfDay>
      <Nominations />
      <Withdrawals />
      <AsOfDay at={state.elected?.at}>
        <NextHead />
      </AsOfDay>
    </Stack>
  );
};

const Ranking = () => {
  const { state, names } = useCycle();
  const text = useText();
  if (state.ranking.length === 0)
    return <Typography color="textSecondary">{text('ranking.none')}</Typography>;
  const isShared = ({ rank }: Place) => state.ranking.filter((place) => place.rank === rank).length > 1;
  const isScore = !(state.ranked?.by ?? state.rules.choice).method.startsWith('ballot');
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('ranking.title')}
      </Typography>
      <StackingTable
        label={text('ranking.title')}
        rows={state.ranking}
        keyOf={({ unit }) => unit}
        columns={[
          {
            name: text('ranking.rank'),
            cell: (place) =>
              `${place.rank}${isShared(place) ? ` (${text(place.unordered ? 'ranking.unordered' : 'ranking.shared')})` : ''}`,
          },
          { name: text('field.unit'), cell: ({ unit }) => names.say.unit(unit) },
          {
            name: text(isScore ? 'ranking.points' : 'ranking.votes'),
            cell: ({ value }) => (value === undefined ? '–' : isScore ? names.say.points(value) : value),
            numeric: true,
          },
          { name: text('ranking.ballot'), cell: ({ unit }) => <Approval unit={unit} /> },
          { name: text('nominations.nominate'), cell: (place) => <NominateButton place={place} /> },
          {
            name: text('why.title'),
            cell: ({ unit }) => <WhyButton cycle={state.cycle} subject={{ about: 'rank', unit }} />,
          },
        ]}
      />
    </Box>
  );
};

const Approval = ({ unit }: { unit: UnitId }) => {
  const { state } = useCycle();
  const text = useText();
  const onRanking = standingBallots(state).findLast(({ purpose = 'ranking' }) => purpose === 'ranking');
  const wasVotedOn = onRanking?.candidates.includes(unit) ?? false;
  if (!state.approved || !wasVotedOn) return '–';
  return text(state.approved.includes(unit) ? 'voting.approved' : 'voting.notApproved');
};

const Nominations = () => {
  const { state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { authorityNames, awardNames } = usePlaceNames();
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('nominations.title')}
      </Typography>
      {state.nominations.length === 0 ? (
        <Typography color="textSecondary">{text('nominations.none')}</Typography>
      ) : (
        <StackingTable
          label={text('nominations.title')}
          rows={state.nominations}
          keyOf={({ dossier }) => dossier}
          columns={[
            {
              name: text('field.unit'),
              cell: ({ unit, subUnit, at }) =>
                [names.say.on(at).unit(unit), subUnit].filter(Boolean).join(': '),
            },
            { name: text('field.award'), cell: ({ award }) => awardNames[award][language] },
            { name: text('field.authority'), cell: ({ authority }) => authorityNames[authority][language] },
            { name: text('nominations.check'), cell: ({ check }) => <CheckCell check={check} /> },
            {
              name: text('field.reason'),
              cell: ({ reason, achievements = [] }) =>
                [reason, ...achievements.map(({ title }) => title)].filter(Boolean).join('; ') || '–',
            },
            { name: text('nominations.at'), cell: ({ at }) => names.say.time(at) },
            {
              name: text('nominations.cancel'),
              cell: (entry) => <CancelNominationButton nomination={entry} />,
            },
            {
              name: text('why.title'),
              cell: ({ dossier }) => (
                <WhyButton cycle={state.cycle} subject={{ about: 'nomination', dossier }} />
              ),
            },
          ]}
        />
      )}
      <CancelledNominations />
      <NominateSubUnitButton />
    </Box>
  );
};

const CancelledNominations = () => {
  const { state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const cancelled = cancelledIn(state);
  if (cancelled.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography component="h3" variant="subtitle1">
        {text('nominations.cancelled')}
      </Typography>
      <List dense disablePadding>
        {cancelled.map(({ dossier, unit, subUnit, award, cancelled: { reason, at } }) => (
          <ListItem key={dossier} disableGutters>
            <ListItemText
              primary={text('nominations.cancelledLine', {
                unit: [names.say.on(at).unit(unit), subUnit].filter(Boolean).join(': '),
                award: awardNames[award][language],
                reason,
              })}
              secondary={names.say.time(at)}
            />
          </ListItem>
        ))}
      </List>
    </Box>
  );
};

const Withdrawals = () => {
  const { state, stream, names } = useCycle();
  const { standing } = useActScope();
  const text = useText();
  const isOpen = ['evaluation', 'voting', 'nomination'].includes(state.phase);
  const mayWithdraw = (unit: UnitId) =>
    isOpen &&
    state.units.includes(unit) &&
    !state.withdrawals.some((entry) => entry.unit === unit) &&
    !state.nominations.some((entry) => entry.unit === unit) &&
    !state.exclusions.some((entry) => entry.unit === unit);
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('withdrawals.title')}
      </Typography>
      {state.withdrawals.length === 0 && (
        <Typography color="textSecondary">{text('withdrawals.none')}</Typography>
      )}
      <List dense disablePadding>
        {state.withdrawals.map(({ unit, reason, at }) => (
          <ListItem key={unit} disableGutters>
            <ListItemText
              primary={`${names.say.on(at).unit(unit)}: ${reason}`}
              secondary={names.say.time(at)}
            />
          </ListItem>
        ))}
      </List>
      {unitsFor(standing, 'WithdrawFromNomination')
        .filter(mayWithdraw)
        .map((unit) => (
          <ActButton
            key={unit}
            act="WithdrawFromNomination"
            stream={stream}
            unit={unit}
            question={text('withdrawals.question', { unit: names.say.unit(unit) })}
            required={['reason']}
            data={({ reason = '' }) => ({ unit, reason: reason.trim() })}
          >
            <TextInput name="reason" label={text('field.reason')} rows={2} />
          </ActButton>
        ))}
    </Box>
  );
};

const NextHead = () => {
  const { state, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('head.title', { year: state.year + 1 })}
      </Typography>
      {state.elected ? (
        <Typography>
          {text('head.elected', {
            head: names.say.unit(state.elected.head),
            deputy: state.elected.deputy ? names.say.unit(state.elected.deputy) : text('head.noDeputy'),
            method: headSelectionNames[state.elected.method][language],
          })}
        </Typography>
      ) : (
        <Typography color="textSecondary">{text('head.notYet')}</Typography>
      )}
      {state.phase === 'nomination' && <ElectHeadButton />}
    </Box>
  );
};
