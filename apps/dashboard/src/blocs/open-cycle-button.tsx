import { clockNames, type BlocRow } from '@so-vang/api-contract';
import { cycleIdOf, streamOf, type Clock } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { ChoiceInput, TextInput, TimeInput } from '../acts/fields.js';
import { useLanguage, useText } from '../i18n/use-text.js';

const yearOf = ({ year = '' }: Values): number => (/^\d{4}$/.test(year.trim()) ? Number(year) : NaN);

/** The next year's cycle; a bloc on the played clock has played cycles only. */
export const OpenCycleButton = ({ bloc, newest }: { bloc: BlocRow; newest: number | undefined }) => {
  const text = useText();
  const language = useLanguage();
  const clocks: readonly Clock[] = bloc.clock === 'played' ? ['played'] : ['live', 'played'];
  return (
    <ActButton
      key={newest}
      act="OpenCycle"
      stream={(values) => streamOf('cycle', cycleIdOf(bloc.id, yearOf(values)))}
      question={text('blocs.openCycleQuestion', { bloc: bloc.name })}
      initial={{ year: newest === undefined ? '' : String(newest + 1), clock: bloc.clock }}
      required={['year', 'clock']}
      check={(values): Values => (Number.isNaN(yearOf(values)) ? { year: text('blocs.yearNeeded') } : {})}
      data={(values) => ({
        bloc: bloc.id,
        year: yearOf(values),
        clock: values['clock'] === 'played' ? 'played' : 'live',
        ...(values['reason']?.trim() && { reason: values['reason'].trim() }),
      })}
    >
      <TimeInput name="year" type="number" label={text('field.year')} />
      <ChoiceInput
        name="clock"
        label={text('field.clock')}
        options={clocks.map((value) => ({ value, label: clockNames[value][language] }))}
      />
      <TextInput name="reason" label={text('field.reason')} help={text('blocs.openEarly')} />
    </ActButton>
  );
};
