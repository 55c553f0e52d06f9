import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  Chip,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { ruleNames, sayRule, type BlocRow } from '@so-vang/api-contract';
import { entriesOn, governing, resolveRules, type Day, type RuleEntry, type RuleKey } from '@so-vang/domain';
import { today } from '../acts/standing.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { AdoptRulesButton } from './adopt-rules-button.js';
import { RuleHistory, RuleOrigin, ScopeChip } from './rule-entry.js';
import { ruleGroups, type RuleGroup } from './rule-groups.js';
import { historyOf, useAdoptedEntries } from './use-rule-entries.js';

const isDay = (text: string): text is Day => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What the bloc goes by on a day: each rule with its value, who made it, since when, by what and how sure that is. */
export const BlocRules = ({ bloc }: { bloc: BlocRow }) => {
  const text = useText();
  const [chosen, choose] = useState<string>(today());
  const adopted = useAdoptedEntries(bloc);
  const day = isDay(chosen) ? chosen : today();
  const own = governing(adopted, bloc, day, {});
  const { rules } = resolveRules(own, day);
  const entries = entriesOn(own, day);
  const language = useLanguage();
  const say = usePlainSay();

  return (
    <SectionCard title={text('blocs.rules')}>
      <Stack direction="row" useFlexGap sx={{ mt: 1, mb: 2, gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          id="rules-day"
          type="date"
          size="small"
          label={text('rules.onDay')}
          value={chosen}
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={(event) => choose(event.target.value)}
        />
        <AdoptRulesButton bloc={bloc} entries={entries} />
      </Stack>
      {(Object.keys(ruleGroups) as RuleGroup[]).map((group) => (
        <Accordion key={group} disableGutters variant="outlined" defaultExpanded={group === 'voting'}>
          <AccordionSummary expandIcon={<Typography aria-hidden>▾</Typography>}>
            <Typography component="h3" variant="subtitle1" sx={{ mr: 1 }}>
              {text(`rules.group-${group}`)}
            </Typography>
            <OwnCount keys={ruleGroups[group]} entries={entries} />
          </AccordionSummary>
          <AccordionDetails>
            <Stack spacing={2}>
              {ruleGroups[group].map((key) => (
                <RuleLine
                  key={key}
                  entry={entries[key]}
                  history={historyOf(key, adopted)}
                  on={day}
                  lines={sayRule(key, rules, { say, language })}
                />
              ))}
            </Stack>
          </AccordionDetails>
        </Accordion>
      ))}
    </SectionCard>
  );
};

/** How many of these rules are not the nation's. */
const OwnCount = ({ keys, entries }: { keys: readonly RuleKey[]; entries: ReturnType<typeof entriesOn> }) => {
  const text = useText();
  const own = keys.filter((key) => entries[key].scope !== 'nation').length;
  return own > 0 ? <Chip size="small" color="primary" label={text('rules.ownCount', { n: own })} /> : null;
};

type Line = {
  readonly entry: RuleEntry;
  readonly history: readonly RuleEntry[];
  /** The day that the page is of. */
  readonly on: Day;
  readonly lines: readonly string[];
};

const RuleLine = ({ entry, on, history, lines }: Line) => {
  const language = useLanguage();
  return (
    <Box>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h4" variant="subtitle2">
          {ruleNames[entry.key][language]}
        </Typography>
        <ScopeChip scope={entry.scope} />
      </Stack>
      {lines.map((line, i) => (
        <Typography key={i} variant="body2">
          {line}
        </Typography>
      ))}
      <RuleOrigin entry={entry} on={on} />
      <RuleHistory entry={entry} history={history} />
    </Box>
  );
};
