import { readFileSync } from 'node:fs';
import { ruleNames, type Act, type Language } from '@so-vang/api-contract';
import { keysOf, streamOf, type Day } from '@so-vang/domain';
import { exitCodes } from '../exit-codes.js';
import { keyOf } from '../plan/key.js';
import { instantOf } from '../plan/timeline.js';
import { Client, type Api } from '../play/client.js';
import { ServerFault } from '../play/faults.js';
import { readRulesFile, type Adoption, type RulesFile } from '../rules/read-rules-file.js';
import { sayMistake } from '../scenario/mistake-words.js';
import type { Mistake } from '../scenario/mistakes.js';
import type { Token } from '../token.js';
import { runWords, sayFault } from './run-words.js';
import type { Terminal } from './terminal.js';

type Checked = { readonly file: string; readonly language: Language };
export type RulesOptions = Checked & { readonly server: string; readonly token: Token };

const guide = 'docs/rules.md';

const words = {
  vi: {
    right: (n: number) => `${n} lần thông qua, không có sai sót.`,
    adopted: (n: number, scope: string) => `Đã thông qua ${n} lần trong bộ quy định ${scope}.`,
    knownAlready: 'đã có từ trước',
    from: 'từ',
  },
  en: {
    right: (n: number) => `${n} adoptions, nothing wrong.`,
    adopted: (n: number, scope: string) => `${n} adoptions are in the rulebook ${scope}.`,
    knownAlready: 'was there already',
    from: 'from',
  },
} as const;

const showMistakes = (mistakes: readonly Mistake[], { file, language }: Checked, { error }: Terminal) => {
  const said = runWords[language];
  error(said.mistakes(file, mistakes.length));
  for (const mistake of [...mistakes].sort((a, b) => a.line - b.line))
    error(`  ${said.line(mistake.line)}: ${sayMistake(mistake, language, guide)}`);
};

const summaryOf = ({ rules, validFrom, act }: Adoption, language: Language): string => {
  const names = keysOf(rules).map((key) => ruleNames[key][language]);
  return `${act}, ${words[language].from} ${validFrom}: ${names.join('; ')}`;
};

/** Says what a file of rules would adopt, and what is wrong with it. */
export const checkRules = (options: Checked, terminal: Terminal): number => {
  const read = readRulesFile(readFileSync(options.file, 'utf8'));
  if (!read.ok) {
    showMistakes(read.mistakes, options, terminal);
    return exitCodes.wrongInput;
  }
  const { adoptions } = read.file;
  for (const adoption of adoptions) terminal.out(summaryOf(adoption, options.language));
  terminal.out(words[options.language].right(adoptions.length));
  return exitCodes.asExpected;
};

/** Has the server adopt what a file of rules says; the same file again changes nothing. */
export const adoptRules = async (options: RulesOptions, terminal: Terminal): Promise<number> => {
  const read = readRulesFile(readFileSync(options.file, 'utf8'));
  if (!read.ok) {
    showMistakes(read.mistakes, options, terminal);
    return exitCodes.wrongInput;
  }
  const { token, language } = options;
  if (token.text === undefined) {
    terminal.error(runWords[language].noToken(token.from));
    return exitCodes.unavailable;
  }
  const client = new Client({ ...options, token: token.text });
  try {
    await client.greet();
    return await sendAll(read.file, client, language, terminal);
  } catch (error) {
    if (!(error instanceof ServerFault)) throw error;
    terminal.error(sayFault(error, language, token));
    return exitCodes.unavailable;
  }
};

/** In play a rule is adopted on the day from which it holds; else now. */
const actOf = (data: Adoption): { readonly act: Act; readonly key: string } => {
  const act = { stream: streamOf('rulebook', data.scope), type: 'AdoptRules', data } as const;
  const at = instantOf(data.validFrom as Day, '00:00');
  return {
    act: data.clock === 'played' ? { ...act, at } : act,
    key: keyOf({ ...act, at }, 'rules', data.scope, 0),
  };
};

const sendAll = async (
  { scope, adoptions }: RulesFile,
  api: Pick<Api, 'act'>,
  language: Language,
  { out, error }: Terminal,
): Promise<number> => {
  for (const adoption of adoptions) {
    const { act, key } = actOf(adoption);
    const outcome = await api.act(act, key);
    const line = summaryOf(adoption, language);
    if (!outcome.ok) {
      const { title, detail, code } = outcome.problem;
      error(`✗ ${line}: ${code}\n    ${title}. ${detail}`);
      return exitCodes.differs;
    }
    out(outcome.answer.repeated ? `${line} (${words[language].knownAlready})` : line);
  }
  out(words[language].adopted(adoptions.length, scope));
  return exitCodes.asExpected;
};
