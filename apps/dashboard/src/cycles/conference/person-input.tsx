import { useGetList } from 'react-admin';
import type { PersonRow } from '@so-vang/api-contract';
import { ChoiceInput } from '../../acts/fields.js';

/** Somebody out of all who are registered. */
export const PersonInput = ({ name, label }: { name: string; label: string }) => {
  const { data = [] } = useGetList<PersonRow>('people', {
    sort: { field: 'id', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  return (
    <ChoiceInput
      name={name}
      label={label}
      options={data.map((person) => ({
        value: person.id,
        label: [person.name, person.post].filter(Boolean).join(', '),
      }))}
    />
  );
};
