/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { accepting, formOf } from '../testing/forms.js';
import { providerWith, show } from '../testing/on-screen.js';
import { ActButton } from './act-button.js';
import { ActScopeProvider } from './act-scope.js';
import { TimeInput } from './fields.js';

afterEach(cleanup);

test('a date of a year that is none of ours is not sent, and stays in the form', async () => {
  const { act, sent } = accepting();
  const bloc = (
    <ActButton
      act="HandOverBanner"
      stream={'bloc-b'}
      question="?"
      data={({ on }) => ({ unit: 'u', on }) as never}
    >
      <TimeInput name="on" type="date" label="Ngày trao" />
    </ActButton>
  );
  show(<ActScopeProvider clock="live">{bloc}</ActScopeProvider>, { provider: providerWith({ act }) });
  const form = await formOf('Trao cờ luân lưu');
  form.type('Ngày trao', '0026-01-01');
  form.send();
  expect(await form.findByText(/^Cần ngày, tháng, năm đầy đủ/)).toBeDefined();
  expect(form.getByLabelText<HTMLInputElement>('Ngày trao').value).toBe('0026-01-01');
  expect(sent).toEqual([]);
  form.type('Ngày trao', '2026-01-01');
  form.send();
  await form.closed();
  expect(sent).toHaveLength(1);
});
