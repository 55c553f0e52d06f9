import type { ReactNode } from 'react';
import { TopToolbar } from 'react-admin';
import { ActScopeProvider } from '../acts/act-scope.js';

/** What may be added to a register, above its list. */
export const ListActions = ({ children }: { children: ReactNode }) => (
  <ActScopeProvider clock="live">
    <TopToolbar sx={{ minHeight: 0, py: 1, bgcolor: 'transparent' }}>{children}</TopToolbar>
  </ActScopeProvider>
);
