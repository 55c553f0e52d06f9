import type { Language } from '@so-vang/api-contract';
import { exitCodes } from '../exit-codes.js';
import { Client } from '../play/client.js';
import { ServerFault } from '../play/faults.js';
import type { Token } from '../token.js';
import { runWords, sayFault } from './run-words.js';
import type { Terminal } from './terminal.js';

type Options = { readonly server: string; readonly token: Token; readonly language: Language };

/** Has every unfinished workflow started again from the log. */
export const recover = async (options: Options, { out, error }: Terminal): Promise<number> => {
  const { language, token } = options;
  if (token.text === undefined) {
    error(runWords[language].noToken(token.from));
    return exitCodes.unavailable;
  }
  const client = new Client({ ...options, token: token.text });
  try {
    await client.greet();
    const started = await client.recover();
    out(
      language === 'vi'
        ? `Đã khởi động lại ${started} quy trình chưa xong; quy trình đang chạy giữ nguyên.`
        : `${started} unfinished workflows started; those already running were left alone.`,
    );
    return exitCodes.asExpected;
  } catch (cause) {
    if (!(cause instanceof ServerFault)) throw cause;
    error(sayFault(cause, language, token));
    return exitCodes.unavailable;
  }
};
