import { Chip, Stack, Typography } from '@mui/material';
import { councilRoleNames } from '@so-vang/api-contract';
import { quorumOf, type PersonId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { useActForm, type Values } from '../acts/act-form.js';
import { CheckInput, FieldGroup, TextInput } from '../acts/fields.js';
import { StackingTable } from '../cycles/stacking-table.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useCouncil } from './council-context.js';
import { SectionCard } from '../layout/section-card.js';

const presentField = (person: PersonId): string => `present-${person}`;
const reasonField = (person: PersonId): string => `reason-${person}`;

/** Members with their parts, who is there, and whether that is a quorum for this kind of session. */
export const AttendanceCard = () => {
  const { state, names } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { members, attendance, phase } = state;
  const { present, members: all, needed, met } = quorumOf(state);
  const said = (person: PersonId): string => {
    if (!attendance) return '–';
    const absent = attendance.absent.find((each) => each.person === person);
    return absent ? text('councils.absent', { reason: absent.reason }) : text('councils.present');
  };
  return (
    <SectionCard title={text('councils.attendance')} acts={phase !== 'closed' && <AttendanceButton />}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography>
          {attendance
            ? text('councils.quorum', { present, members: all, ...needed })
            : text('councils.notRecorded')}
        </Typography>
        {attendance && (
          <Chip
            size="small"
            variant="outlined"
            color={met ? 'success' : 'error'}
            label={text(met ? 'councils.quorumMet' : 'councils.quorumNotMet')}
          />
        )}
      </Stack>
      <StackingTable
        label={text('councils.members')}
        keyOf={({ person }) => person}
        rows={members}
        columns={[
          { name: text('councils.members'), cell: ({ person }) => names.person(person) },
          { name: text('councils.role'), cell: ({ role }) => councilRoleNames[role][language] },
          { name: text('councils.attendance'), cell: ({ person }) => said(person) },
        ]}
      />
    </SectionCard>
  );
};

const AttendanceButton = () => {
  const { state, stream } = useCouncil();
  const text = useText();
  const people = state.members.map(({ person }) => person);
  const isPresent = (values: Values) => (person: PersonId) => values[presentField(person)] !== '';
  const absentees = (values: Values) => people.filter((person) => !isPresent(values)(person));
  return (
    <ActButton
      act="RecordAttendance"
      stream={stream}
      question={text('councils.attendanceQuestion')}
      initial={Object.fromEntries(
        people.map((person) => [
          presentField(person),
          state.attendance?.present.includes(person) === false ? '' : 'yes',
        ]),
      )}
      check={(values) =>
        Object.fromEntries(
          absentees(values)
            .filter((person) => !values[reasonField(person)]?.trim())
            .map((person) => [reasonField(person), text('councils.reasonNeeded')]),
        )
      }
      data={(values) => ({
        present: people.filter(isPresent(values)),
        absent: absentees(values).map((person) => ({
          person,
          reason: values[reasonField(person)]?.trim() ?? '',
        })),
      })}
    >
      <FieldGroup legend={text('councils.present')}>
        {people.map((person) => (
          <Attendee key={person} person={person} />
        ))}
      </FieldGroup>
    </ActButton>
  );
};

const Attendee = ({ person }: { person: PersonId }) => {
  const { names } = useCouncil();
  const { values } = useActForm();
  const text = useText();
  return (
    <>
      <CheckInput name={presentField(person)} label={names.person(person)} />
      {values[presentField(person)] === '' && (
        <TextInput name={reasonField(person)} label={text('councils.absentReason')} />
      )}
    </>
  );
};
