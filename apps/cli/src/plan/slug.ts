import { slugOf } from '@so-vang/domain';

/** A name as an id: `Cục Thuế tỉnh` becomes `cuc-thue-tinh`. */
export const slug = (name: string): string => slugOf(name).slice(0, 40).replace(/-+$/, '');
