import { Card, CardContent, Stack, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

type Props = { readonly title: string; readonly acts?: ReactNode; readonly children: ReactNode };

/** A part of a page under its heading, with the acts that belong to it. */
export const SectionCard = ({ title, acts, children }: Props) => {
  const id = useId();
  return (
    <Card variant="outlined" component="section" aria-labelledby={id}>
      <CardContent>
        <Typography id={id} component="h2" variant="h6" gutterBottom>
          {title}
        </Typography>
        {children}
        <ActRow>{acts}</ActRow>
      </CardContent>
    </Card>
  );
};

/** Acts side by side, as many as there is room for. */
export const ActRow = ({ children }: { readonly children: ReactNode }) => (
  <Stack
    direction="row"
    useFlexGap
    sx={{ flexWrap: 'wrap', gap: 1.5, mt: 1.5, '&:empty': { display: 'none' } }}
  >
    {children}
  </Stack>
);
