import { Card, CardContent, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { entryIn, entrySourceOf, markNames, missingIn, ruleNames, sourceOf } from '@so-vang/api-contract';
import { defaultRules, nationalRules, permitted, type Missing, type RuleKey } from '@so-vang/domain';
import { useActScope } from '../../acts/act-scope.js';
import { rolesOf } from '../../acts/standing.js';
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

/** Who made the rule by which this is asked for, since when; of a default its source and how sure that is. */
const RuleSource = ({ rule }: { rule: RuleKey }) => {
  const { cycle } = useCycle();
  const text = useText();
  const language = useLanguage();
  const name = `${text('rules.rule')}: ${ruleNames[rule][language]}`;
  const version = cycle.state.ruleVersions[rule];
  if (version && !version.startsWith('nation/')) return `${name} (${entryIn(version, language)})`;
  const entry = nationalRules.find(({ id }) => id === version);
  const { mark } = entry ?? defaultRules[rule];
  const source = entry ? entrySourceOf(entry, language) : sourceOf(rule, language);
  return `${name}. ${text('rules.source')}: ${source} (${markNames[mark][language]})`;
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
