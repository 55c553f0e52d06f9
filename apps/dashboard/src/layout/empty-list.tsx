import { Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../i18n/use-text.js';

/** Nothing here, or nothing that the filter lets through. */
export const EmptyList = () => {
  const text = useText();
  const filters: unknown = useListContext().filterValues;
  const isFiltered = Object.keys(filters ?? {}).length > 0;
  return <Typography sx={{ p: 3 }}>{text(isFiltered ? 'app.noneMatch' : 'app.none')}</Typography>;
};
