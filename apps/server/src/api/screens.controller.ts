import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import {
  cycleId,
  ruleOf,
  subjectSchema,
  type CycleView,
  type Page,
  type Reasons,
  type SealedPersonRow,
} from '@so-vang/api-contract';
import { defaultRules, explain, mustRead, type CycleId, type RecordedEvent } from '@so-vang/domain';
import { comparePositions } from '@so-vang/event-store';
import { foldView, sittingStreamsIn, streamsOfView } from '@so-vang/projections';
import { tables, type Table } from '@so-vang/read-models';
import type { Caller } from '../accounts.js';
import { refusedStreamOf } from '../worker/streams.js';
import { SignedInCaller } from './caller.js';
import { parsed } from './parsed.js';
import { listPeople, unsealed } from './people.js';
import { PARTS, type Parts } from './parts.js';
import { Refusal } from './refusal.js';
import { listQuery } from './list-query.js';

/** What the screens read: straight from the tables, past the domain. */
@Controller('api')
export class ScreensController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('rules')
  rules(@SignedInCaller() _caller: Caller): typeof defaultRules {
    return defaultRules;
  }

  @Get('cycles/:id/view')
  async view(
    @SignedInCaller() _caller: Caller,
    @Param('id') id: string,
    @Query('asOf') asOf: string | undefined,
  ): Promise<CycleView> {
    const cycle = await this.#find('cycles', parsed(cycleId, id));
    if (asOf !== undefined) return this.#viewAsOf(cycle.id, asOf);
    const [bloc, ballots, dossiers] = await Promise.all([
      this.#find('blocs', cycle.bloc),
      this.#all('ballots', cycle.id),
      this.#all('dossiers', cycle.id),
    ]);
    return { cycle, bloc, ballots, dossiers };
  }

  @Get('cycles/:id/events')
  async events(
    @SignedInCaller() _caller: Caller,
    @Param('id') id: string,
  ): Promise<readonly RecordedEvent[]> {
    return this.#eventsOf((await this.#find('cycles', parsed(cycleId, id))).id);
  }

  @Get('cycles/:id/why')
  async why(
    @SignedInCaller() _caller: Caller,
    @Param('id') id: string,
    @Query() query: Record<string, string>,
  ): Promise<Reasons> {
    const subject = parsed(subjectSchema, query);
    const events = await this.#eventsOf(parsed(cycleId, id), { refused: true });
    const explanation = explain(events, subject, { ruleOf });
    if (!explanation)
      throw new Refusal({ code: 'NOT_FOUND', what: `${id}: ${Object.values(query).join(' ')}` });
    return explanation;
  }

  @Get(':table')
  async list(
    @SignedInCaller() _caller: Caller,
    @Param('table') table: string,
    @Query() query: Record<string, string | string[]>,
  ): Promise<Page<object>> {
    const known = this.#known(table);
    const { models, accounts } = this.parts;
    return known === 'people'
      ? listPeople(models, accounts, listQuery(query))
      : models.list(known, listQuery(query));
  }

  @Get(':table/:id')
  async one(
    @SignedInCaller() _caller: Caller,
    @Param('table') table: string,
    @Param('id') id: string,
  ): Promise<object> {
    const known = this.#known(table);
    const row = await this.#find(known, id);
    return known === 'people' ? unsealed(this.parts.accounts, row as SealedPersonRow) : row;
  }

  #known(table: string): Table {
    if (!(tables as readonly string[]).includes(table))
      throw new Refusal({ code: 'METHOD_NOT_FOUND', path: `/api/${table}` });
    return table as Table;
  }

  async #find<T extends Table>(table: T, id: string) {
    const row = await this.parts.models.get(table, id);
    if (!row) throw new Refusal({ code: 'NOT_FOUND', what: `${table}/${id}` });
    return row;
  }

  async #all<T extends 'ballots' | 'dossiers'>(table: T, cycle: CycleId) {
    const query = { filter: { cycle }, sort: { field: 'id', order: 'ASC' }, page: 1, perPage: 500 } as const;
    return (await this.parts.models.list(table, query)).data;
  }

  async #viewAsOf(cycle: CycleId, asOf: string): Promise<CycleView> {
    if (!/^\d{1,19}$/.test(asOf)) throw new Refusal({ code: 'POSITION_INVALID', given: asOf });
    const events = await this.#eventsOf(cycle);
    const view = foldView(events.filter((event) => comparePositions(event.position, asOf) <= 0));
    if (!view) throw new Refusal({ code: 'NOT_FOUND', what: `cycles/${cycle} @ ${asOf}` });
    return { ...view, asOf };
  }

  /** All that bears on a cycle, in the order of the log; with what was refused there, where asked for. */
  async #eventsOf(cycle: CycleId, { refused = false } = {}): Promise<readonly RecordedEvent[]> {
    const row = await this.#find('cycles', cycle);
    const streams = streamsOfView(row.state);
    const events: RecordedEvent[] = [];
    const read = async (stream: string) => {
      for await (const event of this.parts.store.read(stream)) events.push(mustRead(event));
    };
    for (const stream of refused ? [...streams, ...streams.map(refusedStreamOf)] : streams)
      await read(stream);
    for (const stream of sittingStreamsIn(events)) await read(stream);
    return events.sort((a, b) => comparePositions(a.position, b.position));
  }
}
