import { Badge, IconButton, Popover, Typography } from '@mui/material';
import NotificationsIcon from '@mui/icons-material/Notifications';
import { useState } from 'react';
import { useGetIdentity, useGetList } from 'react-admin';
import type { NoticeRow } from '@so-vang/api-contract';
import { useText } from '../i18n/use-text.js';
import { NoticeList } from './notice-list.js';
import { allRead, isUnread, readBy, remember } from './read-notices.js';

const everyMinute = { refetchInterval: 60_000 };

/** Signed in, one hears what one is to know. */
export const NoticeBell = () => {
  const { identity } = useGetIdentity();
  return identity ? <Bell key={identity.id} person={String(identity.id)} /> : null;
};

/** How many are unread; they count as read once the list has been closed again. */
const Bell = ({ person }: { person: string }) => {
  const text = useText();
  const [read, setRead] = useState(() => readBy(person));
  const [anchor, setAnchor] = useState<HTMLElement>();
  const {
    data: notices = [],
    isPending,
    error,
    refetch,
  } = useGetList<NoticeRow>('notices/mine', {}, everyMinute);
  const unread = notices.filter((notice) => isUnread(notice, read));

  const open = (button: HTMLElement) => {
    setAnchor(button);
    void refetch();
  };
  const close = () => {
    setAnchor(undefined);
    const now = allRead(notices, read);
    remember(person, now);
    setRead(now);
  };
  const label = text(unread.length > 0 ? 'notices.bellUnread' : 'notices.bell', { n: unread.length });
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        onClick={({ currentTarget }) => open(currentTarget)}
      >
        <Badge badgeContent={unread.length} max={99} color="error">
          <NotificationsIcon />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': text('notices.title'),
            sx: { width: 'min(420px, calc(100vw - 32px))', maxHeight: '75vh' },
          },
        }}
      >
        <Typography component="h2" variant="subtitle1" sx={{ px: 2, pt: 1.5, fontWeight: 600 }}>
          {text('notices.title')}
        </Typography>
        {notices.length > 0 ? (
          <NoticeList notices={notices} isUnread={(notice) => isUnread(notice, read)} onFollow={close} />
        ) : (
          <Typography color="textSecondary" sx={{ px: 2, py: 2 }}>
            {text(error ? 'error.unreachableTitle' : isPending ? 'app.loading' : 'notices.none')}
          </Typography>
        )}
      </Popover>
    </>
  );
};
