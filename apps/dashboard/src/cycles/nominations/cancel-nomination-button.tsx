import { dossierPhaseNames } from '@so-vang/api-contract';
import type { Nomination } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { TextInput } from '../../acts/fields.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { usePlaceNames } from '../../layout/place.js';

/** A nomination made by mistake is taken back, until its dossier is sent. */
export const CancelNominationButton = ({ nomination }: { nomination: Nomination }) => {
  const { state, stream, dossiers, names } = useCycle();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  if (state.phase === 'closed') return null;
  const { dossier, unit, subUnit, award } = nomination;
  const phase = dossiers.find(({ id }) => id === dossier)?.phase ?? 'drafted';
  const blocked =
    phase === 'drafted'
      ? undefined
      : text('nominations.notCancellable', { phase: dossierPhaseNames[phase][language] });
  return (
    <ActButton
      act="CancelNomination"
      stream={stream}
      blocked={blocked}
      question={text('nominations.cancelQuestion', {
        unit: [names.say.unit(unit), subUnit].filter(Boolean).join(': '),
        award: awardNames[award][language],
      })}
      required={['reason']}
      data={({ reason = '' }) => ({ dossier, reason: reason.trim() })}
    >
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
