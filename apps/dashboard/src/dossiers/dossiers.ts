import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import FolderIcon from '@mui/icons-material/Folder';

const DossierList = lazy(async () => ({ default: (await import('./dossier-list.js')).DossierList }));
const DossierPage = lazy(async () => ({ default: (await import('./dossier-page.js')).DossierPage }));

export const dossiers = {
  name: 'dossiers',
  list: DossierList,
  show: DossierPage,
  icon: FolderIcon,
} satisfies ResourceProps;
