import { useGetList } from 'react-admin';
import { type BlocRow, type DossierRow } from '@so-vang/api-contract';
import { dayOf, dossierPhases, onAgenda, provinceOn, type PersonId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { CheckInput, ChoiceInput, FieldGroup, TextInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useNames } from '../units/use-names.js';
import { useCouncil } from './council-context.js';
import { itemsOf, textOf } from './items-text.js';
import { usePlaceNames } from '../layout/place.js';

const everything = { pagination: { page: 1, perPage: 1_000 }, sort: { field: 'id', order: 'ASC' } } as const;

/** Dossiers of the province that may be put to the council and are at no sitting. */
const useWaiting = (): readonly DossierRow[] => {
  const { row, state } = useCouncil();
  const filter = { year: row.year };
  const { data: dossiers = [] } = useGetList<DossierRow>('dossiers', { ...everything, filter });
  const { data: blocs = [] } = useGetList<BlocRow>('blocs', everything);
  const ofProvince = blocs
    .filter(({ province }) => provinceOn(province, dayOf(row.heldAt)) === row.province)
    .map(({ id }) => id);
  return dossiers.filter(
    (dossier) =>
      ofProvince.includes(dossier.bloc) &&
      dossierPhases.PutToCouncil.some((phase) => phase === dossier.phase) &&
      dossier.state.clock === row.clock &&
      state.rules.councilAwards.includes(dossier.award) &&
      (!dossier.state.council || dossier.state.council.result?.outcome === 'cut') &&
      !onAgenda(state.agenda).some((heard) => heard.dossier === dossier.id),
  );
};

const field = (dossier: DossierRow): string => `dossier-${dossier.id}`;

export const PlaceButton = () => {
  const { stream } = useCouncil();
  const text = useText();
  const language = useLanguage();
  const { awardNames } = usePlaceNames();
  const waiting = useWaiting();
  const { say } = useNames(waiting.map(({ unit }) => unit));
  return (
    <ActButton
      key={waiting.length}
      act="PlaceOnAgenda"
      stream={stream}
      blocked={waiting.length === 0 ? text('councils.noneToPlace') : undefined}
      question={text('councils.placeQuestion')}
      initial={Object.fromEntries(waiting.map((dossier) => [field(dossier), 'yes']))}
      data={(values) => ({
        dossiers: waiting.filter((dossier) => values[field(dossier)] !== '').map(({ id }) => id),
      })}
    >
      <FieldGroup legend={text('councils.agenda')}>
        {waiting.map((dossier) => (
          <CheckInput
            key={dossier.id}
            name={field(dossier)}
            label={[
              [say.unit(dossier.unit), dossier.state.subUnit].filter(Boolean).join(': '),
              awardNames[dossier.award][language],
            ].join(' – ')}
          />
        ))}
      </FieldGroup>
    </ActButton>
  );
};

export const PresentButton = () => {
  const { state, stream, names } = useCouncil();
  const text = useText();
  const left = onAgenda(state.agenda)
    .filter(({ presented }) => !presented)
    .map(({ item }) => item);
  const secretary = state.members.find(({ role }) => role === 'secretary')?.person;
  if (left.length === 0) return null;
  return (
    <ActButton
      key={left.length}
      act="PresentItems"
      stream={stream}
      question={text('councils.presentQuestion')}
      initial={{ items: textOf(left), presenter: secretary ?? '' }}
      required={['items', 'presenter']}
      check={({ items = '' }): Record<string, string> =>
        itemsOf(items) ? {} : { items: text('councils.notItems') }
      }
      data={({ items = '', presenter = '', notes }) => ({
        items: [...(itemsOf(items) ?? [])],
        presenter: presenter as PersonId,
        ...(notes?.trim() && { notes: notes.trim() }),
      })}
    >
      <TextInput name="items" label={text('councils.items')} help={text('councils.itemsHelp')} />
      <ChoiceInput
        name="presenter"
        label={text('councils.presenter')}
        options={state.members.map(({ person }) => ({ value: person, label: names.person(person) }))}
      />
      <TextInput name="notes" label={text('councils.notes')} rows={2} />
    </ActButton>
  );
};
