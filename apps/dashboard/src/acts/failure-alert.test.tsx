/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, configure, screen } from '@testing-library/react';
import { sayIn, toProblem } from '@so-vang/api-contract';
import type { RuleVersions } from '@so-vang/domain';
import { Refused } from '../provider/failures.js';
import { providerWith, show } from '../testing/on-screen.js';
import { ActScopeProvider } from './act-scope.js';
import { FailureAlert } from './failure-alert.js';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const off = { code: 'WITHDRAWAL_OFF', rule: 'withdrawal' } as const;
const problem = toProblem(
  off,
  'vi',
  sayIn('vi', () => undefined),
);
const refusedUnder = (ruleVersions: RuleVersions) =>
  show(
    <ActScopeProvider clock="played" ruleVersions={ruleVersions}>
      <FailureAlert failure={new Refused(problem.status, problem)} />
    </ActScopeProvider>,
    { provider: providerWith({}) },
  );

describe('a refusal names the rule that it rests on', () => {
  test('as the bloc adopted it, where it did', async () => {
    refusedUnder({ withdrawal: 'bloc-khoi-1/withdrawal/2019-03-01' });
    expect(await screen.findByText(/khối tự quy định, từ 01\/03\/2019/)).toBeDefined();
  });
  test('with the source of the default, where nobody adopted another', async () => {
    refusedUnder({ withdrawal: 'nation/withdrawal/2004-07-01' });
    expect(await screen.findByText(/Nguồn: .*\(mặc định, cần khối xác nhận\)/)).toBeDefined();
  });
});
