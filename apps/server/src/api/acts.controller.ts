import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import {
  actSchema,
  idempotencyKey,
  personalCorrection,
  type Act,
  type ActAnswer,
  type Foresight,
} from '@so-vang/api-contract';
import {
  asTheyStand,
  clockOf,
  foresee,
  idOf,
  type AnyEvent,
  type AnyState,
  type RuleVersions,
  type Clock,
  type PersonId,
} from '@so-vang/domain';
import type { Envelope } from '@so-vang/workflows';
import type { Caller, PersonalData } from '../accounts.js';
import { blocsIn, sittingsIn } from '../blocs-in.js';
import { eventsFor } from '../events-around.js';
import { SignedInCaller } from './caller.js';
import { evidenceRefusal } from './evidence-refusal.js';
import { parsed } from './parsed.js';
import { PARTS, type Parts } from './parts.js';
import { RefusalLimit } from './refusal-limit.js';
import { Refusal } from './refusal.js';
import { requestHash } from './request-hash.js';

const isCorrection = ({ type }: Act) => type === 'CorrectFact' || type === 'DecideFlag';

/** Of a stream without a clock of its own: live, unless all that it holds was played. */
const clockAmong = (state: AnyState): Clock =>
  'entries' in state && state.entries.every(({ clock }) => clock === 'played') ? 'played' : 'live';

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

    const envelope = this.#envelope(key.data, caller, act, state);
    const outcome = await this.parts.conductor.act(act.stream, envelope);
    // Temporal answers a known update id without looking at the body.
    if (outcome.requestHash !== envelope.requestHash) throw new Refusal({ code: 'KEY_REUSED' });
    if (!outcome.ok) {
      this.#limit.note(caller.person, Date.now());
      throw new Refusal(outcome.rejection, versionsIn(state));
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
    const { state } = await streams.fold(act.stream);
    this.#checkScope(caller, act, state);
    const { type, by, at, granted, onPaper, enteredBy = by } = this.#asked(caller, act);
    const data = act.type === 'RegisterPerson' ? { ...act.data, sealed: '' } : this.#inLog(act, state);
    const foreseen = await foresee(
      act.stream,
      { type, data, by, ...(at && { at }), ...(onPaper && { onPaper: { ...onPaper, enteredBy } }) },
      {
        now: now(),
        stateOf: async (stream) => (await streams.fold(stream)).state,
        eventsOf: (stream, needed) => eventsFor(this.parts.store, stream, needed),
        blocs: () => blocsIn(this.parts.store),
        sittings: () => sittingsIn(this.parts.store),
        ...(granted && { granted }),
      },
    );
    if (!foreseen.ok) throw new Refusal(foreseen.rejection, versionsIn(state));
    const { events, rules, consequences } = foreseen;
    return { events, rules, consequences };
  }

  /** The act as it is asked for: whose it is, when, and who enters it. */
  #asked(caller: Caller, { type, at, by = caller.person, onPaper }: Act) {
    return {
      type,
      by,
      ...(at && { at }),
      ...(onPaper && { onPaper }),
      ...(by !== caller.person && { enteredBy: caller.person }),
      ...(caller.kind === 'clerk' && by === caller.person && { granted: 'operator' as const }),
    };
  }

  #envelope(key: string, caller: Caller, act: Act, state: AnyState): Envelope {
    const { granted, ...asked } = this.#asked(caller, act);
    const data = this.#inLog(act, state);
    const hash = requestHash({ stream: act.stream, ...asked, data });
    return { key, requestHash: hash, ...asked, data, ...(granted && { granted }) };
  }

  /** What an act says, as the log may have it: of a person's name only what is sealed. */
  #inLog(act: Act, state: AnyState): Envelope['data'] {
    if (act.type === 'RegisterPerson') return this.#sealed(act.data);
    if (act.type !== 'CorrectFact' || !act.stream.startsWith('person-')) return act.data;
    const { correction } = act.data;
    if (correction === 'void' || Object.keys(correction).length === 0) return act.data;
    if ('sealed' in correction)
      throw new Refusal({ code: 'FIELD_NOT_CORRECTABLE', type: 'PersonRegistered', field: 'sealed' });
    const { name, post, contact, ...others } = correction;
    const said = Object.entries({ name, post, contact }).filter(([, value]) => value !== undefined);
    if (said.length === 0) return act.data;
    const { name: newName, ...given } = parsed(personalCorrection, Object.fromEntries(said));
    const person = idOf(act.stream) as PersonId;
    const known = this.#known(person, state);
    const sealed = this.parts.accounts.seal(person, { ...known, ...given, name: newName ?? known.name });
    return { ...act.data, correction: { ...others, sealed } };
  }

  /** What stands of a person until now; a person whose key is gone keeps the id for a name. */
  #known(person: PersonId, state: AnyState): PersonalData {
    const recorded = 'recorded' in state ? (state.recorded as readonly AnyEvent[]) : [];
    const registered = asTheyStand(recorded).find(({ type }) => type === 'PersonRegistered');
    const sealed = registered?.type === 'PersonRegistered' ? registered.data.sealed : '';
    return (sealed && this.parts.accounts.unseal(person, sealed)) || { name: person };
  }

  /** Name, post and contact never reach the log in the clear. */
  #sealed({ person, clock, ...personal }: Extract<Act, { type: 'RegisterPerson' }>['data']) {
    return { person, clock, sealed: this.parts.accounts.seal(person, personal) };
  }

  /** A clerk's token enters acts of others, into the played world only; the office those of others that were on paper. */
  #checkScope(caller: Caller, act: Act, state: AnyState): void {
    if (caller.kind === 'person') {
      // What was done on paper is entered by the office for whoever did it; the domain asks who enters it.
      if (act.by && act.by !== caller.person && !act.onPaper)
        throw new Refusal({ code: 'ON_BEHALF_NOT_ALLOWED' });
      return;
    }
    const begun = clockOf(state);
    const told = 'clock' in act.data ? act.data.clock : undefined;
    const clock = begun ?? told ?? (isCorrection(act) ? clockAmong(state) : undefined);
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

/** The entries that a year, ballot, dossier or sitting goes by. */
const versionsIn = (state: AnyState): RuleVersions =>
  ('ruleVersions' in state ? state.ruleVersions : undefined) ?? {};
