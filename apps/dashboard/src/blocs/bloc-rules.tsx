import { Box, Card, CardContent, Chip, Stack, Typography } from '@mui/material';
import { markNames, ruleNames, type BlocRow } from '@so-vang/api-contract';
import { defaultRules, ruleKeys, type RuleKey } from '@so-vang/domain';
import { sourceOf } from '../i18n/rule-sources.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { sayRule } from './rule-values.js';

/** What the bloc goes by: its own rules, and the defaults with their source and how sure it is. */
export const BlocRules = ({ bloc }: { bloc: BlocRow }) => {
  const text = useText();
  return (
    <Card variant="outlined">
      <CardContent>
        <Typography component="h2" variant="h6">
          {text('blocs.rules')}
        </Typography>
        <Stack spacing={1.5} sx={{ mt: 1 }}>
          {ruleKeys.map((key) => (
            <RuleLine key={key} rule={key} bloc={bloc} />
          ))}
        </Stack>
      </CardContent>
    </Card>
  );
};

const RuleLine = ({ rule, bloc }: { rule: RuleKey; bloc: BlocRow }) => {
  const text = useText();
  const language = useLanguage();
  const say = usePlainSay();
  const isOwn = bloc.ownRules.includes(rule);
  const { mark } = defaultRules[rule];
  return (
    <Box>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h3" variant="subtitle2">
          {ruleNames[rule][language]}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={isOwn ? 'primary' : 'default'}
          label={text(isOwn ? 'rules.own' : 'rules.default')}
        />
      </Stack>
      {sayRule(rule, bloc.rules, { text, say, language }).map((line) => (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      ))}
      {!isOwn && (
        <Typography variant="body2" color="textSecondary">
          {text('rules.source')}: {sourceOf(rule, language)} ({markNames[mark][language]})
        </Typography>
      )}
    </Box>
  );
};
