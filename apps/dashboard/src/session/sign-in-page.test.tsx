/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { PersonRow, Session } from '@so-vang/api-contract';
import { Unreachable } from '../provider/failures.js';
import { providerWith, show } from '../testing/on-screen.js';
import { headOfNorth, officer } from '../testing/views.js';
import { SignInPage } from './sign-in-page.js';

afterEach(cleanup);

const signIn = (session: () => Promise<Session>, people: readonly PersonRow[] = []) =>
  show(<SignInPage />, { provider: providerWith({ session, samplePeople: async () => people }) });

describe('the sign-in page', () => {
  test('offers the sample’s people by role, and says what it is', async () => {
    signIn(async () => ({ sampleSignIn: true }), [headOfNorth, officer]);
    expect(await screen.findByText('Đăng nhập mẫu – chỉ dùng với dữ liệu mẫu')).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Thủ trưởng đơn vị' })).toBeDefined();
    expect(screen.getByRole('button', { name: /Trần Thị Bình/ })).toBeDefined();
  });

  test('finds people without diacritics', async () => {
    signIn(async () => ({ sampleSignIn: true }), [headOfNorth, officer]);
    fireEvent.change(await screen.findByLabelText('Tìm theo tên hoặc chức vụ'), {
      target: { value: 'thong ke' },
    });
    expect(screen.getByRole('button', { name: /Trần Thị Bình/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: /Mai Thị Thu/ })).toBeNull();
  });

  test('says that it is switched off without the sample, and what to do', async () => {
    signIn(async () => ({ sampleSignIn: false }));
    expect(await screen.findByText('Đăng nhập mẫu đang tắt')).toBeDefined();
    expect(screen.getByText(/npm start/)).toBeDefined();
  });

  test('offers to try again when the server does not answer', async () => {
    let attempts = 0;
    signIn(async () => {
      attempts += 1;
      if (attempts === 1) throw new Unreachable();
      return { sampleSignIn: false };
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('Đăng nhập mẫu đang tắt')).toBeDefined();
  });
});
