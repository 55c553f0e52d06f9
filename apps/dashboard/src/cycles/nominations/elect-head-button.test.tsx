/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import { Resource } from 'react-admin';
import type { BallotRow } from '@so-vang/api-contract';
import { ballotIdOf, type CycleEvent, type CycleBallot } from '@so-vang/domain';
import { accepting, formOf } from '../../testing/forms.js';
import { providerWith, show } from '../../testing/on-screen.js';
import { bloc, cycleId, day2, members, north, opened, south, viewAfter } from '../../testing/views.js';
import { CyclePage } from '../cycle-page.js';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const of = { cycle: cycleId, at: day2 };
const ballot = ballotIdOf(cycleId, 1);
const terms: Omit<CycleBallot, 'at'> = {
  ...{ ballot, question: 'elect', candidates: members, maxChoices: 1, closesAt: day2 },
  ...{ quorum: { num: 2, den: 3 }, threshold: { num: 1, den: 2, base: 'all', compare: 'more-than' } },
};
const ranked: readonly CycleEvent[] = [
  opened,
  { type: 'PledgingClosed', data: of },
  { type: 'EvaluationOpened', data: of },
  { type: 'EvaluationClosed', data: of },
  { type: 'RankingDeclared', data: { ...of, places: [{ unit: north, rank: 1 }] } },
];
const voted: CycleEvent = { type: 'VotingOpened', data: { ...of, ...terms, purpose: 'head' } };
const counted: BallotRow = {
  ...{ id: ballot, cycle: cycleId, phase: 'counted', closesAt: day2, roll: 4, cast: 4 },
  state: {
    ...{ ...of, ...terms, bloc, year: 2019, clock: 'played', roll: members, phase: 'counted' },
    openedAt: of.at,
    ...{ votes: [], written: [], committee: [], countSignatures: [], deadlinePassed: true },
    result: {
      ...{ rollSize: 4, cast: 4, quorumMet: true },
      tallies: members.map((unit) => ({
        ...{ unit, for: unit === south ? 3 : 0, against: 0, abstained: 0, approved: unit === south },
      })),
    },
  },
};
const open = (events: readonly CycleEvent[], ballots: readonly BallotRow[] = []) => {
  const { act, sent } = accepting();
  show(<Resource name="cycles" show={CyclePage} />, {
    provider: providerWith({ act, view: () => viewAfter(events, { ballots }) }),
    at: `/${cycleId}/show`,
  });
  return sent;
};
const name = 'Chọn Trưởng khối, Phó khối năm sau';

describe('choosing the head of the next year', () => {
  test('begins with the winner of the ballot, and names that ballot', async () => {
    const sent = open([...ranked, voted], [counted]);
    const form = await formOf(name);
    expect(await form.findByText('Lần 1: Cục Thuế trúng cử')).toBeDefined();
    form.send();
    await form.closed();
    expect(sent).toEqual([
      { act: 'ElectHead', stream: `cycle-${cycleId}`, data: { head: south, method: 'election', ballot } },
    ]);
  });
  test('by another method rests on no ballot', async () => {
    const sent = open([...ranked, voted], [counted]);
    const form = await formOf(name);
    await form.choose(/^Cách chọn/, 'hội nghị thống nhất');
    expect(form.queryByLabelText(/^Cuộc bầu Trưởng khối/)).toBeNull();
    form.type(/^Lý do/, 'Hội nghị thống nhất');
    form.send();
    await form.closed();
    expect(sent).toMatchObject([{ data: { method: 'agreed', reason: 'Hội nghị thống nhất' } }]);
    expect(sent[0]?.data).not.toHaveProperty('ballot');
  });
  test('asks for no ballot where none was held', async () => {
    open(ranked);
    fireEvent.click(await screen.findByRole('button', { name }));
    const form = within(await screen.findByRole('dialog'));
    expect(form.queryByLabelText(/^Cuộc bầu Trưởng khối/)).toBeNull();
  });
});
