import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useCreatePath, useGetOne } from 'react-admin';
import {
  councilName,
  dossierPhaseNames,
  findingNames,
  upwardNames,
  type CouncilRow,
} from '@so-vang/api-contract';
import { dayOf, upwardSteps, type AppraisalFinding, type SittingId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ChoiceInput, TextInput } from '../acts/fields.js';
import { ItemResult, ItemThreshold, RoundFigures } from '../councils/item-result.js';
import { sittingNumbers } from '../councils/sitting-numbers.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { useDossier } from './dossier-context.js';
import { useOffer } from './obstacles.js';

/** Through whose hands the dossier goes before the decision: the office, the council, the levels above. */
export const ReviewCard = () => {
  const { state } = useDossier();
  const text = useText();
  return (
    <SectionCard title={text('dossiers.review')}>
      <Step title={text('dossiers.appraisal')}>
        <Appraisal />
      </Step>
      <Step title={text('dossiers.council')}>
        <Council />
      </Step>
      {state.authority === 'government' && (
        <Step title={text('dossiers.upward')}>
          <Upward />
        </Step>
      )}
    </SectionCard>
  );
};

const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box sx={{ mb: 1.5 }}>
    <Typography component="h3" variant="subtitle2">
      {title}
    </Typography>
    {children}
  </Box>
);

const Line = ({ children, muted = false }: { children: ReactNode; muted?: boolean }) => (
  <Typography variant="body2" {...(muted && { color: 'textSecondary' })}>
    {children}
  </Typography>
);

const Appraisal = () => {
  const { state, stream, unit, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { offered, blocked } = useOffer()({ type: 'AppraiseDossier', data: { finding: 'eligible' } });
  const { appraisal } = state;
  return (
    <>
      {appraisal ? (
        <Line>
          {text('dossiers.found', {
            finding: findingNames[appraisal.finding][language],
            at: names.say.time(appraisal.at),
          })}
          {appraisal.note && `. ${appraisal.note}`}
        </Line>
      ) : (
        <Line muted>{text('dossiers.notAppraised')}</Line>
      )}
      {offered && (
        <ActButton
          act="AppraiseDossier"
          stream={stream}
          emphasis="main"
          blocked={blocked}
          question={text('dossiers.appraiseQuestion', { unit })}
          required={['finding']}
          check={({ finding, note }): Record<string, string> =>
            finding === 'ineligible' && !note?.trim() ? { note: text('dossiers.noteNeeded') } : {}
          }
          data={({ finding, note }) => ({
            finding: finding as AppraisalFinding,
            ...(note?.trim() && { note: note.trim() }),
          })}
        >
          <ChoiceInput
            name="finding"
            label={text('dossiers.finding')}
            options={(['eligible', 'ineligible'] as const).map((value) => ({
              value,
              label: findingNames[value][language],
            }))}
          />
          <TextInput
            name="note"
            label={text('dossiers.findingNote')}
            help={text('dossiers.findingNoteHelp')}
            rows={2}
          />
        </ActButton>
      )}
    </>
  );
};

/** What the sitting of the council made of it; its acts are done there. */
const Council = () => {
  const { state, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { council, rules } = state;
  const { data: sitting } = useGetOne<CouncilRow>(
    'councils',
    { id: (council?.council ?? '') as SittingId },
    { enabled: council !== undefined, retry: false },
  );
  if (!council)
    return (
      <Line muted>{text(rules?.council === false ? 'dossiers.noCouncil' : 'dossiers.notAtCouncil')}</Line>
    );
  const { result } = council;
  return (
    <>
      {sitting ? (
        <SittingItem sitting={sitting} item={council.item} />
      ) : (
        <Line>{text('dossiers.councilItem', { ...sittingNumbers(council.council), n: council.item })}</Line>
      )}
      {result ? (
        <Line>
          {text('dossiers.councilResult', {
            outcome: dossierPhaseNames[result.outcome][language],
            votes: result.votesFor,
            base: result.base,
            at: names.say.time(result.at),
          })}
          {result.reason && `. ${result.reason}`}
        </Line>
      ) : (
        <Line muted>{text('dossiers.councilByItself')}</Line>
      )}
    </>
  );
};

/** The sitting, and what it made of the item: votes, and what they had to reach. */
const SittingItem = ({ sitting, item }: { sitting: CouncilRow; item: number }) => {
  const text = useText();
  const createPath = useCreatePath();
  const language = useLanguage();
  const { id, number, province, heldAt, state } = sitting;
  const heard = state.agenda.find((each) => each.item === item);
  const round = heard?.rounds.at(-1);
  return (
    <>
      <Line>
        <Link to={createPath({ resource: 'councils', id, type: 'show' })}>
          {text('councils.title', {
            number,
            council: councilName({ province, day: dayOf(heldAt) }, language),
          })}
        </Link>
        {', '}
        {text('councils.item').toLowerCase()} {item}
      </Line>
      {heard && (
        <>
          <Line>
            {round && (
              <>
                <RoundFigures round={round} threshold={state.rules.councilThresholds[heard.award]} />
                {'. '}
              </>
            )}
            {text('councils.threshold')}: <ItemThreshold award={heard.award} rules={state.rules} />
          </Line>
          <ItemResult heard={heard} />
        </>
      )}
    </>
  );
};

const Upward = () => {
  const { state, stream, unit, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const offer = useOffer();
  const to = upwardSteps[state.upward.length];
  const { offered, blocked } = to
    ? offer({ type: 'SubmitUpward', data: { to, number: '' } })
    : { offered: false, blocked: undefined };
  return (
    <>
      {upwardSteps.map((step) => {
        const done = state.upward.find((each) => each.to === step);
        return (
          <Line key={step} muted={!done}>
            {done
              ? text('dossiers.upwardDone', {
                  to: upwardNames[step][language],
                  number: done.number,
                  at: names.say.time(done.at),
                })
              : `${upwardNames[step][language]}: –`}
          </Line>
        );
      })}
      {to && offered && (
        <ActButton
          act="SubmitUpward"
          stream={stream}
          emphasis="main"
          title={text('dossiers.next-upward', { to: upwardNames[to][language] }).replace(/\.$/, '')}
          blocked={blocked}
          question={text('dossiers.upwardQuestion', { unit, to: upwardNames[to][language] })}
          required={['number']}
          data={({ number = '' }) => ({ to, number: number.trim() })}
        >
          <TextInput name="number" label={text('dossiers.documentNumber')} />
        </ActButton>
      )}
    </>
  );
};
