import type { Language } from '@so-vang/api-contract';
import { exitCodes } from '../exit-codes.js';
import { Client } from '../play/client.js';
import { ServerFault } from '../play/faults.js';
import type { Token } from '../token.js';
import { runWords, sayFault } from './run-words.js';
import type { Terminal } from './terminal.js';

type Options = { readonly server: string; readonly token: Token; readonly language: Language };

/** Has whoever has something to do woken, as the log tells it. */
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
        ? `Đã đánh thức ${started} quy trình có thời hạn sắp hết hoặc việc còn phải làm.`
        : `${started} streams with a time that ends or something to do were woken.`,
    );
    return exitCodes.asExpected;
  } catch (cause) {
    if (!(cause instanceof ServerFault)) throw cause;
    error(sayFault(cause, language, token));
    return exitCodes.unavailable;
  }
};
