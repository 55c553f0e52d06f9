import { Stack, Typography } from '@mui/material';
import { paperNames } from '@so-vang/api-contract';
import { missingPapers, paperKinds, type OpenedDossier, type PaperKind } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { useActScope } from '../acts/act-scope.js';
import { CheckInput, FieldGroup, TextInput } from '../acts/fields.js';
import { mayDo } from '../acts/standing.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { ActRow, SectionCard } from '../layout/section-card.js';
import { useDossier } from './dossier-context.js';
import { DossierFacts } from './dossier-facts.js';
import { NextStepLine } from './next-step-line.js';
import { nextStepOf } from './next-step.js';
import { isPossible, useOffer } from './obstacles.js';
import { PhaseChips } from './phase-chips.js';
import { SignDossierButton } from './sign-dossier-button.js';

/** Where the dossier is, what comes next, and the acts by which it goes from one hand to the other. */
export const HandOverCard = () => {
  const { dossier, state, unit, names } = useDossier();
  const { standing } = useActScope();
  const text = useText();
  const { act } = nextStepOf(state);
  return (
    <SectionCard title={unit}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mb: 0.5 }}>
        <PhaseChips {...dossier} />
      </Stack>
      <DossierFacts state={state} say={names.say} />
      <NextStepLine state={state} />
      {act && !mayDo(standing, act) && (
        <Typography variant="body2" color="textSecondary">
          {text('dossiers.byOthers')}
        </Typography>
      )}
      <ActRow>
        <SignDossierButton />
        <SubmitButton />
        <ResubmitButton />
        <ReceiveButton />
        <ReturnButton />
        <RecallButton />
      </ActRow>
    </SectionCard>
  );
};

const trimmed = (values: Values, name: string): string => values[name]?.trim() ?? '';

/** Signing comes first, and says what is missing. */
const isIncomplete = (state: OpenedDossier): boolean => missingPapers(state).length > 0;

const SubmitButton = () => {
  const { state, stream, unit } = useDossier();
  const text = useText();
  const { offered, blocked } = useOffer()({ type: 'SubmitDossier', data: { number: '' } });
  if (!offered || isIncomplete(state)) return null;
  return (
    <ActButton
      act="SubmitDossier"
      stream={stream}
      emphasis="main"
      blocked={blocked}
      question={text('dossiers.submitQuestion', { unit })}
      required={['number']}
      data={(values) => ({ number: trimmed(values, 'number') })}
    >
      <TextInput name="number" label={text('dossiers.letterNumber')} />
    </ActButton>
  );
};

const ResubmitButton = () => {
  const { state, stream, unit } = useDossier();
  const text = useText();
  const { offered, blocked } = useOffer()({ type: 'ResubmitDossier', data: { number: '' } });
  if (!offered || isIncomplete(state)) return null;
  return (
    <ActButton
      act="ResubmitDossier"
      stream={stream}
      emphasis="main"
      blocked={blocked}
      question={text('dossiers.resubmitQuestion', { unit })}
      required={['number']}
      data={(values) => ({
        number: trimmed(values, 'number'),
        ...(trimmed(values, 'note') && { note: trimmed(values, 'note') }),
      })}
    >
      <TextInput name="number" label={text('dossiers.letterNumber')} />
      <TextInput name="note" label={text('dossiers.note')} rows={2} />
    </ActButton>
  );
};

const ReceiveButton = () => {
  const { stream, state, unit } = useDossier();
  const text = useText();
  if (!isPossible('ReceiveDossier', state)) return null;
  return (
    <ActButton
      act="ReceiveDossier"
      stream={stream}
      emphasis="main"
      question={text('dossiers.receiveQuestion', { unit })}
      data={() => ({})}
    />
  );
};

const ReturnButton = () => {
  const { stream, state, unit } = useDossier();
  const text = useText();
  const language = useLanguage();
  if (!isPossible('ReturnDossier', state)) return null;
  const needed: readonly PaperKind[] = state.rules?.papers ?? paperKinds;
  return (
    <ActButton
      act="ReturnDossier"
      stream={stream}
      question={text('dossiers.returnQuestion', { unit })}
      required={['reason']}
      data={(values) => {
        const papers = needed.filter((paper) => values[`paper-${paper}`]);
        return { reason: trimmed(values, 'reason'), ...(papers.length > 0 && { papers }) };
      }}
    >
      <TextInput name="reason" label={text('field.reason')} rows={2} />
      <FieldGroup legend={text('dossiers.returnPapers')}>
        {needed.map((paper) => (
          <CheckInput key={paper} name={`paper-${paper}`} label={paperNames[paper][language]} />
        ))}
      </FieldGroup>
    </ActButton>
  );
};

const RecallButton = () => {
  const { stream, state, unit } = useDossier();
  const text = useText();
  if (!isPossible('RecallDossier', state)) return null;
  return (
    <ActButton
      act="RecallDossier"
      stream={stream}
      question={text('dossiers.recallQuestion', { unit })}
      required={['reason']}
      data={(values) => ({ reason: trimmed(values, 'reason') })}
    >
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </ActButton>
  );
};
