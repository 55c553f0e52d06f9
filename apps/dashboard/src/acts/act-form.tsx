import { createContext, use } from 'react';

/** What has been typed into an act's form; every field is text until it is sent. */
export type Values = Readonly<Record<string, string>>;

export type ActForm = {
  readonly values: Values;
  readonly set: (changes: Values) => void;
  /** Shown at the field of that name, once sending was tried. */
  readonly errors: Values;
  readonly required: readonly string[];
};

export const ActFormContext = createContext<ActForm>({
  values: {},
  set: () => undefined,
  errors: {},
  required: [],
});

export const useActForm = (): ActForm => use(ActFormContext);

export const useField = (name: string) => {
  const { values, set, errors, required } = useActForm();
  return {
    value: values[name] ?? '',
    error: errors[name],
    isRequired: required.includes(name),
    change: (value: string) => set({ [name]: value }),
  };
};
