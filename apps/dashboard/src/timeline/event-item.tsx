import { Box, Button, ListItem, Stack, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-admin';
import { eventNames, roleNames, type TimelineRow } from '@so-vang/api-contract';
import { useLanguage, useText } from '../i18n/use-text.js';
import type { Names } from '../units/use-names.js';
import { detailsOf } from './event-details.js';

type Props = { readonly row: TimelineRow; readonly names: Names; readonly isShown?: boolean };
type ItemProps = Props & { readonly children?: ReactNode };

/** One event: what, who, when it happened and when it was recorded; its JSON on demand. */
export const EventItem = ({ row, names, isShown = false, children }: ItemProps) => {
  const text = useText();
  const language = useLanguage();
  const details = detailsOf(row, { names: names.on(row.at), language, text });
  const refused = row.type === 'CommandRefused';
  return (
    <ListItem
      divider
      {...(isShown && { 'aria-current': 'true' as const })}
      sx={{
        display: 'block',
        borderLeft: 4,
        borderLeftColor: isShown ? 'secondary.main' : refused ? 'warning.main' : 'transparent',
        bgcolor: isShown ? '#fbf3dc' : undefined,
      }}
    >
      <Typography component="h3" variant="subtitle2">
        {eventNames[row.type][language]}
      </Typography>
      {details.length > 0 && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {details.join(' · ')}
        </Typography>
      )}
      <Who row={row} names={names} />
      <Actions row={row}>{children}</Actions>
    </ListItem>
  );
};

const Who = ({ row: { at, recordedAt, event }, names }: Props) => {
  const text = useText();
  const language = useLanguage();
  const { actor, enteredBy, onPaper } = event.metadata;
  return (
    <Typography variant="body2" color="textSecondary">
      {actor.role === 'system'
        ? names.person(actor.person)
        : text('timeline.who', { person: names.person(actor.person), role: roleNames[actor.role][language] })}
      {' · '}
      {text('timeline.at', { at: names.say.time(at) })}
      {' · '}
      {text('timeline.recordedAt', { at: names.say.time(recordedAt) })}
      {enteredBy && ` · ${text('timeline.enteredBy', { person: names.person(enteredBy) })}`}
      {onPaper && ` · ${text('timeline.onPaper', onPaper)}`}
    </Typography>
  );
};

const Actions = ({ row, children }: Pick<ItemProps, 'row' | 'children'>) => {
  const text = useText();
  const { deciders } = row.event.metadata;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {row.cycle && row.type !== 'CommandRefused' && (
          <Link to={`/cycles/${row.cycle}/show?tab=timeline&asOf=${row.id}`} variant="body2">
            {text('timeline.asOf')}
          </Link>
        )}
        <Button size="small" color="inherit" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text(open ? 'timeline.hideJson' : 'timeline.showJson')}
        </Button>
        {children}
      </Stack>
      {open && deciders !== undefined && (
        <Typography variant="caption">{text('timeline.deciders', { version: deciders })}</Typography>
      )}
      {open && (
        <Box
          component="pre"
          tabIndex={0}
          aria-label="JSON"
          sx={{ m: 0, p: 1, bgcolor: '#f5f2ec', fontSize: 12, overflowX: 'auto', maxHeight: 360 }}
        >
          {JSON.stringify(row.event, undefined, 2)}
        </Box>
      )}
    </>
  );
};
