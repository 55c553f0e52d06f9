import { eventNames, type Say, type TimelineRow, nameOfField } from '@so-vang/api-contract';
import type {
  Correction,
  CorrectionState,
  Fields,
  Instant,
  Rules,
  ScoreSheet,
  StreamName,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ActTime, useActScope } from '../acts/act-scope.js';
import { useActForm, type Values } from '../acts/act-form.js';
import { CheckInput, ChoiceInput, TextInput, TimeInput } from '../acts/fields.js';
import { useCycle, type CycleOnScreen } from '../cycles/cycle-context.js';
import { sheetOf, valuesOf } from '../cycles/scores/sheet-form.js';
import { sheetErrors, SheetInput } from '../cycles/scores/sheet-input.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import {
  changedFields,
  correctableFields,
  fieldName,
  valuesOfFields,
  type CorrectableField,
} from './correct-form.js';

type Held = { readonly state: CorrectionState & { readonly at: Instant } };

/** The state of the stream in which an event stands, where its events can be corrected. */
const heldIn = (stream: string, { cycle, ballots, dossiers }: CycleOnScreen): Held['state'] | undefined => {
  const named: readonly (readonly [string, Held['state'] | { readonly phase: 'unopened' }])[] = [
    [`cycle-${cycle.id}`, cycle.state],
    ...ballots.map(({ id, state }) => [`ballot-${id}`, state] as const),
    ...dossiers.map(({ id, state }) => [`dossier-${id}`, state] as const),
  ];
  const state = named.find(([name]) => name === stream)?.[1];
  return state && 'at' in state ? state : undefined;
};

/** What the event says now: after the corrections that it has had. */
export const saidBy = (
  { event }: TimelineRow,
  { corrections = [] }: { readonly corrections?: readonly Pick<Correction, 'fact' | 'was' | 'becomes'>[] },
): Fields => {
  const newest = corrections.findLast(({ fact }) => fact.revision === event.revision);
  return newest?.becomes ?? newest?.was ?? event.data;
};

/** A counter-event to what is recorded; the original stays. */
export const CorrectButton = ({ row }: { row: TimelineRow }) => {
  const cycle = useCycle();
  const { state: year, names } = cycle;
  const state = heldIn(row.stream, cycle);
  if (!state || !isCorrectible(row)) return null;
  return (
    <ActTime at={state.at}>
      <CorrectAct
        row={row}
        said={saidBy(row, state)}
        scoring={{ table: year.rules.scoreTable, say: names.say }}
      />
    </ActTime>
  );
};

export const isCorrectible = ({ type }: TimelineRow): boolean =>
  !['FactCorrected', 'FlagDecided', 'CommandRefused'].includes(type);

type Scoring = { readonly table: Rules['scoreTable']; readonly say: Say };
type Props = { readonly row: TimelineRow; readonly said: Fields; readonly scoring?: Scoring };

export const CorrectAct = ({ row, said, scoring }: Props) => {
  const { frozen } = useActScope();
  const text = useText();
  const language = useLanguage();
  if (frozen) return null;
  const sheeted = 'sheet' in said && 'total' in said ? scoring : undefined;
  const check = (values: Values): Values => {
    if (values['void']) return {};
    const wrong = changedFields(said, values, row.type).wrong.map((field) => [
      field,
      text('corrections.unreadable'),
    ]);
    return {
      ...Object.fromEntries(wrong),
      ...(sheeted && sheetErrors(values, sheeted.table, text, sheeted.say)),
    } as Values;
  };
  return (
    <ActButton
      act="CorrectFact"
      stream={row.stream as StreamName}
      question={text('corrections.question', { event: eventNames[row.type][language] })}
      initial={{
        ...valuesOfFields(said, row.type),
        ...(sheeted && valuesOf(said['sheet'] as unknown as ScoreSheet, sheeted.say.points)),
      }}
      required={['act', 'article', 'why']}
      check={check}
      data={(values) => ({
        fact: { revision: row.event.revision },
        correction: values['void']
          ? 'void'
          : {
              ...changedFields(said, values, row.type).changed,
              ...(sheeted && { sheet: sheetOf(values, sheeted.table) as unknown as Fields }),
            },
        act: (values['act'] ?? '').trim(),
        article: (values['article'] ?? '').trim(),
        reason: (values['why'] ?? '').trim(),
      })}
    >
      <CheckInput name="void" label={text('corrections.void')} />
      <Said fields={correctableFields(said, row.type)} table={sheeted?.table} />
      <TextInput name="act" label={text('corrections.act')} help={text('corrections.actHelp')} />
      <TextInput name="article" label={text('corrections.article')} />
      <TextInput name="why" label={text('corrections.reason')} rows={2} />
    </ActButton>
  );
};

/** What the event says, to be typed anew; nothing where it is voided. */
const Said = ({
  fields,
  table,
}: {
  fields: readonly CorrectableField[];
  table: Rules['scoreTable'] | undefined;
}) => {
  const { values } = useActForm();
  if (values['void']) return null;
  return (
    <>
      {table && <SheetInput table={table} />}
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} />
      ))}
    </>
  );
};

const FieldInput = ({ field: { name, kind } }: { field: CorrectableField }) => {
  const text = useText();
  const language = useLanguage();
  const told = { name: fieldName(name), label: nameOfField(name, language) };
  if (kind === 'time') return <TimeInput {...told} />;
  if (kind === 'day') return <TimeInput {...told} type="date" />;
  if (kind === 'json') return <TextInput {...told} rows={3} help={text('corrections.json')} />;
  if (kind !== 'flag') return <TextInput {...told} />;
  const options = (['true', 'false'] as const).map((value) => ({
    value,
    label: text(`corrections.${value}`),
  }));
  return <ChoiceInput {...told} options={options} />;
};
