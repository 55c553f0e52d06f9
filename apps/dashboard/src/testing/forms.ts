import { expect } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ActAnswer } from '@so-vang/api-contract';
import type { SoVangProvider } from '../provider/data-provider.js';

type Sent = { readonly act: unknown; readonly stream: unknown; readonly data: unknown };

/** A server that takes every act; what was sent is kept. */
export const accepting = () => {
  const sent: Sent[] = [];
  const answer: ActAnswer = { stream: '', position: '7', revision: 0, repeated: false };
  const act = (async (name: unknown, stream: unknown, data: unknown) => {
    sent.push({ act: name, stream, data });
    return answer;
  }) as unknown as SoVangProvider['act'];
  return { act, sent };
};

/** A list of one kind of rows, for the choices of a form. */
export const listing = (rows: Readonly<Record<string, readonly object[]>>) =>
  (async (resource: string) => {
    const data = rows[resource] ?? [];
    return { data, total: data.length };
  }) as unknown as SoVangProvider['getList'];

/** Opens the form of an act and fills it in as one does by hand. */
export const formOf = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name }));
  const form = within(await screen.findByRole('dialog'));
  return {
    ...form,
    type: (label: string | RegExp, value: string) =>
      fireEvent.change(form.getByLabelText(label), { target: { value } }),
    choose: async (label: string | RegExp, option: string) => {
      fireEvent.mouseDown(form.getByLabelText(label));
      fireEvent.click(await screen.findByRole('option', { name: option }));
    },
    send: () => fireEvent.click(form.getByRole('button', { name })),
    closed: () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull()),
  };
};
