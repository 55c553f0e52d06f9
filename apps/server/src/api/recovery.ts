import { streamOf, type StreamName } from '@so-vang/domain';
import type { ReadModels } from '@so-vang/read-models';
import pLimit from 'p-limit';
import type { Conductor } from './conductor.js';

const perPage = 1_000;

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

  /** Years that run follow what changed in their blocs: what a crash left undone, and what falls due on a later day. */
  async followBlocs(): Promise<void> {
    for (const id of await this.#idsOf('blocs', {})) await this.conductor.follow(streamOf('bloc', id));
  }

  async #unfinished(): Promise<readonly StreamName[]> {
    const phases = {
      cycles: ['pledging', 'movements', 'evaluation', 'voting', 'nomination'],
      ballots: ['open', 'closed'],
      councils: ['called', 'sitting'],
    } as const;
    return [
      ...(await this.#idsOf('cycles', { phase: phases.cycles })).map((id) => streamOf('cycle', id)),
      ...(await this.#idsOf('ballots', { phase: phases.ballots })).map((id) => streamOf('ballot', id)),
      ...(await this.#idsOf('councils', { phase: phases.councils })).map((id) => streamOf('council', id)),
      ...(await this.#idsOf('dossiers', { open: 'true' })).map((id) => streamOf('dossier', id)),
    ];
  }

  async #idsOf(
    table: 'blocs' | 'cycles' | 'ballots' | 'councils' | 'dossiers',
    filter: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const { data, total } = await this.models.list(table, { filter, page, perPage });
      ids.push(...data.map(({ id }) => id));
      if (ids.length >= total || data.length === 0) return ids;
    }
  }
}
