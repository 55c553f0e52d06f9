import { Box, Chip, Stack, Typography } from '@mui/material';
import { comesLateToPledge, type OpenedCycle, type UnitId } from '@so-vang/domain';
import { useLanguage, useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { StackingTable } from '../stacking-table.js';
import { SignButtons, TitlesButton } from './sign-buttons.js';
import { usePlaceNames } from '../../layout/place.js';

/** The pledge's text with its targets, who signed it when, and what each unit aims at. */
export const PledgeTab = () => (
  <Stack spacing={2}>
    <Papers />
    <PledgeText />
    <Targets />
    <Signatures />
  </Stack>
);

const takesSignatures = (unit: UnitId, state: OpenedCycle): boolean =>
  (state.phase === 'pledging' && state.sealedAt === undefined) || comesLateToPledge(unit, state);

const papers = ['document', 'rulesDocument', 'scoreTableDocument'] as const;

const Papers = () => {
  const { state, names } = useCycle();
  const text = useText();
  const lines = [
    ...papers.flatMap((paper) => {
      const document = state.plan?.[paper];
      return document === undefined ? [] : [text(`pledge.${paper}`, { document })];
    }),
    ...(state.sealedAt === undefined ? [] : [text('pledge.sealed', { at: names.say.time(state.sealedAt) })]),
  ];
  if (lines.length === 0) return null;
  return (
    <Box>
      {lines.map((line) => (
        <Typography key={line} variant="body2" color="textSecondary">
          {line}
        </Typography>
      ))}
    </Box>
  );
};

const Targets = () => {
  const { state } = useCycle();
  const text = useText();
  if (state.targets.length === 0) return null;
  return (
    <StackingTable
      label={text('pledge.targets')}
      rows={state.targets}
      keyOf={({ under, content }) => `${under} ${content}`}
      columns={[
        { name: text('pledge.targets'), cell: ({ content }) => content },
        { name: text('pledge.under'), cell: ({ under }) => under },
        { name: text('pledge.measure'), cell: ({ measure }) => measure },
        { name: text('pledge.planned'), cell: ({ planned }) => planned },
      ]}
    />
  );
};

const PledgeText = () => {
  const { state } = useCycle();
  const text = useText();
  if (!state.pledge) return <Typography color="textSecondary">{text('pledge.noText')}</Typography>;
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('pledge.contents')}
      </Typography>
      <Box component="ol" sx={{ my: 0.5, pl: 3 }}>
        {state.pledge.map((content) => (
          <li key={content}>{content}</li>
        ))}
      </Box>
    </Box>
  );
};

const Signatures = () => {
  const { state, names } = useCycle();
  const text = useText();
  const signatureOf = (unit: UnitId) => state.signatures.find((signature) => signature.unit === unit);
  const exclusionOf = (unit: UnitId) => state.exclusions.find((exclusion) => exclusion.unit === unit);
  return (
    <Box>
      <Typography component="h2" variant="h6">
        {text('pledge.signed', { done: state.signatures.length, all: state.units.length })}
      </Typography>
      <StackingTable
        label={text('tabs.pledge')}
        rows={state.units}
        keyOf={(unit) => unit}
        columns={[
          {
            name: text('field.unit'),
            cell: (unit) => (
              <>
                {names.say.on(signatureOf(unit)?.at).unit(unit)}
                {exclusionOf(unit) && (
                  <Typography variant="body2" color="textSecondary">
                    {text('exclude.excluded')}: {exclusionOf(unit)?.reason}
                  </Typography>
                )}
              </>
            ),
          },
          {
            name: text('pledge.signedAt'),
            cell: (unit) => <SignedAt unit={unit} />,
          },
          {
            name: text('pledge.signatory'),
            cell: (unit) => {
              const signature = signatureOf(unit);
              if (!signature) return '–';
              const { signatory, authorisation } = signature;
              return (
                <>
                  {names.person(signatory)}
                  {authorisation && (
                    <Typography variant="body2" color="textSecondary">
                      {text('pledge.authorisedBy', {
                        number: authorisation.number,
                        date: names.say.day(authorisation.date),
                        person: names.person(authorisation.by),
                      })}
                    </Typography>
                  )}
                </>
              );
            },
          },
          { name: text('pledge.titles'), cell: (unit) => <Titles unit={unit} /> },
        ]}
      />
    </Box>
  );
};

const Titles = ({ unit }: { unit: UnitId }) => {
  const { state } = useCycle();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const titles = state.titles.find((entry) => entry.unit === unit)?.titles ?? [];
  const isOpen = takesSignatures(unit, state);
  return (
    <>
      {titles.map((award) => awardNames[award][language]).join('; ') || '–'}
      {isOpen && <TitlesButton unit={unit} />}
    </>
  );
};

const SignedAt = ({ unit }: { unit: UnitId }) => {
  const { state, names } = useCycle();
  const text = useText();
  const signature = state.signatures.find((entry) => entry.unit === unit);
  if (signature)
    return (
      <span>
        {names.say.time(signature.at)}{' '}
        {signature.late && (
          <Chip size="small" color="warning" variant="outlined" label={text('pledge.late')} />
        )}
        {signature.afterSeal && <Chip size="small" variant="outlined" label={text('pledge.afterSeal')} />}
      </span>
    );
  const refusal = state.pledgeRefusals.find((entry) => entry.unit === unit);
  const isExcluded = state.exclusions.some((entry) => entry.unit === unit);
  const isOpen = takesSignatures(unit, state) && !isExcluded;
  return (
    <Stack sx={{ alignItems: { xs: 'flex-end', sm: 'flex-start' } }}>
      <span>{refusal ? text('pledge.refused', { reason: refusal.reason }) : text('pledge.notSigned')}</span>
      {isOpen && <SignButtons unit={unit} />}
    </Stack>
  );
};
