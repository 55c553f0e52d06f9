import { Alert, Box, Typography } from '@mui/material';
import { dossierClockNames } from '@so-vang/api-contract';
import { dayOf, isHoldOfYear, type DossierHold } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { useDossier } from './dossier-context.js';
import { groundNameIn } from './ground-name.js';
import { isPossible } from './obstacles.js';

/** What stops the dossier, what came of it, and times that ran out meanwhile. */
export const HoldsCard = () => {
  const { state } = useDossier();
  const text = useText();
  const canHold = isPossible('HoldDossier', state);
  const { holds, lateEntries } = state;
  if (!canHold && holds.length === 0 && lateEntries.length === 0) return null;
  return (
    <SectionCard title={text('dossiers.holds')} acts={canHold && <HoldButton />}>
      {holds.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {text('dossiers.noHolds')}
        </Typography>
      )}
      {holds.map((hold) => (
        <Held key={hold.hold} hold={hold} />
      ))}
      {lateEntries.map((entry) => (
        <LateEntryNote key={`${entry.name}-${entry.due}`} entry={entry} />
      ))}
    </SectionCard>
  );
};

const wide = { mb: 1, '& .MuiAlert-message': { flex: 1, minWidth: 0 } };

const Held = ({ hold }: { hold: DossierHold }) => {
  const { state, stream, rules, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { source, at, cleared } = hold;
  return (
    <Alert severity={cleared ? 'success' : 'warning'} sx={wide}>
      <b>{groundNameIn(rules, hold, language)}</b>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {text('dossiers.holdSource', { source, at: names.say.time(at) })}
      </Box>
      {cleared
        ? text('dossiers.holdCleared', { at: names.say.time(cleared.at), conclusion: cleared.conclusion })
        : isHoldOfYear(hold)
          ? text('dossiers.holdOfYear')
          : isPossible('ClearDossierHold', state) && (
              <ActButton
                act="ClearDossierHold"
                stream={stream}
                question={text('holds.clearQuestion', { unit: names.say.unit(state.unit) })}
                required={['conclusion']}
                data={({ conclusion = '' }) => ({ hold: hold.hold, conclusion: conclusion.trim() })}
              >
                <TextInput name="conclusion" label={text('holds.conclusion')} rows={2} />
              </ActButton>
            )}
    </Alert>
  );
};

type LateEntry = ReturnType<typeof useDossier>['state']['lateEntries'][number];

const LateEntryNote = ({ entry: { name, due, decided } }: { entry: LateEntry }) => {
  const { state, stream, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const clock = dossierClockNames[name][language];
  return (
    <Alert severity={!decided ? 'warning' : decided.admitted ? 'success' : 'error'} sx={wide}>
      <b>{text('dossiers.lateEntry', { clock, day: names.say.day(dayOf(due)) })}</b>
      <Box>
        {decided
          ? text(decided.admitted ? 'dossiers.lateAdmitted' : 'dossiers.lateShut', { reason: decided.reason })
          : text('dossiers.lateUndecided')}
      </Box>
      {!decided && isPossible('DecideLateEntry', state) && (
        <ActButton
          act="DecideLateEntry"
          stream={stream}
          question={text('dossiers.lateQuestion', { clock })}
          required={['admitted', 'reason']}
          data={({ admitted, reason = '' }) => ({
            name,
            admitted: admitted === 'yes',
            reason: reason.trim(),
          })}
        >
          <ChoiceInput
            name="admitted"
            label={text('dossiers.admitted')}
            options={[
              { value: 'yes', label: text('dossiers.admit') },
              { value: 'no', label: text('dossiers.shutOut') },
            ]}
          />
          <TextInput name="reason" label={text('field.reason')} rows={2} />
        </ActButton>
      )}
    </Alert>
  );
};

const HoldButton = () => {
  const { state, stream, rules, unit } = useDossier();
  const text = useText();
  return (
    <ActButton
      act="HoldDossier"
      stream={stream}
      question={text('dossiers.holdQuestion', { unit })}
      required={['ground', 'source']}
      data={({ ground = '', source = '' }) => ({
        hold: `ho-so-${state.holds.length + 1}`,
        ground: ground.trim(),
        source: source.trim(),
      })}
    >
      {rules.holdGrounds.length > 0 ? (
        <ChoiceInput
          name="ground"
          label={text('field.ground')}
          options={rules.holdGrounds.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <TextInput name="ground" label={text('field.ground')} help={text('dossiers.holdGroundHelp')} />
      )}
      <TextInput name="source" label={text('holds.source')} help={text('holds.sourceHelp')} />
    </ActButton>
  );
};
