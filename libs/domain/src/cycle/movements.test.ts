import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { excluded, inEvaluation, inMovements } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { abroad, movement, north, on, south, today } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);
const launched = inCycle('MovementLaunched', { movement, name: 'Hiến máu' }, on('2019-04-02'));
const joined = (unit = north) => inCycle('UnitJoinedMovement', { movement, unit }, on('2019-04-03'));
const file = {
  title: 'Báo cáo kết quả',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  size: 1024,
  mediaType: 'application/pdf',
} as const;
const filed = (unit = north) => inCycle('EvidenceFiled', { movement, unit, ...file }, on('2019-05-01'));

describe('launching a movement', () => {
  const launch = act('LaunchMovement', { movement, name: 'Hiến máu', goal: '100 đơn vị máu' });

  test('records its name and goal', () => {
    expect(given(...inMovements()).when(launch)).toEqual(
      accepted(inCycle('MovementLaunched', { movement, name: 'Hiến máu', goal: '100 đơn vị máu' })),
    );
  });
  test('a second time is refused with the first date', () => {
    expect(given(...inMovements(), launched).when(launch)).toEqual(
      refused({ code: 'MOVEMENT_ALREADY_LAUNCHED', movement, at: on('2019-04-02') }),
    );
  });
});

describe('joining a movement', () => {
  const join = (unit = north) => act('JoinMovement', { movement, unit });

  test('records the unit', () => {
    expect(given(...inMovements(), launched, joined(south)).when(join())).toEqual(
      accepted(inCycle('UnitJoinedMovement', { movement, unit: north })),
    );
  });
  test('is open to an excluded unit', () => {
    expect(given(...inMovements(), launched, excluded(north)).when(join())).toMatchObject({ ok: true });
  });
  test('is refused for a unit outside the bloc', () => {
    expect(given(...inMovements(), launched).when(join(abroad))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
  });
  test('is refused where nobody launched it', () => {
    expect(given(...inMovements()).when(join())).toEqual(refused({ code: 'MOVEMENT_UNKNOWN', movement }));
  });
  test('a second time is refused', () => {
    expect(given(...inMovements(), launched, joined()).when(join())).toEqual(
      refused({ code: 'ALREADY_JOINED', unit: north, movement }),
    );
  });
});

describe('filing evidence', () => {
  const fileEvidence = (unit = north) => act('FileEvidence', { movement, unit, ...file });

  test.each([
    ['movements', inMovements()],
    ['evaluation', inEvaluation()],
  ])('records what the file is, in the stage of %s', (_stage, history) => {
    expect(given(...history, launched, joined()).when(fileEvidence())).toEqual(
      accepted(inCycle('EvidenceFiled', { movement, unit: north, ...file })),
    );
  });
  test('is refused for a unit outside the bloc', () => {
    expect(given(...inMovements(), launched).when(fileEvidence(abroad))).toEqual(
      refused({ code: 'UNIT_NOT_IN_BLOC', unit: abroad }),
    );
  });
  test('is refused where nobody launched the movement', () => {
    expect(given(...inMovements()).when(fileEvidence())).toEqual(
      refused({ code: 'MOVEMENT_UNKNOWN', movement }),
    );
  });
  test('is refused for a unit that has not joined', () => {
    expect(given(...inMovements(), launched, joined(south)).when(fileEvidence())).toEqual(
      refused({ code: 'NOT_JOINED', unit: north, movement }),
    );
  });
  test('twice with the same bytes is refused with the first date', () => {
    expect(given(...inMovements(), launched, joined(), filed()).when(fileEvidence())).toEqual(
      refused({ code: 'EVIDENCE_ALREADY_FILED', unit: north, at: on('2019-05-01') }),
    );
  });
  test('of the same bytes is possible for another unit', () => {
    const history = [...inMovements(), launched, joined(), joined(south), filed()];
    expect(given(...history).when(fileEvidence(south))).toMatchObject({ ok: true });
  });
  test('puts it under its own movement', () => {
    const other = inCycle('MovementLaunched', { movement: 'nong-thon-moi' as typeof movement, name: 'NTM' });
    expect(given(...inMovements(), launched, other, joined(), filed()).state()).toMatchObject({
      movements: [
        {
          movement,
          name: 'Hiến máu',
          joined: [north],
          evidence: [{ unit: north, ...file, at: on('2019-05-01') }],
        },
        { movement: 'nong-thon-moi', joined: [], evidence: [], at: today },
      ],
    });
  });
});

describe('opening the evaluation', () => {
  test('asks for nothing more', () => {
    expect(given(...inMovements()).when(act('OpenEvaluation', {}))).toEqual(
      accepted(inCycle('EvaluationOpened', {})),
    );
  });
});
