import { Box, Typography } from '@mui/material';
import { listIn, markNames, ruleNames, sayRule, sayRuleEntry } from '@so-vang/api-contract';
import { dayOf, defaultValues, documentsOn, type LegalDocument } from '@so-vang/domain';
import { RuleOrigin } from '../blocs/rule-entry.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { WhyButton } from '../why/why-button.js';
import { useDossier } from './dossier-context.js';

/** By which law and which rules the dossier is judged, and since when that is settled. */
export const BasisCard = () => {
  const { state, events, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { regime, receivedForAppraisalAt, rules } = state;
  const named = ({ kind, number, mark }: LegalDocument): string => {
    const name = text(`dossiers.${kind}`, { number });
    return mark === 'verified' ? name : `${name} (${markNames[mark][language]})`;
  };
  const receipt = events.find(({ type }) => type === 'DossierReceived');
  const applied = receipt?.event.metadata.rules ?? [];
  if (!regime)
    return (
      <SectionCard title={text('dossiers.basis')}>
        <Typography variant="body2" color="textSecondary">
          {text('dossiers.notReceived')}
        </Typography>
      </SectionCard>
    );
  return (
    <SectionCard title={text('dossiers.basis')}>
      <Typography>{text('dossiers.regime', { regime: text(`dossiers.regime-${regime}`) })}</Typography>
      {receivedForAppraisalAt && (
        <Typography variant="body2" color="textSecondary">
          {text('dossiers.regimeReason', { day: names.say.day(dayOf(receivedForAppraisalAt)) })}{' '}
          {text('dossiers.documents', {
            documents: listIn(language, documentsOn(dayOf(receivedForAppraisalAt)).map(named)),
          })}
        </Typography>
      )}
      {rules && (
        <Typography variant="body2">
          {text(rules.council ? 'dossiers.councilNeeded' : 'dossiers.noCouncil')}
          {' · '}
          {text('dossiers.prize', { times: names.say.points(rules.prize) })}
        </Typography>
      )}
      {applied.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
            {text('dossiers.rulesApplied')} ({applied.length})
          </Typography>
          {applied.map((rule) => (
            <AppliedRule key={rule} rule={rule} />
          ))}
        </Box>
      )}
      {receipt && <WhyButton cycle={state.cycle} subject={{ about: 'act', position: receipt.id }} />}
    </SectionCard>
  );
};

/** A rule by the entry that held, or by its name alone where nobody adopted it. */
const AppliedRule = ({ rule }: { rule: string }) => {
  const {
    entries,
    state: { receivedForAppraisalAt },
    names: { say },
  } = useDossier();
  const on = receivedForAppraisalAt && dayOf(receivedForAppraisalAt);
  const language = useLanguage();
  const entry = entries.find(({ id }) => id === rule);
  return (
    <Box sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
      <Typography variant="body2">
        {entry
          ? `${ruleNames[entry.key][language]}: ${sayRule(entry.key, { ...defaultValues, [entry.key]: entry.value }, { say, language }).join('; ')}`
          : sayRuleEntry(rule, { language, say, on })}
      </Typography>
      {entry && <RuleOrigin entry={entry} on={on} />}
    </Box>
  );
};
