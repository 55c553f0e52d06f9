import { inCycle } from './acts.js';
import { movement, north, on } from './names.js';

/** A movement with one unit in it, which filed one piece of evidence. */
export const launched = inCycle('MovementLaunched', { movement, name: 'Hiến máu' }, on('2019-04-02'));
export const joined = (unit = north) => inCycle('UnitJoinedMovement', { movement, unit }, on('2019-04-03'));
export const file = {
  title: 'Báo cáo kết quả',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  size: 1024,
  mediaType: 'application/pdf',
} as const;
export const filed = (unit = north) =>
  inCycle('EvidenceFiled', { movement, unit, ...file }, on('2019-05-01'));
