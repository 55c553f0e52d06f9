import { useGetList } from 'react-admin';
import { untold, type PersonRow } from '@so-vang/api-contract';
import { dayOf, notTold } from '@so-vang/domain';
import { useActForm } from '../../acts/act-form.js';
import { useActScope } from '../../acts/act-scope.js';
import { fromLocal } from '../../acts/business-time.js';
import { today } from '../../acts/standing.js';
import { ChoiceInput } from '../../acts/fields.js';
import { useLanguage } from '../../i18n/use-text.js';

type Props = {
  readonly name: string;
  readonly label: string;
  /** Of a past act the source may leave it open. */
  readonly orNotTold?: boolean;
};

/** Somebody out of all who are registered. */
export const PersonInput = ({ name, label, orNotTold = false }: Props) => {
  const language = useLanguage();
  const { clock } = useActScope();
  const at = fromLocal(useActForm().values['at'] ?? '');
  const isPast = clock === 'played' || (at !== undefined && dayOf(at) < today());
  const nobody = { value: notTold, label: untold[language] };
  const { data = [] } = useGetList<PersonRow>('people', {
    sort: { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  return (
    <ChoiceInput
      name={name}
      label={label}
      options={[
        ...(orNotTold && isPast ? [nobody] : []),
        ...data.map((person) => ({
          value: person.id,
          label: [person.name, person.post].filter(Boolean).join(', '),
        })),
      ]}
    />
  );
};
