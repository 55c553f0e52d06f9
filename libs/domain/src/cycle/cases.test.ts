import { describe, expect, test } from '@jest/globals';
import { act, inCycle } from '../testing/acts.js';
import { inMovements } from '../testing/cycles.js';
import { noFacts } from '../testing/facts.js';
import { file, filed, joined, launched } from '../testing/movements.js';
import { clerk, movement, north, on } from '../testing/names.js';
import { accepted, refused, specFor } from '../testing/spec.js';
import { cycleDecider } from './cycle.decider.js';

const given = specFor(cycleDecider, noFacts);

describe('a case', () => {
  const told = {
    kind: 'NewModel',
    unit: north,
    title: 'Máu hiếm',
    text: 'Danh sách người sẵn sàng',
  } as const;
  const reported = inCycle('CaseReported', { caseNumber: 1, ...told }, on('2019-07-05'));
  const endorse = act('EndorseCase', { caseNumber: 1, note: 'Nhân rộng' }, on('2019-07-10'));
  const endorsed = inCycle(
    'CaseEndorsed',
    { caseNumber: 1, note: 'Nhân rộng', endorser: clerk },
    on('2019-07-10'),
  );

  test('is numbered as it is reported', () => {
    expect(given(...inMovements(), reported).when(act('ReportCase', told))).toEqual(
      accepted(inCycle('CaseReported', { caseNumber: 2, ...told })),
    );
  });
  test('may rest on a movement and its files', () => {
    const history = [...inMovements(), launched, joined(), filed()];
    const rests = act('ReportCase', { ...told, movement, evidence: [file.sha256] });
    expect(given(...history).when(rests)).toMatchObject({ ok: true });
    expect(given(...inMovements()).when(rests)).toEqual(refused({ code: 'MOVEMENT_UNKNOWN', movement }));
    expect(given(...inMovements(), launched).when(rests)).toEqual(
      refused({ code: 'EVIDENCE_NOT_FILED', sha256: file.sha256 }),
    );
  });
  test('is endorsed once, by name', () => {
    expect(given(...inMovements(), reported).when(endorse)).toEqual(accepted(endorsed));
    expect(given(...inMovements(), reported, endorsed).state()).toMatchObject({
      cases: [{ ...told, endorsement: { endorser: clerk, note: 'Nhân rộng', at: on('2019-07-10') } }],
    });
    expect(given(...inMovements(), reported, endorsed).when(endorse)).toEqual(
      refused({ code: 'CASE_ALREADY_ENDORSED', caseNumber: 1, at: on('2019-07-10') }),
    );
  });
  test('that nobody reported cannot be endorsed', () => {
    expect(given(...inMovements()).when(endorse)).toEqual(refused({ code: 'CASE_UNKNOWN', caseNumber: 1 }));
  });
});
