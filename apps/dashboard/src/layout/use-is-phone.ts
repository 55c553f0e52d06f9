import { useMediaQuery, type Theme } from '@mui/material';

/** Narrower than 600 px. */
export const useIsPhone = (): boolean => useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
