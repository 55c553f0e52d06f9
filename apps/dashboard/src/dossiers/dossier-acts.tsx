import { Stack } from '@mui/material';
import type { DossierRow, Say } from '@so-vang/api-contract';
import { dossierPhases, streamOf } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { useText } from '../i18n/use-text.js';

type DossierAct = keyof typeof dossierPhases;

/** The hand-overs that are possible from the phase the dossier is in. */
export const DossierActs = ({ dossier, say }: { dossier: DossierRow; say: Say }) => {
  const text = useText();
  const stream = streamOf('dossier', dossier.id);
  const unit = say.unit(dossier.unit);
  const isPossible = (act: DossierAct) => dossierPhases[act].some((phase) => phase === dossier.phase);
  const number = <TextInput name="number" label={text('dossiers.letterNumber')} />;

  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{ flexWrap: 'wrap', gap: 1, mt: 1, '&:empty': { display: 'none' } }}
    >
      {isPossible('SubmitDossier') && (
        <ActButton
          act="SubmitDossier"
          stream={stream}
          question={text('dossiers.submitQuestion', { unit })}
          required={['number']}
          data={(values) => ({ number: values['number']?.trim() ?? '' })}
        >
          {number}
        </ActButton>
      )}
      {isPossible('ResubmitDossier') && (
        <ActButton
          act="ResubmitDossier"
          stream={stream}
          question={text('dossiers.resubmitQuestion', { unit })}
          required={['number']}
          data={(values) => ({
            number: values['number']?.trim() ?? '',
            ...(values['note']?.trim() && { note: values['note'].trim() }),
          })}
        >
          {number}
          <TextInput name="note" label={text('dossiers.note')} rows={2} />
        </ActButton>
      )}
      {isPossible('ReceiveDossier') && (
        <ActButton
          act="ReceiveDossier"
          stream={stream}
          question={text('dossiers.receiveQuestion', { unit })}
          data={() => ({})}
        />
      )}
      {isPossible('DecideDossier') && <DecideButton dossier={dossier} unit={unit} />}
      {isPossible('ReturnDossier') && (
        <ActButton
          act="ReturnDossier"
          stream={stream}
          question={text('dossiers.returnQuestion', { unit })}
          required={['reason']}
          data={({ reason = '' }) => ({ reason: reason.trim() })}
        >
          <TextInput name="reason" label={text('field.reason')} rows={2} />
        </ActButton>
      )}
      {isPossible('AnnulAward') && (
        <ActButton
          act="AnnulAward"
          stream={stream}
          question={text('dossiers.annulQuestion', { unit })}
          required={['ground', 'reason', 'number']}
          data={({ ground = '', reason = '', ...values }) => ({
            ground: ground.trim(),
            reason: reason.trim(),
            number: values['number']?.trim() ?? '',
          })}
        >
          <TextInput name="number" label={text('dossiers.decisionNumber')} />
          <TextInput name="ground" label={text('dossiers.ground')} help={text('dossiers.groundHelp')} />
          <TextInput name="reason" label={text('field.reason')} rows={2} />
        </ActButton>
      )}
    </Stack>
  );
};

const DecideButton = ({ dossier, unit }: { dossier: DossierRow; unit: string }) => {
  const text = useText();
  return (
    <ActButton
      act="DecideDossier"
      stream={streamOf('dossier', dossier.id)}
      question={text('dossiers.decideQuestion', { unit })}
      required={['outcome', 'number']}
      check={({ outcome, reason }): Record<string, string> =>
        outcome === 'refused' && !reason?.trim() ? { reason: text('dossiers.reasonNeeded') } : {}
      }
      data={({ outcome, reason, ...values }) => ({
        outcome: outcome === 'refused' ? 'refused' : 'awarded',
        number: values['number']?.trim() ?? '',
        ...(reason?.trim() && { reason: reason.trim() }),
      })}
    >
      <ChoiceInput
        name="outcome"
        label={text('dossiers.outcome')}
        options={[
          { value: 'awarded', label: text('dossiers.awarded') },
          { value: 'refused', label: text('dossiers.refused') },
        ]}
      />
      <TextInput name="number" label={text('dossiers.decisionNumber')} />
      <TextInput name="reason" label={text('field.reason')} help={text('dossiers.reasonHelp')} rows={2} />
    </ActButton>
  );
};
