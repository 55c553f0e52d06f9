import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Day, Instant } from '@so-vang/domain';
import { SMTPServer } from 'smtp-server';
import { north, noticeWorld, south, type NoticeWorld } from '../testing/notice-world.js';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';
import { smtpPost } from './post.js';

type Received = { readonly to: readonly string[]; readonly text: string };

/** A mail server on this machine; `answer` may refuse a recipient with a code. */
const mailServer = async (port = 0, answer: (address: string) => number | undefined = () => undefined) => {
  const received: Received[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
    onRcptTo({ address }, _session, done) {
      const code = answer(address);
      done(code ? Object.assign(new Error('no'), { responseCode: code }) : null);
    },
    onData(stream, { envelope }, done) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    received,
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

let world: NoticeWorld;
let now = '2026-12-21T01:00:00.000Z';
const reported: string[] = [];
beforeEach(async () => {
  now = '2026-12-21T01:00:00.000Z';
  reported.length = 0;
  world = await noticeWorld();
  await world.person('can-bo', 'can-bo@example.vn', { role: 'office' });
  await world.person('truong-khoi', '0912 345 678', { role: 'unit-head', unit: north });
  await world.person('cuc-truong', ' cuc-truong@example.vn ', { role: 'unit-head', unit: south });
  await world.person('can-bo-mau', 'mau@example.vn', { role: 'office' }, 'played');
  await world.person('can-bo-khac', undefined, { role: 'office' });
});
afterEach(() => world.end());

const started = (port: number) => {
  const outbox = new Outbox(join(world.folder, 'outbox.sqlite'));
  const settings = {
    url: `smtp://127.0.0.1:${port}`,
    from: 'Sổ Vàng <so-vang@example.vn>',
    domain: 'example.vn',
  };
  const mailer = new Mailer(
    {
      ...{ ...world, outbox, post: smtpPost(settings), now: () => now as Instant },
      report: (what) => reported.push(String(what)),
    },
    10,
  );
  mailer.start();
  return {
    ...{ mailer, outbox },
    async stop() {
      await mailer.stop();
      outbox.close();
    },
  };
};
type Started = ReturnType<typeof started>;

const until = async (what: string, isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; !isSo(); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
};
const placed = ({ outbox }: Started) => until('the first look', () => outbox.position !== undefined);
const settled = ({ outbox }: Started, sent: number) =>
  until(`${sent} letters`, () => outbox.count('waiting') === 0 && outbox.count('sent') === sent);
const receivers = ({ received }: { received: readonly Received[] }) => received.map(({ to }) => to.join());

describe('letters', () => {
  test('go once to everybody who is told and has an e-mail address, and to nobody of a played year', async () => {
    const server = await mailServer();
    await world.dossier(8); // before e-mail was switched on
    const mailing = started(server.port);
    await placed(mailing);
    await world.dossier(9, '2027-03-15', 'played');
    const dossier = await world.dossier(1);
    const event = await world.submit(dossier);
    await settled(mailing, 2);
    expect(receivers(server)).toEqual(['cuc-truong@example.vn', 'can-bo@example.vn']);
    expect(mailing.outbox.count('unaddressed')).toBe(2);
    const letter = server.received[1]?.text ?? '';
    expect(letter).toContain(`Message-ID: <${event}.can-bo@example.vn>`);
    expect(letter).toContain('From: =?UTF-8?');
    expect(mailing.mailer.health()).toEqual({ ok: true, detail: 'e-mail: 0 waiting, 0 refused' });
    await mailing.stop();
    await server.stop();
  });

  test('name the unit as it was called on the day of what they tell', async () => {
    const server = await mailServer();
    const mailing = started(server.port);
    await placed(mailing);
    const renamed = { unit: south, name: 'Thue tinh', from: '2026-12-20' as Day };
    const dossier = await world.dossier(1);
    await world.happened('unit-south', 'UnitRenamed', renamed, '2026-12-18T02:00:00.000Z');
    await world.submit(dossier, '2026-12-19T01:00:00.000Z');
    await world.submit(dossier, '2026-12-20T01:00:00.000Z');
    await settled(mailing, 3);
    const ofOffice = server.received.filter(({ to }) => to.includes('can-bo@example.vn'));
    expect(ofOffice.map(({ text }) => text.includes('Thue tinh'))).toEqual([false, true]);
    await mailing.stop();
    await server.stop();
  });

  test('wait while the server is away, are sent when it is back, and not again after a restart', async () => {
    const away = await mailServer();
    await away.stop();
    let mailing = started(away.port);
    await placed(mailing);
    await world.submit(await world.dossier(1));
    await until('the trouble to show', () => !mailing.mailer.health().ok);
    expect(mailing.mailer.health().detail).toMatch(/ESOCKET|ECONNECTION/);
    await mailing.stop();

    const server = await mailServer(away.port);
    mailing = started(server.port);
    await settled(mailing, 2);
    expect(mailing.mailer.health().ok).toBe(true);
    await mailing.stop();

    mailing = started(server.port);
    await world.submit(await world.dossier(2));
    await settled(mailing, 4);
    expect(receivers(server).filter((to) => to === 'can-bo@example.vn')).toHaveLength(2);
    expect(server.received).toHaveLength(4);
    await mailing.stop();
    await server.stop();
  });

  test('that the server does not take for one person keep nobody else waiting', async () => {
    const answers: Record<string, number | undefined> = { 'cuc-truong@example.vn': 451 };
    const server = await mailServer(0, (address) => answers[address]);
    const mailing = started(server.port);
    await placed(mailing);
    await world.submit(await world.dossier(1));
    await until('the other letter', () => receivers(server).includes('can-bo@example.vn'));
    expect(mailing.outbox.count('waiting')).toBe(1);

    answers['cuc-truong@example.vn'] = undefined;
    now = '2026-12-21T01:02:00.000Z';
    await settled(mailing, 2);

    answers['can-bo@example.vn'] = 550;
    await world.submit(await world.dossier(2));
    await until('the refusal', () => mailing.outbox.count('refused') === 1);
    await settled(mailing, 3);
    expect(reported).toEqual(['a letter to can-bo was refused: EENVELOPE 550']);
    await mailing.stop();
    await server.stop();
  });

  test('call a deadline to mind once', async () => {
    const server = await mailServer();
    const mailing = started(server.port);
    await placed(mailing);
    await world.dossier(1, '2026-12-31');
    await settled(mailing, 1);
    now = '2026-12-29T01:00:00.000Z';
    await settled(mailing, 2);
    now = '2026-12-29T02:00:00.000Z';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receivers(server)).toEqual(['cuc-truong@example.vn', 'cuc-truong@example.vn']);
    await mailing.stop();
    await server.stop();
  });
});

test('a password is not sent without TLS', async () => {
  const server = await mailServer();
  const url = `smtp://user:s3cret@127.0.0.1:${server.port}`;
  const post = smtpPost({ url, from: 'a@example.vn', domain: 'example.vn' });
  const answer = await post.deliver({ id: '1', to: 'b@example.vn', subject: 's', text: 't' });
  expect(answer).toMatchObject({ outcome: 'away' });
  expect(server.received).toEqual([]);
  await server.stop();
});
