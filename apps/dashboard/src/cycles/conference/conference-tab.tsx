import { Alert, Box, Stack, Typography } from '@mui/material';
import { minutesAreOutdated } from '@so-vang/domain';
import { useText } from '../../i18n/use-text.js';
import { AsOfDay, useCycle } from '../cycle-context.js';
import { ClosingConferenceButton, PreparatoryMeetingButton } from './meeting-buttons.js';
import { DrawUpMinutesButton, SignMinutesButton } from './minutes-buttons.js';
import { MinutesPaper } from './minutes-paper.js';

/** The two meetings of the year's end, and the minutes as they stand. */
export const ConferenceTab = () => (
  <Stack spacing={3}>
    <PreparatoryMeeting />
    <ClosingConference />
    <MinutesOfYear />
  </Stack>
);

const PreparatoryMeeting = () => {
  const { state, names } = useCycle();
  const text = useText();
  const { preparatoryMeeting: meeting } = state;
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('conference.preparatory')}
      </Typography>
      {meeting ? (
        <>
          <Typography>
            {text('conference.preparatoryHeld', {
              day: names.say.day(meeting.heldOn),
              place: meeting.place,
              chair: names.person(meeting.chair),
            })}
          </Typography>
          {meeting.places?.map(({ unit, rank }) => (
            <Typography key={unit}>{`${rank}. ${names.say.on(meeting.heldOn).unit(unit)}`}</Typography>
          ))}
          {meeting.notes && <Typography sx={{ whiteSpace: 'pre-line' }}>{meeting.notes}</Typography>}
        </>
      ) : (
        <Typography color="textSecondary">{text('conference.noPreparatory')}</Typography>
      )}
      <PreparatoryMeetingButton />
    </Box>
  );
};

const ClosingConference = () => {
  const { state, names } = useCycle();
  const text = useText();
  const { conference } = state;
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('conference.title')}
      </Typography>
      {conference ? (
        <>
          <Typography>
            {text('conference.held', {
              at: names.say.time(conference.from),
              place: conference.place,
              chair: names.person(conference.chair),
              secretary: names.person(conference.secretary),
              present: conference.present.length,
              all: conference.present.length + conference.absent.length,
            })}
          </Typography>
          {conference.absent.map(({ unit, reason }) => (
            <Typography key={unit}>
              {text('conference.absent', { unit: names.say.on(conference.from).unit(unit), reason })}
            </Typography>
          ))}
        </>
      ) : (
        <Typography color="textSecondary">{text('conference.none')}</Typography>
      )}
      <ClosingConferenceButton />
    </Box>
  );
};

const MinutesOfYear = () => {
  const { state } = useCycle();
  const text = useText();
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('minutes.title')}
      </Typography>
      {!state.minutes && <Typography color="textSecondary">{text('minutes.none')}</Typography>}
      {minutesAreOutdated(state) && <Alert severity="warning">{text('minutes.outdated')}</Alert>}
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1.5, my: 1.5 }}>
        <DrawUpMinutesButton />
        <SignMinutesButton signer="chair" />
        <SignMinutesButton signer="secretary" />
      </Stack>
      {state.minutes && (
        <AsOfDay at={state.minutes.content.conference.from}>
          <MinutesPaper minutes={state.minutes} />
        </AsOfDay>
      )}
    </Box>
  );
};
