import { Typography } from '@mui/material';
import { useGetIdentity } from 'react-admin';
import { onAgenda, resultOf, type PersonId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { usePlainSay, useText } from '../i18n/use-text.js';
import { useCouncil } from './council-context.js';
import { SectionCard } from '../layout/section-card.js';

/** The minutes' own text and signatures; attendance, votes and the table of results stand above them. */
export const MinutesCard = () => {
  const { state, stream, names } = useCouncil();
  const text = useText();
  const say = usePlainSay();
  const { identity } = useGetIdentity();
  const { minutes, phase } = state;
  const open = phase !== 'closed';
  const complete = state.attendance && onAgenda(state.agenda).every((heard) => resultOf(heard) !== undefined);
  const signedAt = (person: PersonId) =>
    minutes?.signatures.find((signature) => signature.person === person)?.at;
  const me = [minutes?.chair, minutes?.secretary].find((person) => person && person === identity?.id);
  const acts = open && (
    <>
      {complete && <DraftButton />}
      {me && !signedAt(me) && (
        <ActButton
          act="SignSittingMinutes"
          stream={stream}
          emphasis="main"
          question={text('councils.signQuestion')}
          data={() => ({})}
        />
      )}
    </>
  );
  return (
    <SectionCard title={text('councils.minutes')} acts={acts}>
      {minutes ? (
        <>
          <Typography>
            {text('councils.minutesNumber', {
              number: [minutes.number, minutes.symbol].filter(Boolean).join('/'),
            })}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', my: 1 }}>{names.say.told(minutes.discussion)}</Typography>
          {(['chair', 'secretary'] as const).map((part) => {
            const person = names.person(minutes[part]);
            const at = signedAt(minutes[part]);
            return (
              <Typography key={part} variant="body2">
                {text(`councils.${part}`)}:{' '}
                {at
                  ? text('councils.signedAt', { person, at: say.time(at) })
                  : text('councils.notSigned', { person })}
              </Typography>
            );
          })}
        </>
      ) : (
        <Typography>{text('councils.noMinutes')}</Typography>
      )}
    </SectionCard>
  );
};

const DraftButton = () => {
  const { state, stream, names } = useCouncil();
  const text = useText();
  const { members, attendance, minutes } = state;
  const present = members.filter(({ person }) => attendance?.present.includes(person));
  const presiding = present.filter(({ role }) => role !== 'member' && role !== 'secretary');
  const optionsOf = (people: typeof present) =>
    people.map(({ person }) => ({ value: person, label: names.person(person) }));
  return (
    <ActButton
      act="DraftSittingMinutes"
      stream={stream}
      question={text('councils.minutesQuestion')}
      initial={{
        number: minutes?.number ?? '',
        symbol: minutes?.symbol ?? 'BB-HĐTĐKT',
        discussion: minutes?.discussion ?? '',
        chair: minutes?.chair ?? presiding[0]?.person ?? '',
        secretary: minutes?.secretary ?? present.find(({ role }) => role === 'secretary')?.person ?? '',
      }}
      required={['number', 'discussion', 'chair', 'secretary']}
      data={({ number = '', symbol, discussion = '', chair = '', secretary = '' }) => ({
        number: number.trim(),
        ...(symbol?.trim() && { symbol: symbol.trim() }),
        discussion: discussion.trim(),
        chair: chair as PersonId,
        secretary: secretary as PersonId,
      })}
    >
      <TextInput name="number" label={text('councils.number2')} />
      <TextInput name="symbol" label={text('councils.symbol')} />
      <TextInput name="discussion" label={text('councils.discussion')} rows={4} />
      <ChoiceInput name="chair" label={text('councils.chair')} options={optionsOf(presiding)} />
      <ChoiceInput name="secretary" label={text('councils.secretary')} options={optionsOf(present)} />
    </ActButton>
  );
};
