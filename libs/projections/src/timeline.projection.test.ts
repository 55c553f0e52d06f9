import { describe, expect, test } from '@jest/globals';
import type { BallotId } from '@so-vang/domain';
import { fold } from './projection.js';
import { playedYear } from './testing/played-year.js';
import { cycle, day1, day2, north, recorded } from './testing/recorded.js';
import { timeline } from './timeline.projection.js';

describe('the timeline', () => {
  test('has one row for each event, whatever its type', () => {
    const year = playedYear({ units: 4 });
    expect(fold(timeline, year).map(({ event }) => event)).toEqual(year);
  });

  test('tells both times, and which cycle it was', () => {
    const event = recorded('ballot-tong-hop-2019-1', 'BallotClosed', {
      ...{ cycle, ballot: 'tong-hop-2019-1' as BallotId, at: day1 },
    });
    const { position, stream, type } = event;
    expect(fold(timeline, [event])).toEqual([
      { id: position, stream, type, cycle, at: day1, recordedAt: day2, event },
    ]);
  });

  test.each([
    ['refused-cycle-tong-hop-2019', cycle],
    ['refused-ballot-tong-hop-2019-2', cycle],
    ['refused-dossier-tong-hop-2019-12', cycle],
    ['refused-bloc-tong-hop', undefined],
  ])('places a refused act in %s', (stream, expected) => {
    const rejection = { code: 'ALREADY_SIGNED', unit: north, at: day1 } as const;
    const refused = {
      stream: stream.replace('refused-', ''),
      command: 'SignPledge',
      rejection,
      at: day1,
    } as const;
    const [row] = fold(timeline, [recorded(stream, 'CommandRefused', refused)]);
    expect(row).toMatchObject({ type: 'CommandRefused', stream });
    expect(row?.cycle).toBe(expected);
  });
});
