import type { ActType, Problem, RejectionCode } from '@so-vang/api-contract';
import { idOf } from '@so-vang/domain';
import type { Plan } from '../plan/plan.js';
import type { Step } from '../plan/step.js';
import type { Api } from './client.js';

/** An act that went otherwise than the file says. */
export type Surprise = {
  readonly step: Step;
  readonly expected: RejectionCode | 'accepted';
  /** What the server said instead; nothing where it accepted the act. */
  readonly problem?: Problem;
};

export type Played = {
  readonly surprises: readonly Surprise[];
  readonly accepted: number;
  /** Accepted acts that the server says it knew from an earlier run; there may be more. */
  readonly repeated: number;
  readonly refused: number;
  /** The newest position that was answered. */
  readonly position?: string;
  /** Given up after too many surprises, or one on which others rest: what comes after would only follow from them. */
  readonly stopped: boolean;
};

const enough = 10;

type Sent = { readonly problem?: Problem; readonly position?: string; readonly repeated: boolean };

const send = async (api: Api, { act, key, upload }: Step): Promise<Sent> => {
  const kept = upload && (await api.putEvidence(idOf(act.stream), upload.bytes, upload.mediaType));
  if (kept) return { problem: kept, repeated: false };
  const outcome = await api.act(act, key);
  if (!outcome.ok) return { problem: outcome.problem, repeated: false };
  return { position: outcome.answer.position, repeated: outcome.answer.repeated };
};

const surpriseIn = (step: Step, { problem }: Sent): Surprise | undefined => {
  if (problem?.code === step.refused) return undefined;
  return { step, expected: step.refused ?? 'accepted', ...(problem && { problem }) };
};

const later = (a: string | undefined, b: string | undefined): string | undefined => {
  if (!a || !b) return a ?? b;
  return BigInt(a) > BigInt(b) ? a : b;
};

/** Acts that open a stage or a ballot, or end it: most of what stands behind them waits for them. */
const awaited: readonly ActType[] = [
  ...(['OpenCycle', 'ClosePledging', 'OpenEvaluation', 'CloseEvaluation'] as const),
  ...(['OpenVoting', 'CloseBallot', 'CountBallot', 'DeclareRanking'] as const),
];

/** What the file implies has to be there, and a stage that the file is in, or nothing else can be. */
const carries = ({ step, expected, problem }: Surprise): boolean =>
  step.line === 0 ||
  (awaited.includes(step.act.type) && (expected === 'accepted') === (problem !== undefined));

/** Sends every act in order, each once it is known what became of the one before. */
export const play = async (
  { steps }: Plan,
  api: Api,
  onStep: (step: Step, sent: Sent, done: number) => void = () => undefined,
): Promise<Played> => {
  const surprises: Surprise[] = [];
  const count = { accepted: 0, repeated: 0, refused: 0 };
  let position: string | undefined;
  for (const [i, step] of steps.entries()) {
    const sent = await send(api, step);
    count[sent.problem ? 'refused' : 'accepted'] += 1;
    if (sent.repeated) count.repeated += 1;
    position = later(position, sent.position);
    const surprise = surpriseIn(step, sent);
    if (surprise) surprises.push(surprise);
    onStep(step, sent, i + 1);
    if (surprises.length >= enough || (surprise && carries(surprise)))
      return { ...count, surprises, stopped: true, ...(position && { position }) };
  }
  return { ...count, surprises, stopped: false, ...(position && { position }) };
};
