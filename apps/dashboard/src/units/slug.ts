import { idMaxLength, slugOf as slugIn } from '@so-vang/domain';

/** An id out of a name: `Cục Thống kê` → `cuc-thong-ke`, numbered where it is taken. */
export const slugOf = (name: string, taken: readonly string[] = []): string => {
  const base = cut(slugIn(name) || 'muc', idMaxLength - 4);
  if (!taken.includes(base)) return base;
  let n = 2;
  while (taken.includes(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
};

const cut = (slug: string, length: number): string => slug.slice(0, length).replace(/-$/, '');
