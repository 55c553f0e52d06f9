/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Resource } from 'react-admin';
import type { ActAnswer, CycleView } from '@so-vang/api-contract';
import type { CycleEvent } from '@so-vang/domain';
import type { ActOptions, SoVangProvider } from '../provider/data-provider.js';
import { Refused, Unreachable } from '../provider/failures.js';
import { providerWith, show } from '../testing/on-screen.js';
import {
  cycleId,
  drafted,
  headOfNorth,
  north,
  opened,
  planned,
  signed,
  south,
  viewAfter,
} from '../testing/views.js';
import { CyclePage } from './cycle-page.js';

afterEach(cleanup);

const pledging: readonly CycleEvent[] = [opened, planned, drafted, signed(south, true)];
const answer: ActAnswer = { stream: `cycle-${cycleId}`, position: '7', revision: 4, repeated: false };

type Sent = { readonly type: string; readonly data: unknown; readonly options: ActOptions };

/** Records what is sent; answers each attempt in turn. */
const actsWith = (...answers: readonly (() => Promise<ActAnswer>)[]) => {
  const sent: Sent[] = [];
  const act = ((type: string, _stream: string, data: unknown, options: ActOptions) => {
    sent.push({ type, data, options });
    return (answers[sent.length - 1] ?? (async () => answer))();
  }) as SoVangProvider['act'];
  return { sent, act };
};

const open = (view: () => CycleView, { act, asOf }: { act?: SoVangProvider['act']; asOf?: string } = {}) =>
  show(<Resource name="cycles" show={CyclePage} />, {
    provider: providerWith({ view, ...(act && { act }) }),
    person: headOfNorth,
    at: `/${cycleId}/show${asOf ? `?asOf=${asOf}` : ''}`,
  });

const signingDialog = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Ký giao ước' }));
  return within(await screen.findByRole('dialog'));
};

describe('the page of a cycle', () => {
  test('says where the cycle stands, who signed and what is missing, by which rule', async () => {
    open(() => viewAfter(pledging));
    expect(await screen.findByRole('heading', { name: 'Năm thi đua 2019' })).toBeDefined();
    expect(screen.getByText('Chủ đề: Đoàn kết, sáng tạo')).toBeDefined();
    expect(screen.getByText('1/4 đơn vị đã ký giao ước')).toBeDefined();
    expect(screen.getByText('quá hạn')).toBeDefined();
    expect(
      await screen.findByText('• chưa ký giao ước: Cục Thống kê, Kho bạc Nhà nước và Liên minh HTX'),
    ).toBeDefined();
    expect(screen.getByText(/^Quy định: Đơn vị không ký giao ước\. Nguồn: Điều 10/)).toBeDefined();
  });

  test('offers the head of a unit that unit’s signature, and nobody’s stages', async () => {
    open(() => viewAfter(pledging));
    expect(await screen.findAllByRole('button', { name: 'Ký giao ước' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Kết thúc ký kết giao ước' })).toBeNull();
    expect(screen.getByText(/^Việc chuyển giai đoạn do/)).toBeDefined();
  });

  test('sends one signature for two clicks, and shows it', async () => {
    let events = pledging;
    const { sent, act } = actsWith(async () => {
      events = [...pledging, signed(north)];
      return answer;
    });
    open(() => viewAfter(events), { act });
    const dialog = await signingDialog();
    const sign = dialog.getByRole('button', { name: 'Ký giao ước' });
    fireEvent.click(sign);
    fireEvent.click(sign);
    expect(await screen.findByText('2/4 đơn vị đã ký giao ước')).toBeDefined();
    expect(sent).toMatchObject([{ type: 'SignPledge', data: { unit: north } }]);
    expect(sent[0]?.options.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('tries again under the same key when the answer was lost', async () => {
    const { sent, act } = actsWith(() => Promise.reject(new Unreachable()));
    open(() => viewAfter(pledging), { act });
    const dialog = await signingDialog();
    fireEvent.click(dialog.getByRole('button', { name: 'Ký giao ước' }));
    expect(await dialog.findByText('Chưa nhận được trả lời của máy chủ')).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toHaveLength(2);
    expect(sent[1]?.options.key).toBe(sent[0]?.options.key);
  });

  test('shows a refusal in full until it is dismissed, and makes a new key after it', async () => {
    const problem = {
      title: 'Đơn vị đã ký',
      detail: 'Cục Thống kê đã ký giao ước. Không cần ký lại.',
      rule: { key: 'noPledge', source: '', mark: 'assumed' },
    } as Refused['problem'];
    const { sent, act } = actsWith(() => Promise.reject(new Refused(409, problem)));
    open(() => viewAfter(pledging), { act });
    const dialog = await signingDialog();
    fireEvent.click(dialog.getByRole('button', { name: 'Ký giao ước' }));
    expect(await dialog.findByText('Đơn vị đã ký')).toBeDefined();
    expect(dialog.getByText(/Không cần ký lại/)).toBeDefined();
    expect(dialog.getByText(/Theo quy định: Đơn vị không ký giao ước/)).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Ký giao ước' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.options.key).not.toBe(sent[0]?.options.key);
  });

  test('shows the past with a banner and without any act', async () => {
    open(() => viewAfter(pledging), { asOf: '5' });
    expect(await screen.findByText('Bạn đang xem quá khứ')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Về hiện tại' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ký giao ước' })).toBeNull();
  });
});
