/** What becomes of an append: it is written or not, it is answered or something goes wrong. */
import { Metadata, status } from '@grpc/grpc-js';
import type { Fault, Faults } from './faults.js';
import type { Expected, KurrentDbLog, Proposed, Written } from './log.js';

export type Verdict =
  | { readonly kind: 'answer'; readonly written: Written; readonly after: number }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'too-large'; readonly maximum: number };
export type Leader = { readonly host: string; readonly port: number };

/** What an answer needs of the server around it. */
export type Surroundings = {
  judge(stream: string, expected: Expected, events: readonly Proposed[]): Verdict;
  /** Ends the connection that a call came by, as if its cable were pulled out. */
  cut(peer: string): void;
  leader(): Leader;
};

const writing = new Set<Fault['kind']>(['late', 'wrong-expected-version']);
const writes = (fault: Fault): boolean => ('written' in fault ? fault.written : writing.has(fault.kind));

export const judgeOf =
  (log: KurrentDbLog, faults: Faults, maximum: number): Surroundings['judge'] =>
  (stream, expected, events) => {
    const size = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (size > maximum) return { kind: 'too-large', maximum };
    const fault = faults.next(stream);
    if (!fault) return { kind: 'answer', written: log.append(stream, expected, events), after: 0 };

    const written = writes(fault) ? log.append(stream, expected, events) : undefined;
    if (fault.kind === 'late' && written) return { kind: 'answer', written, after: fault.after };
    if (fault.kind !== 'wrong-expected-version') return { kind: 'fault', fault };
    const current = log.stream(stream).length - 1;
    return { kind: 'answer', written: { outcome: 'wrong-expected-version', current }, after: 0 };
  };

/** A gRPC status with the trailing metadata in which KurrentDB names the exception. */
export const failure = (code: status, exception?: string, more: Record<string, string> = {}): Error => {
  const metadata = new Metadata();
  if (exception !== undefined) metadata.set('exception', exception);
  for (const [name, value] of Object.entries(more)) metadata.set(name, value);
  return Object.assign(new Error(exception ?? status[code]), { code, metadata });
};

export const notLeader = ({ host, port }: Leader): Error =>
  failure(status.NOT_FOUND, 'not-leader', {
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
