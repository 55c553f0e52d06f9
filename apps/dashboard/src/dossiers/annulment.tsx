import { Alert, Box, Typography } from '@mui/material';
import { Link, useCreatePath, useGetList } from 'react-admin';
import {
  annulmentGroundNames,
  decisionNames,
  restingBasisNames,
  type DossierRow,
} from '@so-vang/api-contract';
import {
  annulmentGrounds,
  authorities,
  type AnnulmentConsequence,
  type AnnulmentGround,
  type Authority,
  type Day,
} from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput, TimeInput } from '../acts/fields.js';
import { useLanguage, usePlainSay, useText } from '../i18n/use-text.js';
import { useDossier } from './dossier-context.js';
import { isPossible } from './obstacles.js';
import { usePlaceNames } from '../layout/place.js';

/** The ground in law, and what is left for people to settle. */
export const Annulment = () => {
  const { state } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { authorityNames } = usePlaceNames();
  const say = usePlainSay();
  const { annulment } = state;
  if (!annulment) return null;
  const { at, number, legalGround, ground, reason, authority, signer, date, consequences = [] } = annulment;
  return (
    <Alert severity="error" sx={{ mt: 1 }}>
      <b>{text('dossiers.annulled', { at: say.time(at), number: number ?? '–' })}</b>
      {legalGround && <Box>{annulmentGroundNames[legalGround][language]}</Box>}
      {authority && (
        <Box>
          {[authorityNames[authority][language], signer, date && say.day(date)].filter(Boolean).join(', ')}
        </Box>
      )}
      <Box>
        {text('dossiers.ground')}: {ground}. {text('field.reason')}: {reason}
      </Box>
      {consequences.length > 0 && (
        <>
          <Box sx={{ mt: 1 }}>{text('dossiers.consequences')}:</Box>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {consequences.map((each) => (
              <Consequence key={JSON.stringify(each)} of={each} />
            ))}
          </Box>
        </>
      )}
    </Alert>
  );
};

const Consequence = ({ of }: { of: AnnulmentConsequence }) => {
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const say = usePlainSay();
  const createPath = useCreatePath();
  switch (of.kind) {
    case 'quota':
      return (
        <li>
          {text('dossiers.consequence-quota', { award: awardNames[of.award][language], year: of.year })}
        </li>
      );
    case 'reward':
      return (
        <li>
          {text('dossiers.consequence-reward', { times: say.points(of.amount) })}{' '}
          {of.presented && text('dossiers.consequence-keepsakes')}
        </li>
      );
    case 'later-award':
      return (
        <li>
          <Link to={createPath({ resource: 'dossiers', id: of.dossier, type: 'show' })}>
            {text('dossiers.consequence-later', { award: awardNames[of.award][language], year: of.year })}
          </Link>{' '}
          {of.basis ? restingBasisNames[of.basis][language] : of.reason}
        </li>
      );
  }
};

export const AnnulButton = () => {
  const { state, dossier, stream, unit } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { authorityNames, awardNames } = usePlaceNames();
  const can = isPossible('AnnulAward', state);
  const { data = [] } = useGetList<DossierRow>(
    'dossiers',
    {
      filter: { unit: state.unit, phase: 'awarded' },
      sort: { field: 'year', order: 'ASC' },
      pagination: { page: 1, perPage: 50 },
    },
    { enabled: can },
  );
  if (!can) return null;
  const later = data.filter(({ id, year }) => id !== dossier.id && year > state.year);
  return (
    <ActButton
      act="AnnulAward"
      stream={stream}
      question={text('dossiers.annulQuestion', { unit })}
      required={['authority', 'number', 'date', 'legalGround', 'ground', 'reason']}
      check={(values): Values =>
        later.some(({ id }) => values[id]) && !values['laterReason']?.trim()
          ? { laterReason: text('act.required') }
          : {}
      }
      data={({ legalGround, ground = '', reason = '', number = '', ...values }) => {
        const why = values['laterReason']?.trim() ?? '';
        const resting = later.filter(({ id }) => values[id]).map(({ id }) => ({ dossier: id, reason: why }));
        const signer = values['signer']?.trim();
        return {
          ...{ ground: ground.trim(), reason: reason.trim(), number: number.trim() },
          legalGround: legalGround as AnnulmentGround,
          authority: values['authority'] as Authority,
          date: values['date'] as Day,
          ...(signer && { signer }),
          ...(resting.length > 0 && { later: resting }),
        };
      }}
    >
      <ChoiceInput
        name="authority"
        label={text('dossiers.annulAuthority')}
        help={text('dossiers.annulAuthorityHelp', { authority: authorityNames[state.authority][language] })}
        options={authorities.map((value) => ({ value, label: decisionNames[value][language] }))}
      />
      <TextInput name="number" label={text('dossiers.annulNumber')} />
      <TimeInput name="date" type="date" label={text('dossiers.annulDate')} />
      <TextInput name="signer" label={text('dossiers.annulSigner')} />
      <ChoiceInput
        name="legalGround"
        label={text('dossiers.legalGround')}
        help={text('dossiers.legalGroundHelp')}
        options={annulmentGrounds.map((value) => ({ value, label: annulmentGroundNames[value][language] }))}
      />
      <TextInput name="ground" label={text('dossiers.ground')} help={text('dossiers.groundHelp')} />
      <TextInput name="reason" label={text('field.reason')} rows={2} />
      {later.length > 0 && (
        <FieldGroup legend={text('dossiers.later')}>
          <Typography variant="body2" color="textSecondary">
            {text('dossiers.laterHelp')}
          </Typography>
          {later.map(({ id, award, year }) => (
            <CheckInput key={id} name={id} label={`${awardNames[award][language]}, ${year}`} />
          ))}
          <TextInput name="laterReason" label={text('dossiers.laterReason')} />
        </FieldGroup>
      )}
    </ActButton>
  );
};
