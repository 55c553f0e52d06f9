/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { sayIn, type TimelineRow } from '@so-vang/api-contract';
import type { RecordedEvent } from '@so-vang/domain';
import { createI18nProvider } from '../i18n/i18n-provider.js';
import type { Text } from '../i18n/use-text.js';
import { bloc, cycleId, day1, day2, headOfNorth, north, signed, south, unitNames } from '../testing/views.js';
import { detailsOf, peopleNamed, unitsNamed } from './event-details.js';

localStorage.clear();
const i18n = createI18nProvider();
const text: Text = (key, values) => i18n.translate(`sv.${key}`, values);
const told = {
  text,
  language: 'vi' as const,
  names: { say: sayIn('vi', (id) => unitNames[id]), person: () => headOfNorth.name },
};

const recorded = (event: { type: string; data: object }, stream = `cycle-${cycleId}`): TimelineRow => {
  const metadata = { commandId: '', requestHash: '', actor: { person: headOfNorth.id, role: 'unit-head' } };
  const whole = {
    ...event,
    ...{ id: 'e', version: 1, stream, revision: 3, position: '9', recordedAt: day2 },
    metadata: { ...metadata, facts: [], rules: [] },
  } as unknown as RecordedEvent;
  return { id: '9', stream, type: whole.type, cycle: cycleId, at: day1, recordedAt: day2, event: whole };
};

describe('an event in words', () => {
  test('names the unit, and that it was late', () => {
    expect(detailsOf(recorded(signed(north, true)), told)).toEqual(['Cục Thống kê', 'quá hạn']);
  });

  test('tells a ranking with its ties', () => {
    const places = [
      { unit: north, rank: 1 },
      { unit: south, rank: 1 },
    ];
    const row = recorded({ type: 'RankingDeclared', data: { cycle: cycleId, places, at: day1 } });
    expect(detailsOf(row, told)).toEqual(['1. Cục Thống kê; 1. Cục Thuế']);
    expect(unitsNamed([row])).toEqual([north, south]);
  });

  test('tells which dossier it was about', () => {
    const data = {
      cycle: cycleId,
      dossier: `${cycleId}-2`,
      number: '12/TTr',
      submittedBy: headOfNorth.id,
      at: day1,
    };
    const row = recorded({ type: 'DossierSubmitted', data }, `dossier-${cycleId}-2`);
    expect(detailsOf(row, told)).toEqual(['hồ sơ số 2', 'số 12/TTr']);
    expect(peopleNamed([row])).toEqual([headOfNorth.id]);
  });

  test('says a refused act in full', () => {
    const rejection = { code: 'ALREADY_SIGNED', unit: north, at: day1 };
    const data = { stream: `cycle-${cycleId}`, command: 'SignPledge', rejection, at: day1 };
    const [words] = detailsOf(recorded({ type: 'CommandRefused', data }, `refused-bloc-${bloc}`), told);
    expect(words).toContain('Cục Thống kê');
  });
});
