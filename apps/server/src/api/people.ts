import type { Page, PersonRow, SealedPersonRow } from '@so-vang/api-contract';
import { searchKey, sortKey } from '@so-vang/domain';
import type { ListQuery, ReadModels } from '@so-vang/read-models';
import type { Accounts } from '../accounts.js';

/** A person as shown: by name while the key exists, by id once it is gone. */
export const unsealed = (
  accounts: Accounts,
  { sealed, recorded: _, corrections: __, flags: ___, ...row }: SealedPersonRow,
): PersonRow => ({
  ...row,
  ...(accounts.unseal(row.id, sealed) ?? { name: row.id }),
});

const named = ['name', 'post'] as const;
type Named = (typeof named)[number];
const isNamed = (field: string | undefined): field is Named => named.some((each) => each === field);

const mostRead = 1_000;

/**
 * A page of people. No table keeps their names in the clear: what is sought or sorted by name or post is so among all that the
 * filter leaves, unsealed here and forgotten again.
 */
export const listPeople = async (
  models: ReadModels,
  accounts: Accounts,
  query: ListQuery,
): Promise<Page<PersonRow>> => {
  const { sort, q, page = 1, perPage = 25, filter = {} } = query;
  const open = (rows: readonly SealedPersonRow[]) => rows.map((row) => unsealed(accounts, row));
  if (q === undefined && !isNamed(sort?.field)) {
    const { data, total } = await models.list('people', query);
    return { data: open(data), total };
  }
  const others = isNamed(sort?.field) ? {} : { ...(sort && { sort }) };
  const all: PersonRow[] = [];
  for (let next = 1; ; next += 1) {
    const { data, total } = await models.list('people', { filter, ...others, page: next, perPage: mostRead });
    all.push(...open(data));
    if (all.length >= total || data.length === 0) break;
  }
  const words = searchKey(q ?? '')
    .split(' ')
    .filter(Boolean);
  const found = all.filter(({ id, name, post = '' }) => {
    const text = searchKey(`${id} ${name} ${post}`);
    return words.every((word) => text.includes(word));
  });
  const sorted = isNamed(sort?.field) ? byName(found, sort.field, sort.order) : found;
  return { data: sorted.slice((page - 1) * perPage, page * perPage), total: found.length };
};

/** Who has none comes last; among equals the id decides. */
const byName = (people: readonly PersonRow[], field: Named, order: 'ASC' | 'DESC'): readonly PersonRow[] => {
  const down = order === 'DESC' ? -1 : 1;
  return people
    .map((person) => ({ person, key: sortKey(person[field] ?? '') }))
    .sort(({ key: a, person: p }, { key: b, person: o }) => {
      const [none, noneOther] = [!p[field], !o[field]];
      if (none !== noneOther) return none ? 1 : -1;
      return down * (a < b ? -1 : a > b ? 1 : p.id < o.id ? -1 : 1);
    })
    .map(({ person }) => person);
};
