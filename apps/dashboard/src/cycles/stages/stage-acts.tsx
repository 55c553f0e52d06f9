import { actNames } from '@so-vang/api-contract';
import type { Day } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { fromLocal } from '../../acts/business-time.js';
import { TextInput, TimeInput } from '../../acts/fields.js';
import { linesOf } from '../../acts/lines.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { BallotActs } from '../voting/ballot-acts.js';
import { ElectHeadButton } from '../nominations/elect-head-button.js';
import { ClosingConferenceButton, PreparatoryMeetingButton } from '../conference/meeting-buttons.js';
import { DrawUpMinutesButton } from '../conference/minutes-buttons.js';
import { useBlocked } from './use-blocked.js';
import { ExcludeUnitButton, LiftExclusionButton } from './exclude-unit-button.js';
import { NoRankingButton, RankingButton } from '../voting/ranking-button.js';

/** The acts that make sense in the stage the cycle is in. */
export const StageActs = () => {
  const { cycle } = useCycle();
  switch (cycle.phase) {
    case 'pledging':
      return (
        <>
          <AdoptPlanButton />
          <DraftPledgeButton />
          <AdvanceButton act="ClosePledging" />
          <ExcludeUnitButton />
          <LiftExclusionButton />
          <AdvanceClockButton />
        </>
      );
    case 'movements':
      return (
        <>
          <AdvanceButton act="OpenEvaluation" />
          <ExcludeUnitButton />
          <LiftExclusionButton />
          <AdvanceClockButton />
        </>
      );
    case 'evaluation':
      return (
        <>
          <AdvanceButton act="CloseEvaluation" />
          <ExcludeUnitButton />
          <LiftExclusionButton />
          <AdvanceClockButton />
        </>
      );
    case 'voting':
      return (
        <>
          <PreparatoryMeetingButton />
          <BallotActs />
          <RankingButton />
          <LiftExclusionButton />
          <NoRankingButton />
          <AdvanceClockButton />
        </>
      );
    case 'nomination':
      return (
        <>
          <ElectHeadButton />
          <ClosingConferenceButton />
          <DrawUpMinutesButton />
          <AdvanceButton act="CloseCycle" />
          <AdvanceClockButton />
        </>
      );
    case 'closed':
      return <AdvanceClockButton />;
  }
};

const AdvanceButton = ({
  act,
}: {
  act: 'ClosePledging' | 'OpenEvaluation' | 'CloseEvaluation' | 'CloseCycle';
}) => {
  const { stream } = useCycle();
  const text = useText();
  return (
    <ActButton
      act={act}
      stream={stream}
      question={text(`advance.${act}`)}
      blocked={useBlocked()}
      emphasis="main"
      data={() => ({})}
    />
  );
};

const AdoptPlanButton = () => {
  const { stream, state } = useCycle();
  const text = useText();
  if (state.theme !== undefined) return null;
  return (
    <ActButton
      act="AdoptPlan"
      stream={stream}
      question={text('plan.question')}
      required={['theme']}
      data={({ theme = '', pledge, selfScore, crossScore }) => ({
        theme: theme.trim(),
        deadlines: {
          ...(pledge && { pledge: pledge as Day }),
          ...(selfScore && { selfScore: selfScore as Day }),
          ...(crossScore && { crossScore: crossScore as Day }),
        },
      })}
    >
      <TextInput name="theme" label={text('cycle.theme')} rows={2} />
      <TimeInput name="pledge" type="date" label={text('plan.pledge')} help={text('plan.optional')} />
      <TimeInput name="selfScore" type="date" label={text('plan.selfScore')} help={text('plan.optional')} />
      <TimeInput name="crossScore" type="date" label={text('plan.crossScore')} help={text('plan.optional')} />
    </ActButton>
  );
};

const DraftPledgeButton = () => {
  const { stream, state } = useCycle();
  const text = useText();
  const language = useLanguage();
  if (state.signatures.length > 0) return null;
  return (
    <ActButton
      act="DraftPledge"
      stream={stream}
      title={state.pledge ? text('pledge.redraft') : actNames.DraftPledge[language]}
      question={text('pledge.draftQuestion')}
      initial={{ contents: (state.pledge ?? []).join('\n') }}
      required={['contents']}
      data={({ contents = '' }) => ({ contents: linesOf(contents) })}
    >
      <TextInput
        name="contents"
        label={text('pledge.contents')}
        help={text('pledge.contentsHelp')}
        rows={5}
      />
    </ActButton>
  );
};

const AdvanceClockButton = () => {
  const { stream, cycle } = useCycle();
  const text = useText();
  if (cycle.clock === 'live') return null;
  return (
    <ActButton
      act="AdvanceClock"
      stream={stream}
      question={text('advance.clockQuestion')}
      check={({ at = '' }) => {
        const chosen = fromLocal(at);
        return chosen && chosen > cycle.at ? {} : { at: text('advance.clockLater') };
      }}
      data={() => ({})}
    />
  );
};
