import { Box, Chip, Typography } from '@mui/material';
import { entrySourceOf, markNames, scopeKindOf, scopeNames } from '@so-vang/api-contract';
import { defaultValues, type RuleEntry, type RuleScope } from '@so-vang/domain';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { sayRule } from './rule-values.js';

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

/** Since when it holds, by which text, and how sure that is. */
export const RuleOrigin = ({ entry }: { entry: RuleEntry }) => {
  const text = useText();
  const language = useLanguage();
  const say = usePlainSay();
  const { validFrom, validTo, article, mark } = entry;
  const days = validTo
    ? text('rules.fromTo', { from: say.day(validFrom), to: say.day(validTo) })
    : text('rules.from', { from: say.day(validFrom) });
  const act = useSource(entry);
  const source = [article, act].filter(Boolean).join(', ');
  return (
    <Typography variant="body2" color="textSecondary">
      {days}
      {source && ` · ${text('rules.source')}: ${source}`} ({markNames[mark][language]})
    </Typography>
  );
};

/** What the nation's rules rest on is said in Vietnamese too. */
const useSource = (entry: RuleEntry): string | undefined => entrySourceOf(entry, useLanguage());

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
        {sayRule(entry.key, rules, { text, say, language }).join('; ')}
      </Typography>
      <RuleOrigin entry={entry} />
      <ScopeChip scope={entry.scope} />
      {corrected && <Chip size="small" color="warning" sx={{ ml: 1 }} label={text('rules.corrected')} />}
      {entry.corrects && <Chip size="small" sx={{ ml: 1 }} label={text('rules.correction')} />}
    </Box>
  );
};
