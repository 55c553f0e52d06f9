import {
  Box,
  FormHelperText,
  NativeSelect,
  InputBase,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { memberOpinionNames, councilVotingMethodNames } from '@so-vang/api-contract';
import {
  memberOpinions,
  ownVoteOf,
  type CouncilVotingMethod,
  type CycleId,
  type HeardItem,
  type PersonId,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { useActForm, useField, type Values } from '../acts/act-form.js';
import { FileInput } from '../acts/file-input.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput } from '../acts/fields.js';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useCouncil } from './council-context.js';
import { figureField, figures, isNamed, opinionField, votesIn, wrongItems } from './votes-form.js';
import { usePlaceNames } from '../layout/place.js';

const committeeField = (person: PersonId): string => `committee-${person}`;
const tableField = 'votes';

/** The count sheet as a table: one line an item, for all that have no result, or again for one that has. */
export const VotesButton = ({ items, again = false }: { items: readonly HeardItem[]; again?: boolean }) => {
  const { state, stream, unitOf } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { attendance, members, rules } = state;
  const room = {
    present: attendance?.present ?? [],
    absent: attendance?.absent.map(({ person }) => person) ?? [],
  };
  const [first] = items;
  const committeeOf = (values: Values) =>
    members.map(({ person }) => person).filter((person) => values[committeeField(person)]);

  const check = (values: Values): Values => {
    const wrong = wrongItems(items, values);
    if (wrong.length > 0) return { [tableField]: text('councils.notANumber', { items: wrong.join(', ') }) };
    if (votesIn(items, values, room).length === 0) return { [tableField]: text('councils.nothingTyped') };
    if (values['method'] !== 'paper') return {};
    const needed = rules.countingCommittee?.members;
    const given = committeeOf(values).length;
    if (given === 0 || (needed !== undefined && given !== needed))
      return { [tableField]: text('councils.committeeNeeded', { n: needed ?? 1 }) };
    return needed !== undefined && !values['sha256'] ? { sha256: text('evidence.needed') } : {};
  };

  return (
    <ActButton
      key={items.length}
      act="RecordVotes"
      stream={stream}
      wide
      {...(again && { title: text('councils.revote') })}
      question={
        again && first
          ? text('councils.revoteQuestion', { item: first.item, unit: unitOf(first) })
          : text('councils.votesQuestion', { voters: room.present.length })
      }
      initial={{ method: rules.councilVotingMethods[0] ?? 'paper' }}
      required={again ? ['method', 'reason'] : ['method']}
      check={check}
      data={(values) => ({
        method: values['method'] as CouncilVotingMethod,
        ...(values['method'] === 'paper' && {
          committee: committeeOf(values),
          ...(values['sha256'] && { sheet: values['sha256'] }),
        }),
        votes: votesIn(items, values, room).map(({ named, written, ...vote }) => ({
          ...vote,
          ...(named && { named: [...named] }),
          ...(written && { written: [...written] }),
        })),
      })}
    >
      {again && <TextInput name="reason" label={text('field.reason')} />}
      <ChoiceInput
        name="method"
        label={text('councils.method')}
        options={rules.councilVotingMethods.map((value) => ({
          value,
          label: capitalised(councilVotingMethodNames[value][language]),
        }))}
      />
      <VotesTable items={items} {...room} />
      <Counting cycle={first?.cycle} />
    </ActButton>
  );
};

/** Papers are counted by a committee, whose signed sheet goes with the count. */
const Counting = ({ cycle }: { cycle: CycleId | undefined }) => {
  const { state, names } = useCouncil();
  const { values } = useActForm();
  const text = useText();
  const { members, rules } = state;
  if (values['method'] !== 'paper') return null;
  return (
    <>
      <FieldGroup legend={text('councils.committee', { n: rules.countingCommittee?.members ?? 1 })}>
        {members.map(({ person }) => (
          <CheckInput key={person} name={committeeField(person)} label={names.person(person)} />
        ))}
      </FieldGroup>
      {cycle && rules.countingCommittee && (
        <FieldGroup legend={text('councils.sheet')}>
          <Box sx={{ py: 1.5 }}>
            <FileInput cycle={cycle} />
          </Box>
        </FieldGroup>
      )}
    </>
  );
};

type Room = { readonly present: readonly PersonId[]; readonly absent: readonly PersonId[] };

/** On paper: figures. In the open: the vote of each who is there. Beside them what absent members wrote. */
const VotesTable = ({ items, present, absent }: Room & { items: readonly HeardItem[] }) => {
  const { names, unitOf, state } = useCouncil();
  const { values } = useActForm();
  const { error } = useField(tableField);
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const open = isNamed(values['method']);
  const writing = state.rules.absentVotes === 'written-opinion' ? absent : [];
  const people = open ? [...present, ...writing] : writing;
  const nameOf = (person: PersonId): string =>
    absent.includes(person)
      ? text('councils.inWriting', { person: names.person(person) })
      : names.person(person);
  return (
    <>
      {error && <FormHelperText error>{error}</FormHelperText>}
      <Table size="small" aria-label={text('councils.figures')}>
        <TableHead>
          <TableRow>
            <TableCell>{text('councils.unit')}</TableCell>
            {!open &&
              figures.map((figure) => <TableCell key={figure}>{text(`councils.${figure}`)}</TableCell>)}
            {people.map((person) => (
              <TableCell key={person}>{nameOf(person)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((heard) => {
            const { item, award } = heard;
            const label = `${item}. ${unitOf(heard)}, ${awardNames[award][language]}`;
            return (
              <TableRow key={item}>
                <TableCell component="th" scope="row">
                  {label}
                </TableCell>
                {!open &&
                  figures.map((figure) => (
                    <TableCell key={figure}>
                      <FigureInput
                        name={figureField(item, figure)}
                        label={`${label}: ${text(`councils.${figure}`)}`}
                      />
                    </TableCell>
                  ))}
                {people.map((person) => (
                  <TableCell key={person}>
                    {ownVoteOf(heard, person) ? (
                      text('councils.votedItself')
                    ) : (
                      <OpinionInput name={opinionField(item, person)} label={`${label}: ${nameOf(person)}`} />
                    )}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </>
  );
};

type Input = { readonly name: string; readonly label: string };

const FigureInput = ({ name, label }: Input) => {
  const { value, change } = useField(name);
  return (
    <InputBase
      value={value}
      sx={{ width: 64, border: 1, borderColor: 'divider', borderRadius: 1, px: 1 }}
      inputProps={{ 'aria-label': label, inputMode: 'numeric', maxLength: 3 }}
      onChange={(event) => change(event.target.value)}
    />
  );
};

const OpinionInput = ({ name, label }: Input) => {
  const { value, change } = useField(name);
  const language = useLanguage();
  return (
    <NativeSelect
      value={value}
      inputProps={{ 'aria-label': label }}
      onChange={(event) => change(event.target.value)}
    >
      <option value="">–</option>
      {memberOpinions.map((opinion) => (
        <option key={opinion} value={opinion}>
          {memberOpinionNames[opinion][language]}
        </option>
      ))}
    </NativeSelect>
  );
};
