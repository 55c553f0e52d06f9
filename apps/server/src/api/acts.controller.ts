import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { actSchema, idempotencyKey, type Act, type ActAnswer, type Foresight } from '@so-vang/api-contract';
import { clockOf, foresee, type AnyState } from '@so-vang/domain';
import type { Envelope } from '@so-vang/workflows';
import type { Caller } from '../accounts.js';
import { blocsIn } from '../blocs-in.js';
import { eventsAround } from '../events-around.js';
import { SignedInCaller } from './caller.js';
import { evidenceRefusal } from './evidence-refusal.js';
import { parsed } from './parsed.js';
import { PARTS, type Parts } from './parts.js';
import { RefusalLimit } from './refusal-limit.js';
import { Refusal } from './refusal.js';
import { requestHash } from './request-hash.js';

/** The one door through which anything is changed. */
@Controller('api/acts')
export class ActsController {
  readonly #limit = new RefusalLimit();

  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Post()
  @HttpCode(200)
  async act(
    @SignedInCaller() caller: Caller,
    @Headers('idempotency-key') givenKey: string | undefined,
    @Body() body: unknown,
  ): Promise<ActAnswer> {
    const key = idempotencyKey.safeParse(givenKey);
    if (!key.success) throw new Refusal({ code: 'KEY_INVALID' });
    const act = parsed(actSchema, body);
    this.#limit.check(caller.person, Date.now());
    // A stream with an event that cannot be read is refused here, by name, before a workflow has taken the act.
    const { state } = await this.parts.streams.fold(act.stream);
    this.#checkScope(caller, act, state);
    await this.#checkEvidence(act);

    const envelope = this.#envelope(key.data, caller, act);
    const outcome = await this.parts.conductor.act(act.stream, envelope);
    // Temporal answers a known update id without looking at the body.
    if (outcome.requestHash !== envelope.requestHash) throw new Refusal({ code: 'KEY_REUSED' });
    if (!outcome.ok) {
      this.#limit.note(caller.person, Date.now());
      throw new Refusal(outcome.rejection);
    }
    return {
      stream: act.stream,
      position: outcome.position,
      revision: outcome.revision,
      repeated: outcome.repeated,
    };
  }

  /** What the act would bring about; nothing is recorded, a refusal neither. */
  @Post('preview')
  @HttpCode(200)
  async preview(@SignedInCaller() caller: Caller, @Body() body: unknown): Promise<Foresight> {
    const act = parsed(actSchema, body);
    const { streams, now } = this.parts;
    this.#checkScope(caller, act, (await streams.fold(act.stream)).state);
    const { type, by, at, granted } = this.#asked(caller, act);
    const data = act.type === 'RegisterPerson' ? { ...act.data, sealed: '' } : act.data;
    const foreseen = await foresee(
      act.stream,
      { type, data, by, ...(at && { at }) },
      {
        now: now(),
        stateOf: async (stream) => (await streams.fold(stream)).state,
        blocs: () => blocsIn(this.parts.store),
        eventsAround: (year) => eventsAround(this.parts.store, year),
        ...(granted && { granted }),
      },
    );
    if (!foreseen.ok) throw new Refusal(foreseen.rejection);
    const { events, rules, consequences } = foreseen;
    return { events, rules, consequences };
  }

  /** The act as it is asked for: whose it is, when, and who enters it. */
  #asked(caller: Caller, { type, at, by = caller.person }: Act) {
    return {
      type,
      by,
      ...(at && { at }),
      ...(by !== caller.person && { enteredBy: caller.person }),
      ...(caller.kind === 'clerk' && by === caller.person && { granted: 'operator' as const }),
    };
  }

  #envelope(key: string, caller: Caller, act: Act): Envelope {
    const { granted, ...asked } = this.#asked(caller, act);
    const data = act.type === 'RegisterPerson' ? this.#sealed(act.data) : act.data;
    const hash = requestHash({ stream: act.stream, ...asked, data });
    return { key, requestHash: hash, ...asked, data, ...(granted && { granted }) };
  }

  /** Name, post and contact never reach the log in the clear. */
  #sealed({ person, clock, ...personal }: Extract<Act, { type: 'RegisterPerson' }>['data']) {
    return { person, clock, sealed: this.parts.accounts.seal(person, personal) };
  }

  /** A clerk's token enters acts of others, into the played world only. */
  #checkScope(caller: Caller, act: Act, state: AnyState): void {
    if (caller.kind === 'person') {
      if (act.by && act.by !== caller.person) throw new Refusal({ code: 'ON_BEHALF_NOT_ALLOWED' });
      return;
    }
    const begun = clockOf(state);
    const clock = begun ?? ('clock' in act.data ? act.data.clock : undefined);
    // A stream that has not begun and is not begun by this act is refused by its decider, by name.
    if (clock === 'live') throw new Refusal({ code: 'TOKEN_FOR_PLAYED_CYCLES_ONLY' });
  }

  /** What an act says of a file is what the file is. */
  async #checkEvidence(act: Act): Promise<void> {
    const named =
      act.type === 'AttachPaper'
        ? act.data.sha256
        : act.type === 'EnterCount' || act.type === 'RecordVotes'
          ? act.data.sheet
          : undefined;
    if (named !== undefined && !(await this.parts.evidence.has(named)))
      throw new Refusal({ code: 'EVIDENCE_NOT_UPLOADED', sha256: named });
    if (act.type !== 'FileEvidence') return;
    const { sha256, mediaType, size } = act.data;
    const stored = await this.parts.evidence.check(sha256, mediaType).catch((error: unknown) => {
      throw evidenceRefusal(error) ?? error;
    });
    if (stored === undefined) throw new Refusal({ code: 'EVIDENCE_NOT_UPLOADED', sha256 });
    if (stored !== size)
      throw new Refusal({ code: 'BODY_INVALID', issues: [{ path: 'data.size', message: String(stored) }] });
  }
}
