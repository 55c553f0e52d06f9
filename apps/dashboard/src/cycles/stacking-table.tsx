import { Table, TableBody, TableCell, TableHead, TableRow, type SxProps, type Theme } from '@mui/material';
import type { ReactNode } from 'react';

export type StackingColumn<Row> = {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
};

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly StackingColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
};

/** On a narrow screen each row becomes a block, each cell a line with its column's name. */
const stacked: SxProps<Theme> = (theme) => ({
  [theme.breakpoints.down('sm')]: {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody, & tr': { display: 'block' },
    '& tr': { borderBottom: 1, borderColor: 'divider', py: 1 },
    '& td.MuiTableCell-root': {
      display: 'flex',
      flexDirection: 'row',
      justifyContent: 'space-between',
      gap: 2,
      border: 0,
      py: 0.5,
      px: 0,
      textAlign: 'right',
    },
    '& td.MuiTableCell-root:first-of-type': { display: 'block', textAlign: 'left', fontWeight: 600 },
    '& td:not(:first-of-type)::before': {
      content: 'attr(data-label)',
      color: theme.palette.text.secondary,
      textAlign: 'left',
    },
  },
});

export const StackingTable = <Row,>({ label, columns, rows, keyOf }: Props<Row>) => (
  <Table size="small" aria-label={label} sx={stacked}>
    <TableHead>
      <TableRow>
        {columns.map(({ name, numeric }) => (
          <TableCell key={name} align={numeric ? 'right' : 'left'}>
            {name}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map((row) => (
        <TableRow key={keyOf(row)}>
          {columns.map(({ name, numeric, cell }) => (
            <TableCell key={name} align={numeric ? 'right' : 'left'} data-label={name}>
              <div>{cell(row)}</div>
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
