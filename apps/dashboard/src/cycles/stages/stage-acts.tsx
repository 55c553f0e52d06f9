import { ActButton } from '../../acts/act-button.js';
import { fromLocal } from '../../acts/business-time.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { AdoptPlanButton } from '../pledge/adopt-plan-button.js';
import { DraftPledgeButton } from '../pledge/draft-pledge-button.js';
import { BallotActs } from '../voting/ballot-acts.js';
import { ElectHeadButton } from '../nominations/elect-head-button.js';
import { SealPledgeButton } from '../pledge/seal-pledge-button.js';
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
          <SealPledgeButton />
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
