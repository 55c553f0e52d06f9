import { Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import type { TextKey } from '../i18n/text-key.js';
import { useText } from '../i18n/use-text.js';

/** Nothing here, or nothing that the filter lets through. */
export const EmptyList = ({
  none = 'app.none',
  noneMatch = 'app.noneMatch',
}: {
  readonly none?: TextKey;
  readonly noneMatch?: TextKey;
}) => {
  const text = useText();
  const filters: unknown = useListContext().filterValues;
  const isFiltered = Object.keys(filters ?? {}).length > 0;
  return <Typography sx={{ p: 3 }}>{text(isFiltered ? noneMatch : none)}</Typography>;
};
