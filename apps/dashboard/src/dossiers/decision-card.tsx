import { Typography } from '@mui/material';
import { dayOf, type Day } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { useActScope } from '../acts/act-scope.js';
import { TextInput, TimeInput } from '../acts/fields.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { WhyButton } from '../why/why-button.js';
import { AnnulButton, Annulment } from './annulment.js';
import { useDossier } from './dossier-context.js';
import { isPossible, useOffer } from './obstacles.js';
import { usePlaceNames } from '../layout/place.js';

/** The decision, who was told of it, the ceremony, and what became of it later. */
export const DecisionCard = () => (
  <SectionCard
    title={useText()('dossiers.decision')}
    acts={
      <>
        <AwardButton />
        <RefuseButton />
        <NotifyButton />
        <PresentButton />
        <AnnulButton />
      </>
    }
  >
    <Decision />
    <Annulment />
  </SectionCard>
);

const Decision = () => {
  const { state, events } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const say = usePlainSay();
  const { decision, notified, presented, rules } = state;
  const position = events.findLast(({ type }) => type === 'AwardDecided')?.id;
  if (!decision)
    return (
      <Typography variant="body2" color="textSecondary">
        {text('dossiers.notDecided')}
      </Typography>
    );
  const isAward = state.phase !== 'refused';
  const lines = [
    text(isAward ? 'dossiers.awarded' : 'dossiers.refused') +
      (isAward ? `: ${awardNames[state.award][language]}` : ''),
    [
      text('dossiers.decided', {
        number: decision.number,
        at: say.day(decision.date ?? dayOf(decision.at)),
      }),
      decision.signer && text('dossiers.signedBy', { signer: decision.signer }),
    ]
      .filter(Boolean)
      .join('. '),
    decision.reason && `${text('field.reason')}: ${decision.reason}`,
    isAward && rules && text('dossiers.prize', { times: say.points(rules.prize) }),
    notified ? text('dossiers.notified', { at: say.time(notified.at) }) : text('dossiers.notNotified'),
    presented && text('dossiers.presented', { day: say.day(presented.on), place: presented.place }),
  ].filter((line) => typeof line === 'string' && line !== '');
  return (
    <>
      {lines.map((line) => (
        <Typography key={String(line)} variant="body2">
          {line}
        </Typography>
      ))}
      {position && <WhyButton cycle={state.cycle} subject={{ about: 'act', position }} />}
    </>
  );
};

const decided = (values: Values) => {
  const [number = '', signer = '', reason = ''] = ['number', 'signer', 'reason'].map((name) =>
    values[name]?.trim(),
  );
  const date = values['date'];
  return {
    number,
    ...(signer && { signer }),
    ...(date && { date: date as Day }),
    ...(reason && { reason }),
  };
};

const AboutDecision = () => {
  const text = useText();
  return (
    <>
      <TextInput name="number" label={text('dossiers.decisionNumber')} />
      <TimeInput
        name="date"
        type="date"
        label={text('dossiers.decisionDate')}
        help={text('dossiers.decisionDateHelp')}
      />
      <TextInput name="signer" label={text('dossiers.decisionSigner')} />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
    </>
  );
};

const AwardButton = () => {
  const { state, stream, unit } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const { offered, blocked } = useOffer()({
    type: 'DecideDossier',
    data: { outcome: 'awarded', number: '' },
  });
  if (!offered) return null;
  return (
    <ActButton
      act="DecideDossier"
      stream={stream}
      title={text('dossiers.award')}
      emphasis="main"
      blocked={blocked}
      question={text('dossiers.awardQuestion', { unit, award: awardNames[state.award][language] })}
      required={['number']}
      data={(values) => ({ outcome: 'awarded', ...decided(values) })}
    >
      <AboutDecision />
    </ActButton>
  );
};

const RefuseButton = () => {
  const { state, stream, unit } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const { offered, blocked } = useOffer()({
    type: 'DecideDossier',
    data: { outcome: 'refused', number: '', reason: '-' },
  });
  if (!offered) return null;
  return (
    <ActButton
      act="DecideDossier"
      stream={stream}
      title={text('dossiers.refuse')}
      blocked={blocked}
      question={text('dossiers.refuseQuestion', { unit, award: awardNames[state.award][language] })}
      required={['number', 'reason']}
      data={(values) => ({ outcome: 'refused', ...decided(values) })}
    >
      <AboutDecision />
    </ActButton>
  );
};

const NotifyButton = () => {
  const { stream, unit } = useDossier();
  const text = useText();
  const { offered, blocked } = useOffer()({ type: 'NotifyResult', data: {} });
  if (!offered) return null;
  return (
    <ActButton
      act="NotifyResult"
      stream={stream}
      emphasis="main"
      blocked={blocked}
      question={text('dossiers.notifyQuestion', { unit })}
      data={() => ({})}
    />
  );
};

const PresentButton = () => {
  const { state, stream, unit } = useDossier();
  const { at } = useActScope();
  const text = useText();
  if (!isPossible('PresentAward', state) || state.presented) return null;
  return (
    <ActButton
      act="PresentAward"
      stream={stream}
      question={text('dossiers.presentQuestion', { unit })}
      initial={at ? { on: dayOf(at) } : {}}
      {...(state.notified && { emphasis: 'main' as const })}
      required={['on', 'place']}
      data={({ on = '', place = '' }) => ({ on: on as Day, place: place.trim() })}
    >
      <TimeInput name="on" type="date" label={text('dossiers.presentedOn')} />
      <TextInput name="place" label={text('dossiers.place')} />
    </ActButton>
  );
};
