import { Chip, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import type { CouncilRow } from '@so-vang/api-contract';
import { flagFigures, type BaseFigures, type FlagFigures, type QuotaBase } from '@so-vang/domain';
import { StackingTable } from '../cycles/stacking-table.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useCouncil } from './council-context.js';
import { SectionCard } from '../layout/section-card.js';

/** As it was at the closing; before it, over this sitting and the closed ones before it in the same year. */
export const useFigures = (): FlagFigures => {
  const { row, state } = useCouncil();
  const { data = [] } = useGetList<CouncilRow>('councils', {
    filter: { year: row.year },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'number', order: 'ASC' },
  });
  if (state.closing) return state.closing.figures;
  const earlier = data.filter(
    ({ province, number, phase, clock }) =>
      province === row.province && clock === row.clock && number < row.number && phase === 'closed',
  );
  return flagFigures([...earlier.map((each) => each.state), state], state.rules.flagQuota);
};

type Line = BaseFigures & { readonly base: QuotaBase };

/** The share of Government flags over the whole province, by both bases side by side. */
export const QuotaCard = () => {
  const { row, state } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { proposed, standardMet, blocLeaders } = useFigures();
  const quota = state.rules.flagQuota;
  const lines: readonly Line[] = [
    { base: 'standard-met', ...standardMet },
    { base: 'bloc-leaders', ...blocLeaders },
  ];
  const percent = (count: number): string =>
    count === 0
      ? '–'
      : `${(Math.round((proposed * 1_000) / count) / 10).toLocaleString(language === 'vi' ? 'vi-VN' : 'en')} %`;
  return (
    <SectionCard title={text('councils.quota')}>
      <Typography gutterBottom>{text('councils.quotaProposed', { n: proposed, year: row.year })}</Typography>
      <StackingTable
        label={text('councils.quota')}
        keyOf={({ base }) => base}
        rows={lines}
        columns={[
          {
            name: text('councils.quotaBase'),
            cell: ({ base }) =>
              base === quota.base
                ? `${text(`councils.base-${base}`)} (${text('councils.quotaApplies')})`
                : text(`councils.base-${base}`),
          },
          { name: text('councils.quotaCount'), numeric: true, cell: ({ count }) => count },
          { name: text('councils.quotaRatio'), numeric: true, cell: ({ count }) => percent(count) },
          { name: text('councils.quotaAllowed'), numeric: true, cell: ({ allowed }) => allowed },
          {
            name: text('councils.result'),
            cell: ({ over }) => (
              <Chip
                size="small"
                variant="outlined"
                color={over ? 'warning' : 'success'}
                label={text(over ? 'councils.quotaOver' : 'councils.quotaWithin')}
              />
            ),
          },
        ]}
      />
      {state.closing?.quotaReason && (
        <Typography sx={{ mt: 1 }}>
          {text('councils.quotaReason')}: {state.closing.quotaReason}
        </Typography>
      )}
    </SectionCard>
  );
};
