import type { Language } from '@so-vang/api-contract';
import { exitCodes } from '../exit-codes.js';
import { loadPlan } from '../plan/load-plan.js';
import type { Plan } from '../plan/plan.js';
import { checkOutcome } from '../play/check-outcome.js';
import { Client } from '../play/client.js';
import { ServerFault } from '../play/faults.js';
import { play } from '../play/play.js';
import { sayMistake } from '../scenario/mistake-words.js';
import type { Mistake } from '../scenario/mistakes.js';
import { reportOf } from './run-report.js';
import type { Token } from '../token.js';
import { runWords, sayDifference, sayFault } from './run-words.js';
import type { Terminal } from './terminal.js';

export type RunOptions = {
  readonly file: string;
  readonly server: string;
  readonly token: Token;
  readonly as?: string;
  readonly language: Language;
  readonly quiet: boolean;
};

const showMistakes = (mistakes: readonly Mistake[], { file, language }: RunOptions, { error }: Terminal) => {
  const words = runWords[language];
  error(words.mistakes(file, mistakes.length));
  for (const mistake of [...mistakes].sort((a, b) => a.line - b.line))
    error(`  ${words.line(mistake.line)}: ${sayMistake(mistake, language)}`);
};

/** Plays a scenario through the public API and compares the outcome; answers the exit code. */
export const run = async (options: RunOptions, terminal: Terminal): Promise<number> => {
  const loaded = loadPlan(options.file, options.as);
  if (!loaded.ok) {
    showMistakes(loaded.mistakes, options, terminal);
    return exitCodes.wrongInput;
  }
  const { token, language } = options;
  if (token.text === undefined) {
    terminal.error(runWords[language].noToken(token.from));
    return exitCodes.unavailable;
  }
  try {
    return await playAndCompare(loaded.plan, options, terminal);
  } catch (error) {
    if (!(error instanceof ServerFault)) throw error;
    terminal.error(sayFault(error, language, token));
    return exitCodes.unavailable;
  }
};

const playAndCompare = async (plan: Plan, options: RunOptions, terminal: Terminal): Promise<number> => {
  const { language, quiet, server } = options;
  const words = runWords[language];
  const report = reportOf(plan, language);
  const tell = quiet ? () => undefined : terminal.out;
  const client = new Client({ server, token: options.token.text, language });

  await client.greet();
  tell(words.plays(plan.scenario.title, plan.steps.length, server, plan.world.suffix));
  const played = await play(plan, client, (step, { problem }, done) => {
    if (quiet) return;
    const line = `${String(done).padStart(4)}/${plan.steps.length}  ${report.progress(step, problem)}`;
    if (terminal.progress) terminal.progress(line);
    else terminal.out(line);
  });
  for (const surprise of played.surprises) terminal.out(report.surprise(surprise));
  if (played.stopped) terminal.out(words.stopped);

  const refused = played.surprises.map(({ step }) => step);
  const streams = plan.steps.flatMap((step) =>
    step.act.type === 'OpenCycle' && !step.refused && !refused.includes(step) ? [step.act.stream] : [],
  );
  const differences = played.stopped ? [] : await checkOutcome(plan, client, played.position);
  for (const difference of differences) terminal.out(`✗ ${sayDifference(difference, language)}`);
  tell(words.counts(played));
  if (streams.length > 0) tell(words.recordedAs(streams));
  const wrong = played.surprises.length + differences.length;
  if (wrong > 0) terminal.out(words.differs(wrong));
  else tell(words.asExpected);
  return wrong > 0 ? exitCodes.differs : exitCodes.asExpected;
};
