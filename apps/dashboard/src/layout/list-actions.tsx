import type { ReactNode } from 'react';
import { TopToolbar } from 'react-admin';
import { ActScopeProvider } from '../acts/act-scope.js';

/** What may be added to a register, above its list. */
export const ListActions = ({ children }: { children: ReactNode }) => (
  <ActScopeProvider clock="live">
    <TopToolbar>{children}</TopToolbar>
  </ActScopeProvider>
);
