import { Alert, AlertTitle, Stack, Typography } from '@mui/material';
import { dayOf, membershipGap, membershipOf, type UnitId } from '@so-vang/domain';
import { ActButton } from '../../acts/act-button.js';
import { useActScope } from '../../acts/act-scope.js';
import { today } from '../../acts/standing.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';

/** Where the bloc's members are no longer those of the year: what differs, and the acts by which the year follows. */
export const MembershipNotice = () => {
  const { state, bloc, cycle, names } = useCycle();
  const { frozen } = useActScope();
  const text = useText();
  const { left, ...gap } = membershipGap(state, bloc, cycle.clock === 'played' ? dayOf(cycle.at) : today());
  /** A new unit that others were merged into comes in with the first of them. */
  const successors = left.map((unit) => membershipOf(bloc, unit)?.into);
  const joined = gap.joined.filter((unit) => !successors.includes(unit));
  if (frozen || joined.length + left.length === 0) return null;

  const departure = (unit: UnitId): string => {
    const term = membershipOf(bloc, unit);
    const of = { unit: names.say.unit(unit) };
    if (!term?.until) return text('membership.notMember', of);
    const values = { ...of, day: names.say.day(term.until) };
    return term.into
      ? text('membership.merged', { ...values, into: names.say.unit(term.into) })
      : text('membership.left', values);
  };
  const arrival = (unit: UnitId): string => {
    const from = membershipOf(bloc, unit)?.from;
    return text('membership.joined', { unit: names.say.unit(unit), day: from ? names.say.day(from) : '' });
  };
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
      <AlertTitle>{text('membership.title')}</AlertTitle>
      <Typography variant="body2">{text('membership.intro')}</Typography>
      <Stack spacing={1} sx={{ mt: 1 }}>
        {left.map((unit) => (
          <div key={unit}>
            <Typography>{departure(unit)}</Typography>
            <FollowButton act="LeaveCycle" unit={unit} />
          </div>
        ))}
        {joined.map((unit) => (
          <div key={unit}>
            <Typography>{arrival(unit)}</Typography>
            <FollowButton act="AdmitToCycle" unit={unit} />
          </div>
        ))}
      </Stack>
    </Alert>
  );
};

const FollowButton = ({ act, unit }: { act: 'AdmitToCycle' | 'LeaveCycle'; unit: UnitId }) => {
  const { stream, names } = useCycle();
  const text = useText();
  return (
    <ActButton
      act={act}
      stream={stream}
      question={text(`membership.${act}`, { unit: names.say.unit(unit) })}
      data={() => ({ unit })}
    />
  );
};
