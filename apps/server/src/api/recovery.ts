import { streamOf, type StreamName } from '@so-vang/domain';
import type { ReadModels } from '@so-vang/read-models';
import pLimit from 'p-limit';
import type { Conductor } from './conductor.js';

const everything = { page: 1, perPage: 1_000_000 };

/** Starts the workflow of every unfinished stream again; those that run already are left as they are. */
export class Recovery {
  constructor(
    private readonly models: ReadModels,
    private readonly conductor: Conductor,
  ) {}

  async startUnfinished(): Promise<number> {
    const streams = await this.#unfinished();
    const limit = pLimit(8);
    await Promise.all(streams.map((stream) => limit(() => this.conductor.ensure(stream))));
    return streams.length;
  }

  async #unfinished(): Promise<readonly StreamName[]> {
    const phases = {
      cycles: ['pledging', 'movements', 'evaluation', 'voting', 'nomination'],
      ballots: ['open', 'closed'],
      dossiers: ['drafted', 'submitted', 'received', 'returned'],
    } as const;
    const [cycles, ballots, dossiers] = await Promise.all([
      this.models.list('cycles', { filter: { phase: phases.cycles }, ...everything }),
      this.models.list('ballots', { filter: { phase: phases.ballots }, ...everything }),
      this.models.list('dossiers', { filter: { phase: phases.dossiers }, ...everything }),
    ]);
    return [
      ...cycles.data.map(({ id }) => streamOf('cycle', id)),
      ...ballots.data.map(({ id }) => streamOf('ballot', id)),
      ...dossiers.data.map(({ id }) => streamOf('dossier', id)),
    ];
  }
}
