import { awards, type Award } from '@so-vang/domain';
import { z } from 'zod';

const short = { GF: 'GovernmentFlag', PF: 'ProvinceFlag', CM: 'ChairmanMerit' } as const;
const shortNames = ['GF', 'PF', 'CM'] as const;

/** An award by its name, or by its first letters: GF, PF, CM. */
export const awardName = z
  .enum([...awards, ...shortNames])
  .meta({ id: 'award' })
  .transform((given): Award => (given in short ? short[given as keyof typeof short] : (given as Award)));
