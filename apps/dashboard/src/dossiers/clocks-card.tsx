import { Box, Stack, Typography } from '@mui/material';
import { dossierClockNames } from '@so-vang/api-contract';
import { dayOf, isRunning, type Day, type DossierClock } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { TextInput, TimeInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { WhyButton } from '../why/why-button.js';
import { useDossier } from './dossier-context.js';
import { isPossible } from './obstacles.js';
import { timeLeft } from './time-left.js';

/** What runs and for how long still; behind that what is done, and whether it was in time. */
export const ClocksCard = () => {
  const { state } = useDossier();
  const text = useText();
  const running = state.clocks.filter(isRunning).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const done = state.clocks.filter((clock) => !isRunning(clock)).toReversed();
  return (
    <SectionCard title={text('dossiers.clocks')}>
      {running.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {text('dossiers.noClocks')}
        </Typography>
      )}
      {running.map((clock) => (
        <Running key={`${clock.name}-${clock.from}`} clock={clock} />
      ))}
      {done.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
            {text('dossiers.done', { n: done.length })}
          </Typography>
          {done.map((clock) => (
            <Done key={`${clock.name}-${clock.from}`} clock={clock} />
          ))}
        </Box>
      )}
    </SectionCard>
  );
};

const Running = ({ clock }: { clock: DossierClock }) => {
  const { state, rules, day, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const left = timeLeft(clock, day, rules.holidays);
  // Nobody is late who does not return a dossier.
  const isWindow = clock.name === 'return-unfit';
  const isLate = left.is === 'late' || left.is === 'overdue';
  const said =
    isLate && isWindow
      ? text('dossiers.window')
      : left.is === 'late'
        ? text('dossiers.lateBy', { n: left.n })
        : left.is === 'left'
          ? text('dossiers.left', { n: left.n })
          : left.is === 'today'
            ? text('dossiers.today')
            : left.is === 'overdue'
              ? text('dossiers.lateToday')
              : '';
  return (
    <Box sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Typography sx={{ flex: '1 1 200px' }}>
          {dossierClockNames[clock.name][language]}:{' '}
          {text('dossiers.due', { day: names.say.day(dayOf(clock.at)) })}
        </Typography>
        <Typography
          variant="body2"
          sx={{ fontWeight: 600, color: isLate && !isWindow ? 'error.main' : undefined }}
        >
          {said}
        </Typography>
        <WhyButton
          cycle={state.cycle}
          subject={{ about: 'deadline', name: clock.name, dossier: state.dossier }}
        />
        {isPossible('ExtendDeadline', state) && <ExtendButton clock={clock} />}
      </Stack>
      <Extensions clock={clock} />
    </Box>
  );
};

const Extensions = ({ clock: { extended = [] } }: { clock: DossierClock }) => {
  const { names } = useDossier();
  const text = useText();
  return extended.map(({ from, reason, at }) => (
    <Typography key={at} variant="body2" color="textSecondary">
      {text('dossiers.extended', { day: names.say.day(dayOf(from)), reason })}
    </Typography>
  ));
};

const Done = ({ clock }: { clock: DossierClock }) => {
  const { names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { name, at, metAt = at, late } = clock;
  return (
    <Box sx={{ py: 0.5 }}>
      <Typography variant="body2" color={late ? 'error' : 'textSecondary'}>
        {dossierClockNames[name][language]}: {text('dossiers.due', { day: names.say.day(dayOf(at)) })},{' '}
        {text(late ? 'dossiers.doneLate' : 'dossiers.doneOn', { day: names.say.day(dayOf(metAt)) })}
      </Typography>
      <Extensions clock={clock} />
    </Box>
  );
};

const ExtendButton = ({ clock: { name, at } }: { clock: DossierClock }) => {
  const { stream, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  return (
    <ActButton
      act="ExtendDeadline"
      stream={stream}
      question={text('dossiers.extendQuestion', {
        clock: dossierClockNames[name][language],
        day: names.say.day(dayOf(at)),
      })}
      required={['until', 'reason']}
      data={({ until = '', reason = '' }) => ({ name, until: until as Day, reason: reason.trim() })}
    >
      <TimeInput name="until" type="date" label={text('dossiers.until')} />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
