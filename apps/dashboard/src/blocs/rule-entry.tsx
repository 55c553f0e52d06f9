import { Box, Chip, Typography } from '@mui/material';
import { entrySourceOf, markNames, sayRule, scopeKindOf, scopeNames } from '@so-vang/api-contract';
import { defaultValues, type Day, type RuleEntry, type RuleScope } from '@so-vang/domain';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';

/** Who made the rule. */
export const ScopeChip = ({ scope }: { scope: RuleScope }) => {
  const language = useLanguage();
  const kind = scopeKindOf(scope);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={kind === 'nation' ? 'default' : 'primary'}
      label={scopeNames[kind][language]}
    />
  );
};

/** Since when it holds, on what it rests on a day, how sure that is, and where it is done so: an example of others, no source. */
export const RuleOrigin = ({ entry, on }: { entry: RuleEntry; on?: Day | undefined }) => {
  const text = useText();
  const language = useLanguage();
  const say = usePlainSay();
  const { validFrom, validTo, article } = entry;
  const days = validTo
    ? text('rules.fromTo', { from: say.day(validFrom), to: say.day(validTo) })
    : text('rules.from', { from: say.day(validFrom) });
  const { act, mark, seen } = entrySourceOf(entry, language, on);
  const source = [article, act].filter(Boolean).join(', ');
  return (
    <Typography variant="body2" color="textSecondary">
      {days}
      {source && ` · ${text('rules.source')}: ${source}`} ({markNames[mark][language]})
      {seen && ` · ${text('rules.seen')}: ${seen}`}
    </Typography>
  );
};

/** Every other entry of the rule, with what became of it. */
export const RuleHistory = ({ entry, history }: { entry: RuleEntry; history: readonly RuleEntry[] }) => {
  const text = useText();
  const others = history.filter(({ id }) => id !== entry.id);
  if (others.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
        {text('rules.history', { n: others.length })}
      </Typography>
      {others.map((other) => (
        <Earlier
          key={other.id}
          entry={other}
          corrected={history.some(({ corrects }) => corrects === other.id)}
        />
      ))}
    </Box>
  );
};

const Earlier = ({ entry, corrected }: { entry: RuleEntry; corrected: boolean }) => {
  const text = useText();
  const language = useLanguage();
  const say = usePlainSay();
  const rules = { ...defaultValues, [entry.key]: entry.value };
  return (
    <Box sx={{ pl: 2, py: 0.5, borderLeft: 2, borderColor: 'divider', mt: 0.5 }}>
      <Typography variant="body2" sx={corrected ? { textDecoration: 'line-through' } : {}}>
        {sayRule(entry.key, rules, { say, language }).join('; ')}
      </Typography>
      <RuleOrigin entry={entry} />
      <ScopeChip scope={entry.scope} />
      {corrected && <Chip size="small" color="warning" sx={{ ml: 1 }} label={text('rules.corrected')} />}
      {entry.corrects && <Chip size="small" sx={{ ml: 1 }} label={text('rules.correction')} />}
    </Box>
  );
};
