/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';
import type { PersonRow } from '@so-vang/api-contract';
import type { Clock, Day, PersonId } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import { accepting, formOf, listing } from '../testing/forms.js';
import { providerWith, show } from '../testing/on-screen.js';
import { CallSittingButton } from './call-sitting-button.js';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const person = (id: string, role: 'chairman' | 'council', clock: Clock): PersonRow => ({
  ...{ id: id as PersonId, name: id, clock },
  appointments: [{ role, from: '2026-01-01' as Day }],
});

test('a sitting is called with one chair, of the same clock', async () => {
  const { act, sent } = accepting();
  const people = [
    person('of-2019', 'chairman', 'played'),
    person('chairman', 'chairman', 'live'),
    person('another', 'chairman', 'live'),
    person('member', 'council', 'live'),
  ];
  show(
    <ActScopeProvider clock="live">
      <CallSittingButton newest={undefined} />
    </ActScopeProvider>,
    { provider: providerWith({ act, getList: listing({ people }) }) },
  );
  const form = await formOf('Triệu tập phiên họp hội đồng');
  form.type(/^Tỉnh/, 'Thái Bình');
  form.type(/^Năm/, '2026');
  form.type(/^Thời gian họp/, '2026-11-24T14:00');
  form.type(/^Địa điểm/, 'UBND tỉnh');
  form.send();
  await form.closed();
  expect(sent).toMatchObject([
    {
      act: 'CallSitting',
      data: {
        members: [
          { person: 'chairman', role: 'chair' },
          { person: 'another', role: 'member' },
          { person: 'member', role: 'member' },
        ],
      },
    },
  ]);
});
