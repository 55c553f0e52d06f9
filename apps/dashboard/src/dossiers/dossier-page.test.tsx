/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Resource } from 'react-admin';
import type { ActAnswer, CouncilRow, PersonRow } from '@so-vang/api-contract';
import { defaultValues, type DossierEvent } from '@so-vang/domain';
import type { SoVangProvider } from '../provider/data-provider.js';
import {
  awardDecided,
  dossierDrafted,
  dossierHeld,
  dossierId,
  dossierRow,
  dossierTimeline,
  inDossier,
  paperAttached,
  passedDossier,
  receivedDossier,
  signedDossier,
} from '../testing/dossiers.js';
import { providerWith, show } from '../testing/on-screen.js';
import { blocRow, headOfNorth, officer } from '../testing/views.js';
import { DossierPage } from './dossier-page.js';

/** Whole pages take their time on a machine that does much else. */
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const sittingOr404 = (sitting: CouncilRow | undefined): CouncilRow => {
  if (!sitting) throw new Error('404');
  return sitting;
};

type Sent = { readonly type: string; readonly data: unknown };
const open = (events: readonly DossierEvent[], person: PersonRow = officer, sitting?: CouncilRow) => {
  const sent: Sent[] = [];
  const provider = providerWith({
    getOne: (async (resource: string) => ({
      data:
        resource === 'blocs' ? blocRow : resource === 'councils' ? sittingOr404(sitting) : dossierRow(events),
    })) as unknown as SoVangProvider['getOne'],
    getList: (async (resource: string) => {
      const data = resource === 'timeline' ? dossierTimeline(events) : [];
      return { data: [...data], total: data.length };
    }) as unknown as SoVangProvider['getList'],
    uploadEvidence: async () => ({ sha256: 'a'.repeat(64), size: 10, mediaType: 'application/pdf' }),
    act: async (type: string, stream: string, data: unknown): Promise<ActAnswer> => {
      sent.push({ type, data });
      return { stream, position: '9', revision: 9, repeated: false };
    },
  });
  show(<Resource name="dossiers" show={DossierPage} />, { provider, person, at: `/${dossierId}/show` });
  return sent;
};
const part = async (name: string) => within(await screen.findByRole('region', { name }));
const press = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};
const type = (dialog: ReturnType<typeof within>, label: RegExp, value: string) =>
  fireEvent.change(dialog.getByLabelText(label), { target: { value } });
const send = (dialog: ReturnType<typeof within>, name: string) =>
  fireEvent.click(dialog.getByRole('button', { name }));

describe('the page of a dossier that is made up', () => {
  test('shows what is there and what is missing, and why it cannot be signed yet', async () => {
    open([dossierDrafted(), paperAttached('minutes')]);
    const papers = await part('Thành phần hồ sơ');
    expect(papers.getByText('Tờ trình')).toBeDefined();
    expect(papers.getAllByText('Còn thiếu')).toHaveLength(1);
    expect(papers.getAllByText('Đã có')).toHaveLength(1);
    expect(papers.getByText('Mẫu báo cáo thành tích: 07 · Số bộ: 2')).toBeDefined();
    const sign = await screen.findByRole('button', { name: 'Ký hồ sơ' });
    expect(sign.hasAttribute('disabled')).toBe(true);
    expect(screen.getAllByText(/^Còn thiếu: Tờ trình\./).length).toBeGreaterThan(0);
  });

  test('attaches a paper: the file first, then the act that names it', async () => {
    const sent = open([dossierDrafted(), paperAttached('minutes')]);
    fireEvent.click((await screen.findAllByRole('button', { name: 'Đính kèm' }))[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    const file = new File(['x'], 'to-trinh.pdf', { type: 'application/pdf' });
    fireEvent.change(dialog.getByLabelText('Chọn tệp'), { target: { files: [file] } });
    await dialog.findByText('Đã tải lên: to-trinh.pdf');
    type(dialog, /Số, ký hiệu/, '12/TTr');
    send(dialog, 'Đính kèm');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      type: 'AttachPaper',
      data: {
        ...{ paper: 'submission-letter', title: 'Tờ trình', number: '12/TTr' },
        ...{ sha256: 'a'.repeat(64), size: 10, mediaType: 'application/pdf' },
      },
    });
  });

  test('is submitted once it is signed', async () => {
    const sent = open(signedDossier);
    const dialog = await press('Trình hồ sơ');
    type(dialog, /Số tờ trình/, '45/TTr-K1');
    send(dialog, 'Trình hồ sơ');
    await waitFor(() => expect(sent).toEqual([{ type: 'SubmitDossier', data: { number: '45/TTr-K1' } }]));
  });

  test('offers nothing to who may not do it', async () => {
    open(signedDossier, headOfNorth);
    expect(await screen.findByText('Bạn xem được hồ sơ; việc này do người khác làm.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Trình hồ sơ' })).toBeNull();
  });
});

describe('the page of a dossier with the office', () => {
  test('says by which law it is judged, and what is due when', async () => {
    open(receivedDossier);
    const basis = await part('Căn cứ xét');
    expect(basis.getByText(/Luật 15\/2003\/QH11 và Nghị định 91\/2017/)).toBeDefined();
    expect(basis.getByText(/tiếp nhận để thẩm định lần đầu ngày 02\/03\/2019/)).toBeDefined();
    expect(basis.getByText(/Thông tư 08\/2017\/TT-BNV/)).toBeDefined();
    const clocks = await part('Thời hạn');
    expect(clocks.getByText('Thẩm định: hạn 20/03/2019')).toBeDefined();
    expect(clocks.getByText('còn 13 ngày làm việc')).toBeDefined();
  });

  test('is returned with the papers to be completed', async () => {
    const sent = open(receivedDossier);
    const dialog = await press('Trả lại hồ sơ');
    type(dialog, /Lý do/, 'Thiếu chữ ký');
    fireEvent.click(dialog.getByLabelText('Biên bản họp'));
    send(dialog, 'Trả lại hồ sơ');
    await waitFor(() =>
      expect(sent).toEqual([
        { type: 'ReturnDossier', data: { reason: 'Thiếu chữ ký', papers: ['minutes'] } },
      ]),
    );
  });

  test('is not appraised while an opinion is awaited', async () => {
    open([...receivedDossier, { type: 'BodyConsulted', data: { ...inDossier, body: 'Thuế tỉnh' } }]);
    const appraise = await screen.findByRole('button', { name: 'Thẩm định hồ sơ' });
    expect(appraise.hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/^Chưa có ý kiến của Thuế tỉnh\./)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Ghi ý kiến trả lời' })).toBeDefined();
  });
});

describe('the page of a dossier that is decided', () => {
  test('says why a held one cannot be', async () => {
    open([...passedDossier, dossierHeld]);
    const award = await screen.findByRole('button', { name: 'Quyết định khen thưởng' });
    expect(award.hasAttribute('disabled')).toBe(true);
    expect(screen.getAllByText(/^Hồ sơ đang tạm dừng vì: Có đơn tố cáo/)).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Kết thúc tạm dừng' })).toBeDefined();
  });

  test('records number, date and signer', async () => {
    const sent = open(passedDossier);
    const dialog = await press('Quyết định khen thưởng');
    type(dialog, /Số quyết định/, '300/QĐ-UBND');
    type(dialog, /Ngày ghi trên quyết định/, '2020-02-03');
    type(dialog, /Người ký quyết định/, 'Phạm Văn Sinh');
    send(dialog, 'Quyết định khen thưởng');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      type: 'DecideDossier',
      data: {
        ...{ outcome: 'awarded', number: '300/QĐ-UBND' },
        ...{ date: '2020-02-03', signer: 'Phạm Văn Sinh' },
      },
    });
  });

  test('goes up to the Government by its steps, before anything is decided', async () => {
    const [, ...rest] = passedDossier;
    open([dossierDrafted('GovernmentFlag'), ...rest]);
    expect(
      await screen.findByRole('button', { name: 'Trình Ban Thi đua - Khen thưởng Trung ương' }),
    ).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Quyết định khen thưởng' })).toBeNull();
  });

  test('leads to its sitting, with the votes and what they had to reach', async () => {
    const round = { for: 8, against: 1, invalid: 0, abstained: 0, votesFor: 8, base: 10, passed: true };
    const agenda = [{ item: 3, award: 'ProvinceFlag', rounds: [round] }];
    const sitting = {
      ...{ id: 'thai-binh-2019-1', province: 'thai-binh', heldAt: '2020-03-10T01:00:00.000Z', number: 1 },
      state: { agenda, rules: defaultValues },
    } as unknown as CouncilRow;
    open(passedDossier, officer, sitting);
    const review = await part('Thẩm định, Hội đồng, trình cấp trên');
    const link = await review.findByRole('link', { name: /Phiên họp thứ 1 của Hội đồng/ });
    expect(link.getAttribute('href')).toBe('/councils/thai-binh-2019-1/show');
    expect(review.getByText(/8\/10 đồng ý/).textContent).toMatch(/Cần đạt: ít nhất 4\/5 tổng số thành viên/);
    expect(review.getByText('Thông qua')).toBeDefined();
  });

  test('tells what an annulment leaves to be settled', async () => {
    open([
      ...passedDossier,
      awardDecided,
      {
        type: 'AwardAnnulled',
        data: {
          ...{ ...inDossier, ground: 'Kết luận 5/KL-TTr', legalGround: 'fraud' },
          ...{ reason: 'Kê khai sai', number: '9/QĐ' },
          consequences: [
            { kind: 'quota', year: 2019, award: 'ProvinceFlag' },
            { kind: 'reward', amount: 8_00, presented: true },
          ],
        },
      },
    ]);
    const decision = await part('Quyết định, thông báo, trao tặng');
    expect(decision.getByText('Gian dối trong kê khai thành tích')).toBeDefined();
    expect(decision.getByText(/Thu hồi tiền thưởng: 8 lần mức lương cơ sở\. Thu hồi hiện vật/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Hủy quyết định khen thưởng' })).toBeNull();
  });
});
