import { Chip, List, ListItem, ListItemText, Stack } from '@mui/material';
import { useGetList } from 'react-admin';
import { eventNames, flagDecisionNames, type FlagShown, type FlagsRow } from '@so-vang/api-contract';
import {
  flagDecisions,
  isOwed,
  kindOf,
  type Flag,
  type FlagDecision,
  type StreamName,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ActTime, useActScope } from '../acts/act-scope.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { useNames, type Names } from '../units/use-names.js';

type Held = {
  readonly row: FlagsRow;
  /** Those that the page is about. */
  readonly shown: readonly FlagShown[];
};

/** What corrections touched in these streams, whoever's facts were corrected, until somebody has decided and it is redone. */
export const FlagsPanel = ({ streams }: { streams: readonly StreamName[] }) => {
  const text = useText();
  const { frozen } = useActScope();
  const { data: rows = [] } = useGetList<FlagsRow>(
    'flags',
    {
      filter: { open: 'true' },
      sort: { field: 'id', order: 'ASC' },
      pagination: { page: 1, perPage: 500 },
    },
    { enabled: !frozen },
  );
  const names = useNames(
    [],
    rows.flatMap(({ flags }) => flags.map(({ by }) => by.person)),
  );
  const held = rows
    .map((row): Held => ({ row, shown: row.flags.filter((flag) => isAbout(row, flag, streams)) }))
    .filter(({ shown }) => shown.length > 0);
  if (frozen || held.length === 0) return null;
  return (
    <SectionCard title={text('corrections.flags')}>
      {held.map((each) => (
        <FlagsOf key={each.row.id} {...each} names={names} />
      ))}
    </SectionCard>
  );
};

const isAbout = ({ id }: FlagsRow, flag: Flag, streams: readonly StreamName[]): boolean =>
  (!flag.decided || isOwed(flag)) &&
  (streams.includes(id) || (streams as readonly string[]).includes(flag.stream));

const idOf = ({ stream, revision }: Flag): string => `${stream}@${revision}`;
const refOf = ({ stream, revision }: Flag) => ({ stream: stream as StreamName, revision });

const FlagsOf = ({ row, shown, names }: Held & { readonly names: Names }) => {
  const text = useText();
  const language = useLanguage();
  const { at } = useActScope();
  const nameOf = (type: string) => eventNames[type as keyof typeof eventNames]?.[language] ?? type;
  const labelOf = (flag: Flag) => `${nameOf(flag.type)}${partOf(flag.stream, text)}`;
  const reasonOf = (flag: FlagShown): string =>
    [
      text('corrections.because', { event: nameOf(flag.because.type) }),
      `${names.person(flag.by.person)}, ${names.say.time(flag.at)}`,
      `${flag.act}, ${flag.article}`,
      flag.reason,
      flag.decided && text('corrections.redoBecause', { reason: flag.decided.reason }),
    ]
      .filter(Boolean)
      .join(' · ');
  const reasons = [...new Set(shown.map(reasonOf))];
  const facts = [...new Map(shown.map((flag) => [idOf(flag), labelOf(flag)]))];
  return (
    <>
      <List dense disablePadding>
        {reasons.map((reason) => (
          <ListItem key={reason} disableGutters>
            <ListItemText
              primary={shown
                .filter((flag) => reasonOf(flag) === reason)
                .map((flag) => (
                  <Stack
                    key={`${idOf(flag)} ${flag.because.revision} ${flag.at}`}
                    component="span"
                    direction="row"
                    useFlexGap
                    sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
                  >
                    <span>{`• ${labelOf(flag)}`}</span>
                    {isOwed(flag) && <Chip size="small" color="warning" label={text('corrections.owed')} />}
                  </Stack>
                ))}
              secondary={reason}
            />
          </ListItem>
        ))}
      </List>
      <ActTime at={at && at > row.at ? at : row.at}>
        <ActButton
          act="DecideFlag"
          stream={row.id}
          question={text(
            kindOf(row.id) === 'cycle' ? 'corrections.decideQuestion' : 'corrections.decideElsewhere',
          )}
          required={['decision', 'reason']}
          data={({ flag, decision, reason = '' }) => {
            const among = shown.filter((each) =>
              flag ? idOf(each) === flag : decision === 'redone' ? isOwed(each) : !each.decided,
            );
            return {
              ...((flag || among.length < row.flags.length) &&
                among.length > 0 && {
                  flags: [...new Map(among.map((each) => [idOf(each), refOf(each)])).values()],
                }),
              decision: decision as FlagDecision,
              reason: reason.trim(),
            };
          }}
        >
          <ChoiceInput
            name="flag"
            label={text('corrections.which')}
            help={text('corrections.all')}
            options={facts.map(([value, label]) => ({ value, label }))}
          />
          <ChoiceInput
            name="decision"
            label={text('corrections.decision')}
            options={flagDecisions
              .filter((value) => value !== 'redone' || shown.some(isOwed))
              .map((value) => ({ value, label: flagDecisionNames[value][language] }))}
          />
          <TextInput name="reason" label={text('field.reason')} rows={2} />
        </ActButton>
      </ActTime>
    </>
  );
};

/** Of which ballot or dossier, or of which other stream, a flagged fact is. */
const partOf = (stream: string, text: ReturnType<typeof useText>): string => {
  const [, kind, n = ''] = /^(dossier|ballot)-.+-(\d+)$/.exec(stream) ?? [];
  return kind === 'dossier' || kind === 'ballot' ? ` (${text(`timeline.${kind}`, { n })})` : '';
};
