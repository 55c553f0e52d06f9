import { describe, expect, test } from '@jest/globals';
import type { DossierId } from '@so-vang/domain';
import { notices } from './notices.projection.js';
import { fold } from './projection.js';
import { cycle, day1, day2, north, recorded } from './testing/recorded.js';

const dossier = 'tong-hop-2019-1' as DossierId;
const stream = 'dossier-tong-hop-2019-1';
const of = { cycle, dossier, unit: north, at: day2 };

describe('the notices', () => {
  test('are one for each event that somebody is to know of', () => {
    const events = [
      recorded(stream, 'DossierSigned', { ...of, signer: 'p' as never, post: 'Trưởng khối' }),
      recorded(stream, 'DossierReturned', { ...of, reason: 'Thiếu biên bản' }),
      recorded(stream, 'DossierDeadlinePassed', { ...of, name: 'appraise', due: day1 }),
    ];
    expect(fold(notices, events)).toMatchObject([
      {
        event: events[1]?.id,
        kind: 'dossier-returned',
        office: false,
        to: { unit: north, bloc: { bloc: 'tong-hop', year: 2019 } },
      },
      { kind: 'deadline-passed', clock: 'appraise', office: true, chairman: true },
    ]);
  });
});
