import type { UnitRow } from '@so-vang/api-contract';
import { streamOf, type Day, type UnitId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import type { Values } from '../acts/act-form.js';
import { ClockInput, clockIn } from '../acts/clock-input.js';
import { TextInput, TimeInput } from '../acts/fields.js';
import { useText } from '../i18n/use-text.js';
import { slugOf } from './slug.js';
import { useAllUnits } from './use-all-units.js';

const nameIn = ({ name = '' }: Values): string => name.trim();

export const RegisterUnitButton = () => {
  const text = useText();
  const units = useAllUnits();
  const idIn = (values: Values) =>
    slugOf(
      nameIn(values),
      units.map(({ id }) => id),
    ) as UnitId;
  return (
    <ActButton
      act="RegisterUnit"
      stream={(values) => streamOf('unit', idIn(values))}
      question={text('units.registerQuestion')}
      initial={{ clock: 'live' }}
      required={['name', 'clock']}
      check={(values): Values =>
        units.some(({ name }) => name === nameIn(values)) ? { name: text('units.nameTaken') } : {}
      }
      data={(values) => ({
        ...{ unit: idIn(values), name: nameIn(values), clock: clockIn(values) },
        ...(values['superior']?.trim() && { superior: values['superior'].trim() }),
      })}
    >
      <TextInput name="name" label={text('units.name')} />
      <TextInput name="superior" label={text('units.superior')} help={text('field.optional')} />
      <ClockInput />
    </ActButton>
  );
};

export const RenameUnitButton = ({ unit }: { unit: UnitRow }) => {
  const text = useText();
  return (
    <ActButton
      act="RenameUnit"
      stream={streamOf('unit', unit.id)}
      question={text('units.renameQuestion')}
      required={['name', 'from']}
      check={(values): Values => (nameIn(values) === unit.name ? { name: text('units.nameUnchanged') } : {})}
      data={(values) => ({
        ...{ unit: unit.id, name: nameIn(values), from: values['from'] as Day },
        ...(values['reason']?.trim() && { reason: values['reason'].trim() }),
      })}
    >
      <TextInput name="name" label={text('units.newName')} />
      <TimeInput name="from" type="date" label={text('units.renamedFrom')} />
      <TextInput name="reason" label={text('field.reason')} help={text('units.reasonHelp')} rows={2} />
    </ActButton>
  );
};

/** An office inside the unit, which may be nominated by its name. */
export const RegisterSubUnitButton = ({ unit }: { unit: UnitRow }) => {
  const text = useText();
  return (
    <ActButton
      act="RegisterSubUnit"
      stream={streamOf('unit', unit.id)}
      unit={unit.id}
      question={text('units.subUnitQuestion', { unit: unit.name })}
      required={['name']}
      check={(values): Values =>
        unit.subUnits.includes(nameIn(values)) ? { name: text('units.nameTaken') } : {}
      }
      data={(values) => ({ unit: unit.id, name: nameIn(values) })}
    >
      <TextInput name="name" label={text('units.subUnitName')} />
    </ActButton>
  );
};
