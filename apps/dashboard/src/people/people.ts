import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import PersonIcon from '@mui/icons-material/Person';
import type { PersonRow } from '@so-vang/api-contract';

const PeopleList = lazy(async () => ({ default: (await import('./people-list.js')).PeopleList }));
const PersonPage = lazy(async () => ({ default: (await import('./person-page.js')).PersonPage }));

export const people = {
  name: 'people',
  list: PeopleList,
  show: PersonPage,
  icon: PersonIcon,
  recordRepresentation: ({ name }: PersonRow) => name,
} satisfies ResourceProps;
