import { Card, CardContent, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { missingIn } from '@so-vang/api-contract';
import { permitted, type Missing, type RuleKey } from '@so-vang/domain';
import { useActScope } from '../../acts/act-scope.js';
import { rolesOf } from '../../acts/standing.js';
import { useRuleSource } from '../../acts/use-rule-source.js';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { StageActs } from './stage-acts.js';
import { WhyButton } from '../../why/why-button.js';
import { useCycle } from '../cycle-context.js';

/** What stands between the cycle and its next stage, by which rule, and the acts that move it on. */
export const AdvancePanel = () => {
  const { cycle } = useCycle();
  const text = useText();
  const { frozen } = useActScope();
  return (
    <Card variant="outlined" component="section" aria-labelledby="advance-title">
      <CardContent>
        <Typography id="advance-title" component="h2" variant="h6">
          {text(
            cycle.phase === 'closed'
              ? 'advance.closed'
              : cycle.missing.length > 0
                ? 'advance.missing'
                : 'advance.ready',
          )}
        </Typography>
        <List dense disablePadding>
          {cycle.missing.map((item) => (
            <MissingItem key={item.code} item={item} />
          ))}
        </List>
        {!frozen && (
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1.5, mt: 1.5 }}>
            <StageActs />
          </Stack>
        )}
        {!frozen && cycle.missing.length > 0 && <WhyButton cycle={cycle.id} subject={{ about: 'stage' }} />}
        {!frozen && cycle.phase !== 'closed' && <WhoseTurn />}
      </CardContent>
    </Card>
  );
};

const MissingItem = ({ item }: { item: Missing }) => {
  const { names } = useCycle();
  const language = useLanguage();
  return (
    <ListItem disableGutters sx={{ alignItems: 'flex-start' }}>
      <ListItemText
        primary={`• ${missingIn(language, item, names.say)}`}
        secondary={item.rule && <RuleSource rule={item.rule} />}
        slotProps={{ primary: { sx: { color: 'warning.main' } } }}
      />
    </ListItem>
  );
};

const RuleSource = ({ rule }: { rule: RuleKey }) => {
  const text = useText();
  const sourceOf = useRuleSource();
  return `${text('rules.rule')}: ${sourceOf(rule)}`;
};

const WhoseTurn = () => {
  const { standing } = useActScope();
  const text = useText();
  const leads = rolesOf(standing).some(({ role }) => permitted.ClosePledging.includes(role));
  if (leads) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
      {text('advance.whoseTurn')}
    </Typography>
  );
};
