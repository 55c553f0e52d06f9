import type { Language } from '@so-vang/api-contract';
import { exitCodes } from '../exit-codes.js';
import { Client } from '../play/client.js';
import { ServerFault } from '../play/faults.js';
import { runWords } from './run-words.js';
import type { Terminal } from './terminal.js';

type Options = { readonly server: string; readonly token: string | undefined; readonly language: Language };

/** Has every unfinished workflow started again from the log. */
export const recover = async (options: Options, { out, error }: Terminal): Promise<number> => {
  const client = new Client(options);
  try {
    await client.greet();
    const started = await client.recover();
    out(
      options.language === 'vi'
        ? `Đã khởi động lại ${started} quy trình chưa xong; quy trình đang chạy giữ nguyên.`
        : `${started} unfinished workflows started; those already running were left alone.`,
    );
    return exitCodes.asExpected;
  } catch (cause) {
    if (!(cause instanceof ServerFault)) throw cause;
    error(runWords[options.language].faults[cause.code](cause.detail));
    return exitCodes.unavailable;
  }
};
