import { useGetIdentity } from 'react-admin';
import { signerNames } from '@so-vang/api-contract';
import { minutesAreOutdated, unsignedBy, type MinutesSigner } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActScope } from '../../acts/act-scope.js';
import { TextInput } from '../../acts/fields.js';
import { linesOf } from '../../acts/lines.js';
import { unitsFor } from '../../acts/standing.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

export const DrawUpMinutesButton = () => {
  const { state, stream } = useCycle();
  const text = useText();
  if (state.phase !== 'nomination') return null;
  const { minutes, conference } = state;
  const isDone = minutes && unsignedBy(minutes).length === 0 && !minutesAreOutdated(state);
  if (isDone) return null;
  return (
    <ActButton
      act="DrawUpMinutes"
      stream={stream}
      title={text(minutes ? 'minutes.again' : 'minutes.drawUp')}
      question={text('minutes.question')}
      blocked={conference ? undefined : text('minutes.conferenceFirst')}
      required={['baseDocuments']}
      initial={{
        number: minutes?.number ?? '',
        baseDocuments: (minutes?.baseDocuments ?? []).join('\n'),
        notes: minutes?.notes ?? '',
      }}
      data={({ number = '', baseDocuments = '', notes = '' }) => ({
        ...(number.trim() && { number: number.trim() }),
        baseDocuments: linesOf(baseDocuments),
        ...(notes.trim() && { notes: notes.trim() }),
      })}
    >
      <TextInput name="number" label={text('minutes.number')} />
      <TextInput
        name="baseDocuments"
        label={text('minutes.baseDocuments')}
        help={text('conference.oneALine')}
        rows={3}
      />
      <TextInput name="notes" label={text('minutes.notes')} rows={4} />
    </ActButton>
  );
};

/** Only the chair and the secretary of the conference can sign; everybody else sees whose turn it is. */
export const SignMinutesButton = ({ signer }: { signer: MinutesSigner }) => {
  const { state, stream, names } = useCycle();
  const { standing } = useActScope();
  const { identity } = useGetIdentity();
  const text = useText();
  const language = useLanguage();
  const { minutes, phase } = state;
  if (phase !== 'nomination' || !minutes || !unsignedBy(minutes).includes(signer)) return null;
  const person = minutes.content.conference[signer];
  const as = signerNames[signer][language];
  const [unit] = unitsFor(standing, 'SignMinutes');
  const waits = identity?.id !== person && text('minutes.waitsFor', { person: names.person(person) });
  return (
    <ActButton
      act="SignMinutes"
      stream={stream}
      {...(unit && { unit })}
      title={text('minutes.sign', { as })}
      question={text('minutes.signQuestion', { as })}
      blocked={minutesAreOutdated(state) ? text('minutes.outdated') : waits || undefined}
      data={() => ({ signer })}
    />
  );
};
