/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ActAnswer, RulebookRow } from '@so-vang/api-contract';
import { ruleKeys, type Instant, type RuleEntry } from '@so-vang/domain';
import { ActScopeProvider } from '../acts/act-scope.js';
import type { SoVangProvider } from '../provider/data-provider.js';
import { providerWith, show } from '../testing/on-screen.js';
import { blocRow } from '../testing/views.js';
import { valueIn } from './adopt-rules-button.js';
import { BlocRules } from './bloc-rules.js';
import { ruleGroups } from './rule-groups.js';

afterEach(cleanup);

const scope = `bloc-${blocRow.id}` as const;
const entry = (id: string, validFrom: string, num: number, more: object = {}): RuleEntry => ({
  ...{ id: `${scope}/quorum/${id}`, key: 'quorum', scope, value: { num, den: 5 }, validFrom },
  ...{ act: '02/QC-K1', mark: 'verified', clock: 'played', ...more },
});
const rulebook: RulebookRow = {
  id: scope,
  at: '2019-01-01T00:00:00.000Z' as Instant,
  entries: [
    entry('2019-01-01', '2019-01-01', 3),
    entry('2019-01-01.2', '2019-01-01', 4, { corrects: `${scope}/quorum/2019-01-01`, article: 'Điều 4' }),
  ],
};
const known = (async (resource: string, { ids }: { ids: string[] }) => ({
  data: resource === 'rulebooks' && ids.includes(scope) ? [rulebook] : [],
})) as unknown as SoVangProvider['getMany'];

const open = (more: Partial<SoVangProvider> = {}) =>
  show(
    <ActScopeProvider clock="played" headship={undefined}>
      <BlocRules bloc={blocRow} />
    </ActScopeProvider>,
    { provider: providerWith({ getMany: known, ...more }) },
  );
const ruleCalled = async (name: string) => {
  const heading = await screen.findByRole('heading', { name });
  return within(heading.parentElement?.parentElement as HTMLElement);
};

describe('the rules of a bloc', () => {
  test('say of each its value, who made it, since when, by what and how sure that is', async () => {
    open();
    const rule = await ruleCalled('Số đơn vị tối thiểu tham gia bỏ phiếu');
    await waitFor(() => expect(rule.getByText('Ít nhất 80 % số đơn vị tham gia bỏ phiếu')).toBeDefined());
    expect(rule.getAllByText('khối tự quy định').length).toBeGreaterThan(0);
    expect(rule.getByText('Từ 01/01/2019 · Nguồn: Điều 4, 02/QC-K1 (đã đối chiếu văn bản)')).toBeDefined();
  });
  test('keep their history, with what was corrected', async () => {
    open();
    const rule = await ruleCalled('Số đơn vị tối thiểu tham gia bỏ phiếu');
    await waitFor(() => expect(rule.getByText('Các quy định khác (2)')).toBeDefined());
    expect(rule.getByText('đã đính chính')).toBeDefined();
  });
  test('are those of the day that is chosen', async () => {
    open();
    const rule = await ruleCalled('Số đơn vị tối thiểu tham gia bỏ phiếu');
    await waitFor(() => expect(rule.getByText('Ít nhất 80 % số đơn vị tham gia bỏ phiếu')).toBeDefined());
    fireEvent.change(screen.getByLabelText('Ngày áp dụng'), { target: { value: '2018-12-31' } });
    const then = await ruleCalled('Số đơn vị tối thiểu tham gia bỏ phiếu');
    expect(then.getByText('Ít nhất 2/3 số đơn vị tham gia bỏ phiếu')).toBeDefined();
  });
  test('are all there, each in one group', () => {
    const grouped = Object.values(ruleGroups).flat();
    expect([...grouped].sort()).toEqual([...ruleKeys].sort());
  });
  test('are said in words, none as code', async () => {
    open();
    await ruleCalled('Số đơn vị tối thiểu tham gia bỏ phiếu');
    expect(document.body.textContent).not.toMatch(/[{}]|undefined|\[object/);
  });
});

describe('adopting a rule', () => {
  test('takes shares and words as they are written', () => {
    expect(valueIn({ rule: 'quorum', value: '3/4' })).toEqual({ quorum: { num: 3, den: 4 } });
    expect(valueIn({ rule: 'quorum', value: '80%' })).toEqual({ quorum: { num: 80, den: 100 } });
    expect(valueIn({ rule: 'headship', value: 'optional' })).toEqual({ headship: 'optional' });
    expect(valueIn({ rule: 'headship', value: 'perhaps' })).toBeUndefined();
    expect(valueIn({ rule: 'quorum', value: 'most' })).toBeUndefined();
  });
  test('is sent to the rulebook of the bloc', async () => {
    const sent: unknown[] = [];
    const answer: ActAnswer = { stream: `rulebook-${scope}`, position: '7', revision: 0, repeated: false };
    const act = (async (...asked: unknown[]) => {
      sent.push(asked);
      return answer;
    }) as unknown as SoVangProvider['act'];
    open({ act });
    fireEvent.click(await screen.findByRole('button', { name: 'Thông qua quy định' }));
    const dialog = within(await screen.findByRole('dialog'));
    const type = (label: RegExp, value: string) =>
      fireEvent.change(dialog.getByLabelText(label), { target: { value } });
    fireEvent.mouseDown(dialog.getByLabelText(/^Quy định/));
    fireEvent.click(await screen.findByRole('option', { name: 'Số đơn vị tối thiểu tham gia bỏ phiếu' }));
    type(/^Giá trị/, '3/4');
    type(/^Áp dụng từ ngày/, '2019-07-01');
    type(/^Văn bản, số hiệu/, '03/QC-K1');
    const at = dialog.queryByLabelText(/^Thời điểm/);
    if (at) fireEvent.change(at, { target: { value: '2019-06-20T08:00' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Thông qua quy định' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toMatchObject([
      [
        'AdoptRules',
        `rulebook-${scope}`,
        {
          ...{ scope, rules: { quorum: { num: 3, den: 4 } }, validFrom: '2019-07-01' },
          ...{ act: '03/QC-K1', clock: 'played' },
        },
        {},
      ],
    ]);
  });
});
