import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { excluded, inEvaluation, inMovements } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { file, filed, joined, launched } from '../testing/movements.js';
import { abroad, day, movement, north, on, south, today } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);

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

describe('launching a movement with a term', () => {
  const terms = {
    level: 'province',
    kind: 'thematic',
    from: day('2019-04-01'),
    to: day('2019-10-31'),
  } as const;

  test('records by whom it was called, of what kind it is, and its term', () => {
    const event = inCycle('MovementLaunched', { movement, name: 'Hiến máu', ...terms });
    expect(
      given(...inMovements()).when(act('LaunchMovement', { movement, name: 'Hiến máu', ...terms })),
    ).toEqual(accepted(event));
    expect(given(...inMovements(), event).state()).toMatchObject({ movements: [terms] });
  });
  test("of none of these is the bloc's own and regular", () => {
    expect(given(...inMovements(), launched).state()).toMatchObject({
      movements: [{ level: 'bloc', kind: 'regular' }],
    });
  });
  test('is refused where it ends before it begins', () => {
    const wrong = { from: day('2019-04-02'), to: day('2019-04-01') };
    expect(
      given(...inMovements()).when(act('LaunchMovement', { movement, name: 'Hiến máu', ...wrong })),
    ).toEqual(refused({ code: 'PERIOD_ENDS_BEFORE_IT_BEGINS', ...wrong }));
  });
});

describe('leaving a movement', () => {
  const leave = act('LeaveMovement', { movement, unit: north, reason: 'Theo phong trào của ngành' });
  const left = inCycle('UnitLeftMovement', { movement, unit: north, reason: 'Theo phong trào của ngành' });

  test('records the reason, and keeps what was filed', () => {
    const history = [...inMovements(), launched, joined(), joined(south), filed()];
    expect(given(...history).when(leave)).toEqual(accepted(left));
    expect(given(...history, left).state()).toMatchObject({
      movements: [{ joined: [south], left: [{ unit: north }], evidence: [{ unit: north }] }],
    });
  });
  test('is no end: a unit may join again', () => {
    const history = [...inMovements(), launched, joined(), left];
    expect(given(...history).when(act('JoinMovement', { movement, unit: north }))).toMatchObject({
      ok: true,
    });
  });
  test('is refused for a unit that is not in it', () => {
    expect(given(...inMovements(), launched).when(leave)).toEqual(
      refused({ code: 'NOT_JOINED', unit: north, movement }),
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
  test.each([
    ['as large as the rules allow', { size: 1024 }, undefined],
    ['larger', { size: 1025 }, { code: 'EVIDENCE_TOO_LARGE', maxBytes: 1024 }],
    [
      'of another type',
      { mediaType: 'image/png' },
      { code: 'EVIDENCE_TYPE_NOT_ALLOWED', mediaType: 'image/png', allowed: ['application/pdf'] },
    ],
  ] as const)('asks the rules of the year for a file %s', (_name, changes, rejection) => {
    const history = [
      ...inMovements({ evidence: { maxBytes: 1024, mediaTypes: ['application/pdf'] } }),
      launched,
      joined(),
    ];
    const command = act('FileEvidence', { movement, unit: north, ...file, ...changes });
    expect(given(...history).when(command)).toMatchObject(rejection ? refused(rejection) : { ok: true });
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

describe('recording an activity', () => {
  const done = { date: day('2019-06-14'), place: 'Hội trường', text: '32 người hiến máu' };
  const history = [...inMovements(), launched, joined(), filed()];
  const record = (more: object) => act('RecordActivity', { movement, ...done, ...more });

  test('keeps when, where, what, and its files', () => {
    const whole = { ...done, unit: north, evidence: [file.sha256] };
    const event = inCycle('ActivityRecorded', { movement, ...whole });
    expect(given(...history).when(record({ unit: north, evidence: [file.sha256] }))).toEqual(accepted(event));
    expect(given(...history, event).state()).toMatchObject({ movements: [{ activities: [whole] }] });
  });
  test('of the whole bloc names no unit', () => {
    expect(given(...history).when(record({}))).toMatchObject({ ok: true });
  });
  test.each([
    ['by a unit that has not joined', { unit: south }, { code: 'NOT_JOINED', unit: south, movement }],
    ['by a unit outside the bloc', { unit: abroad }, { code: 'UNIT_NOT_IN_BLOC', unit: abroad }],
    [
      'that is still to come',
      { date: day('2019-12-21') },
      { code: 'DATE_AFTER_ACT', date: day('2019-12-21'), at: today },
    ],
    ['with a file that nobody filed', { evidence: ['ab'] }, { code: 'EVIDENCE_NOT_FILED', sha256: 'ab' }],
  ] as const)('is refused %s', (_name, changes, rejection) => {
    expect(given(...history).when(record(changes))).toEqual(refused(rejection));
  });
});

describe('opening the evaluation', () => {
  test('asks for nothing more', () => {
    expect(given(...inMovements()).when(act('OpenEvaluation', {}))).toEqual(
      accepted(inCycle('EvaluationOpened', {})),
    );
  });
});
