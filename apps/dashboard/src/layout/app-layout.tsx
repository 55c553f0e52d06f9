import type { ReactNode } from 'react';
import { AppBar, Layout, LoadingIndicator, TitlePortal, useLocation } from 'react-admin';
import { NoticeBell } from '../notices/notice-bell.js';
import { LanguageSwitch } from './language-switch.js';
import { MainMenu } from './main-menu.js';

const TopBar = () => (
  <AppBar
    toolbar={
      <>
        <NoticeBell />
        <LanguageSwitch />
        <LoadingIndicator />
      </>
    }
  >
    <TitlePortal />
  </AppBar>
);

/** What is too wide for a phone scrolls within its own box, never the page. */
const narrowable = {
  minWidth: 0,
  '& .RaLayout-appFrame, & .RaLayout-content, & .RaLayout-contentWithSidebar, & .RaShow-card': {
    minWidth: 0,
    maxWidth: '100%',
  },
};

export const AppLayout = ({ children }: { children: ReactNode }) => (
  <Layout appBar={TopBar} menu={MainMenu} sx={narrowable}>
    <ShownPage />
    {children}
  </Layout>
);

/** Says which address the screen shows: a page that takes long to draw is still the one before. */
const ShownPage = () => {
  const { pathname, search } = useLocation();
  return <span hidden data-shown={`${pathname}${search}`} />;
};
