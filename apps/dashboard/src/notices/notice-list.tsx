import { List, ListItemButton, ListItemText } from '@mui/material';
import { Link, useCreatePath, useGetMany } from 'react-admin';
import { awardNames, noticeLine, type DossierRow, type NoticeRow } from '@so-vang/api-contract';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useNames } from '../units/use-names.js';

type Props = {
  readonly notices: readonly NoticeRow[];
  readonly isUnread: (notice: NoticeRow) => boolean;
  readonly onFollow: () => void;
};

/** Each leads to its dossier; those that are unread stand out. */
export const NoticeList = ({ notices, isUnread, onFollow }: Props) => {
  const text = useText();
  const language = useLanguage();
  const createPath = useCreatePath();
  const ids = [...new Set(notices.map(({ dossier }) => dossier))];
  const dossiers = useGetMany<DossierRow>('dossiers', { ids }).data ?? [];
  const known = new Map(dossiers.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const { say } = useNames([...new Set([...known.values()].map(({ unit }) => unit))]);

  return (
    <List disablePadding>
      {notices.map((notice) => {
        const { id, dossier, at } = notice;
        const row = known.get(dossier);
        const about = row ? [say.on(at).unit(row.unit), awardNames[row.award][language]] : [dossier];
        const unread = isUnread(notice);
        return (
          <ListItemButton
            key={id}
            divider
            component={Link}
            to={createPath({ resource: 'dossiers', id: dossier, type: 'show' })}
            onClick={onFollow}
            sx={{ borderLeft: 4, borderLeftColor: unread ? 'secondary.main' : 'transparent' }}
          >
            <ListItemText
              primary={noticeLine(notice, language, say)}
              secondary={[...about, say.time(at), ...(unread ? [text('notices.unread')] : [])].join(' · ')}
              sx={{ overflowWrap: 'anywhere' }}
              slotProps={{ primary: { sx: { fontWeight: unread ? 600 : 400 } } }}
            />
          </ListItemButton>
        );
      })}
    </List>
  );
};
