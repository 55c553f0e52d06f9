import type { BlocRow, NoticeRow, SealedPersonRow } from '@so-vang/api-contract';
import { isMeantFor, type Bloc, type Day, type Instant } from '@so-vang/domain';
import type { ReadModels } from '@so-vang/read-models';

/** The bloc as its row has it. */
export const blocOf = (row: BlocRow | undefined, at: Instant): Bloc | undefined =>
  row && { ...row, status: 'registered', at };

/** Who is told of a notice on a day, of the live world alone: nobody is written to about years that are played. */
export const recipientsOf = async (
  models: ReadModels,
  { to }: NoticeRow,
  people: readonly SealedPersonRow[],
  { day, now }: { readonly day: Day; readonly now: Instant },
): Promise<readonly SealedPersonRow[]> => {
  const bloc = to.bloc && blocOf(await models.get('blocs', to.bloc.bloc), now);
  return people.filter((person) => person.clock === 'live' && isMeantFor(to, person, bloc, day));
};

export const everybody = async (models: ReadModels): Promise<readonly SealedPersonRow[]> => {
  const people: SealedPersonRow[] = [];
  for (let page = 1; ; page += 1) {
    const { data, total } = await models.list('people', { page, perPage: 1_000 });
    people.push(...data);
    if (data.length === 0 || people.length >= total) return people;
  }
};
