import { roleNames } from '@so-vang/api-contract';
import type { Appointment } from '@so-vang/domain';
import { today } from '../acts/standing.js';
import { capitalised } from '../i18n/capitalised.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import type { Names } from '../units/use-names.js';

type Props = { readonly held: Appointment; readonly names: Names };

export const AppointmentLine = ({ held: { role, unit, from, to }, names }: Props) => {
  const text = useText();
  const language = useLanguage();
  const what = [
    capitalised(roleNames[role][language]),
    unit && names.say.on(to && to < today() ? to : undefined).unit(unit),
  ]
    .filter(Boolean)
    .join(', ');
  const when = to
    ? text('people.fromTo', { from: names.say.day(from), to: names.say.day(to) })
    : text('people.from', { from: names.say.day(from) });
  return (
    <div>
      {what} ({when})
    </div>
  );
};
