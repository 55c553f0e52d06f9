import type { PersonRow, SealedPersonRow } from '@so-vang/api-contract';
import type { Accounts } from '../accounts.js';

/** A person as shown: by name while the key exists, by id once it is gone. */
export const unsealed = (
  accounts: Accounts,
  { sealed, recorded: _, corrections: __, flags: ___, ...row }: SealedPersonRow,
): PersonRow => ({
  ...row,
  ...(accounts.unseal(row.id, sealed) ?? { name: row.id }),
});
