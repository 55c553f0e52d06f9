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

  test('tells a merger: who, into whom, from when and by which decision', () => {
    const decision = { number: '5/QĐ', date: '2019-01-31', issuer: 'UBND tỉnh' };
    const data = { bloc, units: [north, south], into: 'kho-bac', on: '2019-02-01', decision, at: day1 };
    const row = recorded({ type: 'MembersMerged', data }, `bloc-${bloc}`);
    expect(detailsOf(row, told)).toEqual([
      'Cục Thống kê và Cục Thuế',
      'hợp nhất vào Kho bạc Nhà nước',
      'từ 01/02/2019',
      'Quyết định số 5/QĐ ngày 31/01/2019 của UBND tỉnh',
    ]);
    expect(unitsNamed([row])).toEqual(['kho-bac', north, south]);
  });

  test('tells who became secretary', () => {
    const data = { bloc, year: 2019, secretary: headOfNorth.id, at: day1 };
    const row = recorded({ type: 'SecretarySet', data }, `bloc-${bloc}`);
    expect(detailsOf(row, told)).toEqual(['2019', `Thư ký: ${headOfNorth.name}`]);
    expect(peopleNamed([row])).toContain(headOfNorth.id);
  });

  test('says a refused act in full', () => {
    const rejection = { code: 'ALREADY_SIGNED', unit: north, at: day1 };
    const data = { stream: `cycle-${cycleId}`, command: 'SignPledge', rejection, at: day1 };
    const [words] = detailsOf(recorded({ type: 'CommandRefused', data }, `refused-bloc-${bloc}`), told);
    expect(words).toContain('Cục Thống kê');
  });
});
