import type { Instant } from '@so-vang/domain';
import type { EventStore } from '@so-vang/event-store';
import type { EvidenceStore } from '@so-vang/evidence';
import type { ReadModels } from '@so-vang/read-models';
import type { Accounts } from '../accounts.js';
import type { Projector } from '../projector/projector.js';
import type { Streams } from '../worker/streams.js';
import type { Conductor } from './conductor.js';
import type { Sweeper } from './sweeper.js';

/** The parts that the API works with, handed in by `main`. */
export type Parts = {
  readonly store: EventStore;
  readonly streams: Streams;
  readonly models: ReadModels;
  readonly projector: Projector;
  readonly accounts: Accounts;
  readonly evidence: EvidenceStore;
  readonly conductor: Conductor;
  readonly sweeper: Sweeper;
  readonly health: () => Promise<Health>;
  readonly now: () => Instant;
  readonly sampleSignIn: boolean;
  /** Folder of the built dashboard. */
  readonly dashboard: string;
};
export const PARTS = Symbol('Parts');

export type PartHealth = { readonly ok: boolean; readonly detail?: string };
export type Health = {
  readonly status: 'ok' | 'degraded';
  readonly parts: Readonly<
    Record<'eventStore' | 'readModels' | 'temporal' | 'worker' | 'evidence' | 'notices', PartHealth>
  >;
};
