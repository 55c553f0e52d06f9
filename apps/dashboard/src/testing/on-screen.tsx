import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AdminContext, TestMemoryRouter, testDataProvider } from 'react-admin';
import type { CycleView, PersonRow } from '@so-vang/api-contract';
import { createI18nProvider } from '../i18n/i18n-provider.js';
import type { SoVangProvider } from '../provider/data-provider.js';
import { blocRow, headOfNorth, officer, units } from './views.js';

const rows: Readonly<Record<string, readonly { readonly id: string }[]>> = {
  units,
  people: [headOfNorth, officer],
  blocs: [blocRow],
};

/** A data provider that knows the sample's names; a test adds what it is about. */
export const providerWith = (own: Partial<SoVangProvider> & { readonly view?: () => CycleView }) => {
  const { view, ...methods } = own;
  return testDataProvider({
    getOne: (async () => ({ data: { id: view?.().cycle.id, ...view?.() } })) as SoVangProvider['getOne'],
    getMany: (async (resource: string, { ids }: { ids: string[] }) => ({
      data: (rows[resource] ?? []).filter(({ id }) => ids.includes(id)),
    })) as unknown as SoVangProvider['getMany'],
    getList: async () => ({ data: [], total: 0 }),
    ...methods,
  });
};

type Shown = {
  readonly provider: ReturnType<typeof providerWith>;
  readonly person?: PersonRow;
  readonly at?: string;
};

/** A page as a person sees it, in Vietnamese, at an address. */
export const show = (page: ReactNode, { provider, person = officer, at = '/' }: Shown): RenderResult => {
  localStorage.clear();
  return render(
    <TestMemoryRouter initialEntries={[at]}>
      <AdminContext
        dataProvider={provider}
        i18nProvider={createI18nProvider()}
        authProvider={{
          login: async () => undefined,
          logout: async () => undefined,
          checkAuth: async () => undefined,
          checkError: async () => undefined,
          getPermissions: async () => undefined,
          getIdentity: async () => ({ id: person.id, fullName: person.name, person }),
        }}
      >
        {page}
      </AdminContext>
    </TestMemoryRouter>,
  );
};
