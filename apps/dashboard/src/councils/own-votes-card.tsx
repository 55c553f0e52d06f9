import { Box, Divider, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetIdentity } from 'react-admin';
import { memberOpinionNames } from '@so-vang/api-contract';
import {
  isOpenToVote,
  memberOpinions,
  ownVoteOf,
  votersOn,
  type HeardItem,
  type MemberOpinion,
  type PersonId,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { useCouncil } from './council-context.js';
import { usePlaceNames } from '../layout/place.js';

type Chosen = Readonly<Record<number, MemberOpinion | undefined>>;

/** For a member who is there, where the rules let members vote themselves: what waits for its vote, and what it cast. */
export const OwnVotesCard = () => {
  const { state, stream, unitOf } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const { identity } = useGetIdentity();
  const [chosen, setChosen] = useState<Chosen>({});
  const me = state.attendance?.present.find((person) => person === identity?.id);
  if (!me || state.phase === 'closed' || !state.rules.councilVotingMethods.includes('own-vote')) return null;
  const open = state.agenda.filter((heard) => isOpenToVote(heard) && !ownVoteOf(heard, me));
  const votes = open.flatMap(({ item }) => {
    const opinion = chosen[item];
    return opinion ? [{ item, opinion }] : [];
  });
  const titleOf = (heard: HeardItem) =>
    `${heard.item}. ${unitOf(heard)}, ${awardNames[heard.award][language]}`;
  return (
    <SectionCard title={text('councils.ownVotes')}>
      {open.length === 0 && <Typography>{text('councils.nothingToVote')}</Typography>}
      <Stack spacing={2} divider={<Divider flexItem />}>
        {open.map((heard) => (
          <Box key={heard.item} role="group" aria-label={titleOf(heard)}>
            <Typography sx={{ fontWeight: 600, mb: 1 }}>{titleOf(heard)}</Typography>
            <Choices
              heard={heard}
              person={me}
              value={chosen[heard.item]}
              onChange={(opinion) => setChosen({ ...chosen, [heard.item]: opinion })}
            />
          </Box>
        ))}
      </Stack>
      {open.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <ActButton
            act="CastCouncilVote"
            stream={stream}
            emphasis="main"
            title={text('councils.castVotes', { n: votes.length })}
            blocked={votes.length === 0 ? text('councils.chooseFirst') : undefined}
            question={text('councils.castQuestion')}
            data={() => ({ votes })}
          >
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {open.map((heard) => {
                const opinion = chosen[heard.item];
                return (
                  opinion && (
                    <li key={heard.item}>
                      {titleOf(heard)}: <b>{memberOpinionNames[opinion][language]}</b>
                    </li>
                  )
                );
              })}
            </Box>
          </ActButton>
        </Box>
      )}
      <CastVotes person={me} titleOf={titleOf} />
    </SectionCard>
  );
};

type ChoicesProps = {
  readonly heard: HeardItem;
  readonly person: PersonId;
  readonly value: MemberOpinion | undefined;
  readonly onChange: (opinion: MemberOpinion | undefined) => void;
};

/** Three buttons wide enough for a thumb; of whose own unit it is, what the rule leaves. */
const Choices = ({ heard, person, value, onChange }: ChoicesProps) => {
  const { state } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { inRoom, recused } = votersOn(heard, state);
  if (!inRoom.includes(person)) return <Typography>{text('councils.outOfRoom')}</Typography>;
  const isRecused = recused.includes(person);
  return (
    <>
      <ToggleButtonGroup
        exclusive
        fullWidth
        value={value ?? null}
        onChange={(_, opinion: MemberOpinion | null) => onChange(opinion ?? undefined)}
      >
        {memberOpinions.map((opinion) => (
          <ToggleButton
            key={opinion}
            value={opinion}
            disabled={isRecused && opinion !== 'abstained'}
            color={opinion === 'for' ? 'success' : opinion === 'against' ? 'error' : 'standard'}
            sx={{ minHeight: 48, textTransform: 'none', lineHeight: 1.2 }}
          >
            {capitalised(memberOpinionNames[opinion][language])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isRecused && <Typography variant="body2">{text('councils.ownUnit')}</Typography>}
    </>
  );
};

type CastProps = { readonly person: PersonId; readonly titleOf: (heard: HeardItem) => string };

const CastVotes = ({ person, titleOf }: CastProps) => {
  const { state } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const say = usePlainSay();
  const cast = state.agenda.flatMap((heard) => {
    const own = ownVoteOf(heard, person);
    return own ? [{ heard, own }] : [];
  });
  if (cast.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h3" variant="subtitle2">
        {text('councils.alreadyCast')}
      </Typography>
      {cast.map(({ heard, own }) => (
        <Typography key={heard.item} variant="body2">
          {titleOf(heard)}: <b>{memberOpinionNames[own.opinion][language]}</b> ({say.time(own.at)})
        </Typography>
      ))}
    </Box>
  );
};
