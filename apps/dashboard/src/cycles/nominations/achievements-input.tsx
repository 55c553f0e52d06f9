import { Button, Stack, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { achievementStreamOf, type AchievementId, type Award, type UnitId } from '@so-vang/domain';
import { v7 as uuidv7 } from 'uuid';
import { useActForm, type Values } from '../../acts/act-form.js';
import { FailureAlert } from '../../acts/failure-alert.js';
import { TextInput } from '../../acts/fields.js';
import { useActScope } from '../../acts/act-scope.js';
import { useText } from '../../i18n/use-text.js';
import type { SoVangProvider } from '../../provider/data-provider.js';
import { Refused, Unreachable, type Failure } from '../../provider/failures.js';
import { slugOf } from '../../units/slug.js';
import { useCycle } from '../cycle-context.js';

type Claimed = { readonly id: string; readonly title: string; readonly award: string };
const field = 'achievements';
const longest = 60;

/** Those claimed in this form for the award that is chosen now. */
export const achievementsIn = (values: Values): readonly Claimed[] =>
  (JSON.parse(values[field] || '[]') as readonly Claimed[]).filter(({ award }) => award === values['award']);

/** An achievement is claimed first, so that no other bloc or year has it; the nomination then names it. */
export const AchievementsInput = ({ unit }: { unit: UnitId }) => {
  const { bloc, cycle, state } = useCycle();
  const { clock } = useActScope();
  const { values, set } = useActForm();
  const provider = useDataProvider<SoVangProvider>();
  const text = useText();
  const keys = useRef(new Map<string, string>());
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const claimed = achievementsIn(values);
  const title = values['achievement']?.trim() ?? '';
  const award = values['award'] as Award;

  const keep = (id: string) => {
    const all = JSON.parse(values[field] || '[]') as readonly Claimed[];
    set({ [field]: JSON.stringify([...all, { id, title, award }]), achievement: '' });
  };

  const claim = async () => {
    const id = slugOf(title).slice(0, longest).replace(/-$/, '') as AchievementId;
    const what = `${id} ${award}`;
    const key = keys.current.get(what) ?? uuidv7();
    keys.current.set(what, key);
    setPending(true);
    setFailure(undefined);
    const data = { achievement: id, title, bloc: bloc.id, year: cycle.year, unit, award };
    try {
      await provider.act('ClaimAchievement', achievementStreamOf(id), data, {
        key,
        ...(clock === 'played' && { at: state.at }),
      });
      keep(id);
    } catch (error) {
      const met = error instanceof Refused || error instanceof Unreachable ? error : new Unreachable();
      if (isOwn(met, { cycle: cycle.id, unit, award })) keep(id);
      else {
        if (met instanceof Refused) keys.current.delete(what);
        setFailure(met);
      }
    } finally {
      setPending(false);
    }
  };

  return (
    <Stack spacing={1}>
      <TextInput
        name="achievement"
        label={text('nominations.achievement')}
        help={text('nominations.achievementHelp')}
      />
      <div>
        <Button
          variant="outlined"
          size="small"
          loading={pending}
          disabled={title === '' || values['award'] === ''}
          onClick={() => void claim()}
        >
          {text('nominations.claim')}
        </Button>
      </div>
      <Typography variant="body2" aria-live="polite">
        {claimed.length > 0 &&
          text('nominations.claimed', { titles: claimed.map((each) => each.title).join('; ') })}
      </Typography>
      {failure && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
    </Stack>
  );
};

/** Claimed for this very nomination before, such as ahead of one that was then refused. */
const isOwn = (failure: Failure, own: { cycle: string; unit: string; award: string }): boolean => {
  const rejection = failure instanceof Refused ? failure.problem.rejection : undefined;
  return (
    rejection?.code === 'ACHIEVEMENT_ALREADY_USED' &&
    rejection.cycle === own.cycle &&
    rejection.unit === own.unit &&
    rejection.award === own.award
  );
};
