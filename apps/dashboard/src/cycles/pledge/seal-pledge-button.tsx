import { ActButton } from '../../acts/act-button.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { useBlocked } from '../stages/use-blocked.js';

export const SealPledgeButton = () => {
  const { stream, state } = useCycle();
  const text = useText();
  const blocked = useBlocked();
  if (state.sealedAt !== undefined) return null;
  return (
    <ActButton
      act="SealPledge"
      stream={stream}
      question={text('pledge.sealQuestion')}
      blocked={blocked}
      data={() => ({})}
    />
  );
};
