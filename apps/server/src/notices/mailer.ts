import { setTimeout as delay } from 'node:timers/promises';
import { namesIn, noticeLetter, sayIn, type NoticeRow } from '@so-vang/api-contract';
import { dayOf, type Instant } from '@so-vang/domain';
import { comparePositions, type EventStore } from '@so-vang/event-store';
import type { ReadModels } from '@so-vang/read-models';
import { z } from 'zod';
import type { Accounts } from '../accounts.js';
import type { PartHealth } from '../api/parts.js';
import type { Letter, NewLetter, Outbox } from './outbox.js';
import type { Message, Post } from './post.js';
import { everybody, recipientsOf } from './recipients.js';
import { dueReminders } from './reminders.js';

type Parts = {
  readonly store: Pick<EventStore, 'head'>;
  readonly models: ReadModels;
  readonly accounts: Pick<Accounts, 'unseal'>;
  readonly outbox: Outbox;
  readonly post: Post;
  readonly publicUrl?: string;
  readonly now: () => Instant;
  readonly report: (what: unknown) => void;
};

const atOnce = 100;
const minute = 60_000;
const patience = 5 * 24 * 60 * minute;
const longestWait = 60 * minute;
const emailAddress = z.email();

/**
 * Sends notices by letter: takes them from their table as the projector fills it, and sends what is in the outbox. It
 * goes its own pace; nobody waits for it.
 */
export class Mailer {
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #trouble: string | undefined;
  #isPlaced = false;
  #remindedAt = 0;

  constructor(
    private readonly parts: Parts,
    private readonly everyMs = 5_000,
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  health(): PartHealth {
    const { outbox } = this.parts;
    const counts = `${outbox.count('waiting')} waiting, ${outbox.count('refused')} refused`;
    return this.#trouble
      ? { ok: false, detail: `e-mail: ${this.#trouble}; ${counts}` }
      : { ok: true, detail: `e-mail: ${counts}` };
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    let wait = this.everyMs;
    while (!signal.aborted) {
      const trouble = await this.#round().catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      );
      if (trouble !== undefined && trouble !== this.#trouble) this.parts.report(trouble);
      this.#trouble = trouble;
      wait = trouble === undefined ? this.everyMs : Math.min(wait * 2, longestWait / 12);
      await delay(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** What is in the way, if anything is. */
  async #round(): Promise<string | undefined> {
    await this.#place();
    await this.#takeNotices();
    await this.#takeReminders();
    return this.#send();
  }

  /** Nobody is written to about what was before the first start; a log that is shorter than it was is another one. */
  async #place(): Promise<void> {
    if (this.#isPlaced) return;
    const { outbox, store, now } = this.parts;
    const head = await store.head();
    if (outbox.position === undefined || comparePositions(outbox.position, head) > 0)
      outbox.take([], now(), head);
    this.#isPlaced = true;
  }

  async #takeNotices(): Promise<void> {
    const { models, outbox, now } = this.parts;
    while (!this.#stop.signal.aborted) {
      const filter = { after: outbox.position };
      const { data } = await models.list('notices', { filter, perPage: atOnce });
      const last = data.at(-1);
      if (!last) return;
      const dossiers = await models.getMany('dossiers', [...new Set(data.map(({ dossier }) => dossier))]);
      const live = new Set(dossiers.filter(({ state }) => state.clock === 'live').map(({ id }) => id));
      const told = data.filter(({ dossier }) => live.has(dossier));
      outbox.take(await this.#lettersFor(told), now(), last.id);
    }
  }

  async #takeReminders(): Promise<void> {
    const { store, models, outbox, now } = this.parts;
    if (Date.parse(now()) < this.#remindedAt + 10 * minute) return;
    // Rows that are being made anew show what was late long ago.
    if (comparePositions(await models.position(), await store.head()) < 0) return;
    const due = await dueReminders(models, now());
    outbox.take(
      await this.#lettersFor(due.filter(({ clock }) => clock === 'live').map(({ row }) => row)),
      now(),
    );
    this.#remindedAt = Date.parse(now());
  }

  async #lettersFor(notices: readonly NoticeRow[]): Promise<readonly NewLetter[]> {
    if (notices.length === 0) return [];
    const { models } = this.parts;
    const now = this.parts.now();
    const people = await everybody(models);
    const letters: NewLetter[] = [];
    for (const notice of notices)
      for (const { id: person } of await recipientsOf(models, notice, people, { day: dayOf(now), now }))
        letters.push({ id: `${notice.event ?? notice.id}.${person}`, person, notice });
    return letters;
  }

  async #send(): Promise<string | undefined> {
    const { outbox, post, now, report } = this.parts;
    for (let letters = outbox.due(now()); letters.length > 0; letters = outbox.due(now()))
      for (const letter of letters) {
        if (this.#stop.signal.aborted) return undefined;
        const message = await this.#written(letter);
        if (!message) {
          outbox.end(letter.id, 'unaddressed');
          continue;
        }
        const delivery = await post.deliver(message);
        if (delivery.outcome === 'away') return delivery.reason;
        if (delivery.outcome === 'sent') outbox.end(letter.id, 'sent');
        else if (delivery.outcome === 'later' && isYoung(letter, now()))
          outbox.later(letter.id, nextTry(letter, now()));
        else {
          outbox.end(letter.id, 'refused');
          report(`a letter to ${letter.person} was refused: ${delivery.reason}`);
        }
      }
    return undefined;
  }

  /** The one place where an address is read. */
  async #written({ id, person, notice }: Letter): Promise<Message | undefined> {
    const { models, accounts, publicUrl } = this.parts;
    const [row, dossier] = await Promise.all([
      models.get('people', person),
      models.get('dossiers', notice.dossier),
    ]);
    const to = emailAddress.safeParse(row && accounts.unseal(person, row.sealed)?.contact?.trim());
    if (!to.success) return undefined;
    const unitRow = dossier && (await models.get('units', dossier.unit));
    const nameOf = namesIn(unitRow ? [unitRow] : []);
    const unit = dossier && (nameOf(dossier.unit, dayOf(notice.at)) ?? dossier.unit);
    const say = { vi: sayIn('vi', nameOf, dayOf(notice.at)), en: sayIn('en', nameOf, dayOf(notice.at)) };
    const facts = {
      notice,
      unit: unit ?? notice.dossier,
      say,
      ...(dossier && { award: dossier.award }),
      ...(publicUrl && { link: `${publicUrl}/#/dossiers/${encodeURIComponent(notice.dossier)}/show` }),
    };
    return { id, to: to.data, ...noticeLetter(facts) };
  }
}

const isYoung = ({ since }: Letter, now: Instant): boolean => Date.parse(now) < Date.parse(since) + patience;

const nextTry = ({ attempts }: Letter, now: Instant): Instant =>
  new Date(Date.parse(now) + Math.min(minute * 2 ** attempts, longestWait)).toISOString() as Instant;
