import { Card, CardContent, List, ListItem, ListItemText, Typography } from '@mui/material';
import { eventNames, flagDecisionNames } from '@so-vang/api-contract';
import {
  flagDecisions,
  openFlags,
  streamOf,
  type CorrectionState,
  type Flag,
  type FlagDecision,
  type Instant,
  type StreamName,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ActTime } from '../acts/act-scope.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { useCycle } from '../cycles/cycle-context.js';
import { useLanguage, useText } from '../i18n/use-text.js';

type Holder = { readonly stream: StreamName; readonly state: CorrectionState & { readonly at?: Instant } };

/** What corrections touched in the year, its ballots and its dossiers, until somebody has decided. */
export const FlagsPanel = () => {
  const { stream, state, ballots, dossiers } = useCycle();
  const text = useText();
  const holders: readonly Holder[] = [
    { stream, state },
    ...ballots.map((row) => ({ stream: streamOf('ballot', row.id), state: row.state })),
    ...dossiers.map((row) => ({ stream: streamOf('dossier', row.id), state: row.state })),
  ];
  const flagged = holders.filter((holder) => openFlags(holder.state).length > 0);
  if (flagged.length === 0) return null;
  return (
    <Card variant="outlined" component="section" aria-labelledby="flags-title">
      <CardContent>
        <Typography id="flags-title" component="h2" variant="h6">
          {text('corrections.flags')}
        </Typography>
        {flagged.map((holder) => (
          <FlagsOf key={holder.stream} {...holder} />
        ))}
      </CardContent>
    </Card>
  );
};

const idOf = ({ stream, revision }: Flag): string => `${stream}@${revision}`;

const FlagsOf = ({ stream, state }: Holder) => {
  const text = useText();
  const language = useLanguage();
  const { state: cycle } = useCycle();
  const flags = openFlags(state);
  const nameOf = (type: string) => eventNames[type as keyof typeof eventNames]?.[language] ?? type;
  const partOf = (at: string) => {
    const [, kind, n = ''] = /^(dossier|ballot)-.+-(\d+)$/.exec(at) ?? [];
    return kind === 'dossier' || kind === 'ballot' ? ` (${text(`timeline.${kind}`, { n })})` : '';
  };
  const labelOf = (flag: Flag) => `${nameOf(flag.type)}${partOf(flag.stream)}`;
  return (
    <>
      <List dense disablePadding>
        {flags.map((flag) => (
          <ListItem key={`${idOf(flag)} ${flag.because.revision} ${flag.at}`} disableGutters>
            <ListItemText
              primary={`• ${labelOf(flag)}`}
              secondary={text('corrections.because', { event: nameOf(flag.because.type) })}
            />
          </ListItem>
        ))}
      </List>
      <ActTime at={state.at ?? cycle.at}>
        <ActButton
          act="DecideFlag"
          stream={stream}
          question={text('corrections.decideQuestion')}
          required={['decision', 'reason']}
          data={({ flag, decision, reason = '' }) => ({
            ...(flag && {
              flags: flags
                .filter((each) => idOf(each) === flag)
                .slice(0, 1)
                .map(refOf),
            }),
            decision: decision as FlagDecision,
            reason: reason.trim(),
          })}
        >
          <ChoiceInput
            name="flag"
            label={text('corrections.which')}
            help={text('corrections.all')}
            options={[...new Map(flags.map((flag) => [idOf(flag), labelOf(flag)]))].map(([value, label]) => ({
              value,
              label,
            }))}
          />
          <ChoiceInput
            name="decision"
            label={text('corrections.decision')}
            options={flagDecisions.map((value) => ({ value, label: flagDecisionNames[value][language] }))}
          />
          <TextInput name="reason" label={text('field.reason')} rows={2} />
        </ActButton>
      </ActTime>
    </>
  );
};

const refOf = ({ stream, revision }: Flag) => ({ stream: stream as StreamName, revision });
