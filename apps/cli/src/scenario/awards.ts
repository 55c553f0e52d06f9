import { awardNames } from '@so-vang/api-contract';
import { awards, type Award } from '@so-vang/domain';
import { z } from 'zod';

const short = { GovernmentFlag: 'GF', ProvinceFlag: 'PF', ChairmanMerit: 'CM' } as const satisfies Record<
  Award,
  string
>;

/** Every way to write an award: its name, its first letters, its Vietnamese term. */
const written: ReadonlyMap<string, Award> = new Map([
  ...awards.map((award) => [award, award] as const),
  ...awards.map((award) => [short[award], award] as const),
  ...awards.map((award) => [awardNames[award].vi, award] as const),
]);

export const awardName = z
  .enum([...written.keys()], { error: 'AWARD' })
  .meta({ id: 'award' })
  .transform((given): Award => written.get(given) ?? (given as Award));

/** `GF (Cờ thi đua của Chính phủ)`, for all of them. */
export const awardsSaid = awards.map((award) => `${short[award]} (${awardNames[award].vi})`).join(', ');
