import { Button } from '@mui/material';
import { useSetLocale } from 'react-admin';
import { useLanguage } from '../i18n/use-text.js';

const other = {
  vi: { language: 'en', name: 'English' },
  en: { language: 'vi', name: 'Tiếng Việt' },
} as const;

/** Offers the other language, in that language. */
export const LanguageSwitch = () => {
  const setLocale = useSetLocale();
  const { language, name } = other[useLanguage()];
  return (
    <Button color="inherit" lang={language} sx={{ whiteSpace: 'nowrap' }} onClick={() => setLocale(language)}>
      {name}
    </Button>
  );
};
