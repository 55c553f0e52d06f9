import { Box, Typography } from '@mui/material';
import { opinionNames } from '@so-vang/api-contract';
import { dayOf, opinions, type Consultation, type Opinion } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { useDossier } from './dossier-context.js';
import { isPossible } from './obstacles.js';

/** Who was asked, what they said, and what their silence means. Shown once the office has the dossier. */
export const ConsultationCard = () => {
  const { state } = useDossier();
  const text = useText();
  const canAsk = isPossible('ConsultBody', state);
  if (!canAsk && state.consultations.length === 0) return null;
  return (
    <SectionCard title={text('dossiers.consultation')} acts={canAsk && <ConsultButton />}>
      {state.consultations.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {text('dossiers.noneConsulted')}
        </Typography>
      )}
      {state.consultations.map((asked) => (
        <Asked key={asked.body} asked={asked} />
      ))}
    </SectionCard>
  );
};

const Asked = ({ asked }: { asked: Consultation }) => {
  const { state, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { body, at, due, opinion, silent } = asked;
  const when = [
    text('dossiers.asked', { day: names.say.day(dayOf(at)) }),
    ...(due && !opinion ? [text('dossiers.answerBy', { day: names.say.day(dayOf(due)) })] : []),
  ];
  const answer = opinion
    ? text('dossiers.answered', {
        opinion: opinionNames[opinion.opinion][language],
        document: opinion.document,
        day: names.say.day(dayOf(opinion.at)),
      })
    : text(
        silent === undefined
          ? 'dossiers.waiting'
          : silent === 'proceed'
            ? 'dossiers.silentProceed'
            : 'dossiers.silentWait',
      );
  return (
    <Box sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
      <Typography>{body}</Typography>
      <Typography variant="body2" color="textSecondary">
        {when.join(', ')}
      </Typography>
      <Typography variant="body2" color={opinion?.opinion === 'objects' ? 'error' : undefined}>
        {answer}
      </Typography>
      {!opinion && isPossible('RecordOpinion', state) && <OpinionButton body={body} />}
    </Box>
  );
};

const ConsultButton = () => {
  const { stream } = useDossier();
  const text = useText();
  return (
    <ActButton
      act="ConsultBody"
      stream={stream}
      question={text('dossiers.consultQuestion')}
      required={['body']}
      data={({ body = '' }) => ({ body: body.trim() })}
    >
      <TextInput name="body" label={text('dossiers.body')} />
    </ActButton>
  );
};

const OpinionButton = ({ body }: { body: string }) => {
  const { stream } = useDossier();
  const text = useText();
  const language = useLanguage();
  return (
    <ActButton
      act="RecordOpinion"
      stream={stream}
      question={text('dossiers.opinionQuestion', { body })}
      required={['opinion', 'document']}
      data={({ opinion, document = '' }) => ({
        body,
        opinion: opinion as Opinion,
        document: document.trim(),
      })}
    >
      <ChoiceInput
        name="opinion"
        label={text('dossiers.opinion')}
        options={opinions.map((value) => ({ value, label: opinionNames[value][language] }))}
      />
      <TextInput name="document" label={text('dossiers.document')} help={text('dossiers.documentHelp')} />
    </ActButton>
  );
};
