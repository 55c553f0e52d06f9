import { Admin, Resource } from 'react-admin';
import { blocs } from './blocs/blocs.js';
import { councils } from './councils/councils.js';
import { cycles } from './cycles/cycles.js';
import { dossiers } from './dossiers/dossiers.js';
import { createI18nProvider, currentLanguage } from './i18n/i18n-provider.js';
import { AppLayout } from './layout/app-layout.js';
import { people } from './people/people.js';
import { createApi } from './provider/api.js';
import { createAuthProvider } from './provider/auth-provider.js';
import { createDataProvider } from './provider/data-provider.js';
import { SignInPage } from './session/sign-in-page.js';
import { theme } from './theme.js';
import { timeline } from './timeline/timeline.js';
import { units } from './units/units.js';

const i18nProvider = createI18nProvider();
const dataProvider = createDataProvider(
  createApi(
    (input, init) => fetch(input, init),
    () => currentLanguage(i18nProvider),
  ),
);
const authProvider = createAuthProvider(dataProvider);

export const App = () => (
  <Admin
    title="Sổ Vàng"
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    loginPage={SignInPage}
    layout={AppLayout}
    theme={theme}
    darkTheme={null}
    requireAuth
    disableTelemetry
  >
    <Resource {...cycles} />
    <Resource {...dossiers} />
    <Resource {...councils} />
    <Resource {...timeline} />
    <Resource {...blocs} />
    <Resource {...units} />
    <Resource {...people} />
    <Resource name="ballots" />
  </Admin>
);
