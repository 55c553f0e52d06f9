import { List, ListItem, ListItemText } from '@mui/material';
import { missingAtSittingIn } from '@so-vang/api-contract';
import { figuresBy, type PersonId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { TextInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useCouncil } from './council-context.js';
import { useFigures } from './quota-card.js';
import { SectionCard } from '../layout/section-card.js';

/** What stands between the sitting and its closing, and the closing itself. */
export const ClosingCard = () => {
  const { row, state, stream, names } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { over } = figuresBy(state.rules.flagQuota.base, useFigures());
  const title = row.phase === 'closed' ? 'closed' : row.missing.length > 0 ? 'missing' : 'ready';
  const close = title === 'ready' && (
    <ActButton
      act="CloseSitting"
      stream={stream}
      emphasis="main"
      question={text('councils.closeQuestion')}
      required={over ? ['quotaReason'] : []}
      data={({ quotaReason }) => (quotaReason?.trim() ? { quotaReason: quotaReason.trim() } : {})}
    >
      {over && <TextInput name="quotaReason" label={text('councils.quotaReason')} rows={2} />}
    </ActButton>
  );
  return (
    <SectionCard title={text(`councils.${title}`)} acts={close}>
      <List dense disablePadding>
        {row.missing.map((item) => (
          <ListItem key={item.code} disableGutters>
            <ListItemText
              primary={`• ${missingAtSittingIn(language, item, (person) => names.person(person as PersonId))}`}
              slotProps={{ primary: { sx: { color: 'warning.main' } } }}
            />
          </ListItem>
        ))}
      </List>
    </SectionCard>
  );
};
