import { SelectInput } from 'react-admin';
import { eventNames } from '@so-vang/api-contract';
import { useLanguage } from '../i18n/use-text.js';

/** Events by their kind, in the order of the reader's alphabet. */
export const useTypeFilter = () => {
  const language = useLanguage();
  const choices = Object.entries(eventNames)
    .map(([id, name]) => ({ id, name: name[language] }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return <SelectInput key="type" source="type" choices={choices} translateChoice={false} alwaysOn />;
};
