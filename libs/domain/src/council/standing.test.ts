import { describe, expect, test } from '@jest/globals';
import { sittingIdOf } from '../ids.js';
import { councilWorld, dossierIn, inDossier, sittingIn } from '../testing/council-world.js';
import { council, dossierAt, everybody, secretary } from '../testing/sittings.js';

const placedAndRecalled = async () => {
  const world = councilWorld(['ProvinceFlag', 'ChairmanMerit']);
  const sitting = sittingIn(world, council);
  await sitting.call();
  const dossiers = [dossierAt(1), dossierAt(2)];
  await sitting.done('PlaceOnAgenda', { dossiers }, '2020-03-02', undefined, true);
  await inDossier(world, 1, 'RecallDossier', { reason: 'Bổ sung' }, '2020-03-02');
  return { world, sitting };
};

describe('an item whose dossier is not before the sitting any more', () => {
  test('is dropped as soon as the dossier says so, and the others are told', async () => {
    const { world, sitting } = await placedAndRecalled();
    await world.settle(sitting.stream);
    expect(sitting.state()).toMatchObject({
      agenda: [{ item: 1, dropped: { why: 'taken-back' } }, { item: 2 }],
    });
    expect(dossierIn(world, 2)).toMatchObject({ phase: 'at-council', council: { council, item: 2 } });
    expect(world.owed('council')).toEqual([]);
  });

  test('is not voted on, even before it is dropped', async () => {
    const { sitting } = await placedAndRecalled();
    await sitting.done('RecordAttendance', { present: everybody, absent: [] }, '2020-03-10', undefined, true);
    const gone = { code: 'ITEM_NOT_BEFORE_COUNCIL', item: 1, dossier: dossierAt(1), why: 'taken-back' };
    const present = sitting.tried('PresentItems', { items: [1, 2], presenter: secretary }, '2020-03-10');
    expect(await present).toEqual({ ok: false, rejection: gone });
  });

  test('never decides the dossier later, when it was sent and appraised anew', async () => {
    const { world, sitting } = await placedAndRecalled();
    await inDossier(world, 1, 'ResubmitDossier', { number: '02/TTr' }, '2020-03-03');
    await inDossier(world, 1, 'ReceiveDossier', {}, '2020-03-03');
    await inDossier(world, 1, 'AppraiseDossier', { finding: 'eligible' }, '2020-03-03');
    expect(dossierIn(world, 1)).toMatchObject({ phase: 'appraised', submissions: 2 });
    await world.settle(sitting.stream);
    await sitting.vote();
    await sitting.sign();
    expect(await sitting.close()).toMatchObject({ ok: true });
    expect(dossierIn(world, 1)).toMatchObject({ phase: 'appraised' });
    expect(dossierIn(world, 1)).not.toHaveProperty('council');
    expect(dossierIn(world, 2)).toMatchObject({ phase: 'passed' });
    expect(world.owed('council')).toEqual([]);
  });

  test('can be placed anew, as another item', async () => {
    const { world, sitting } = await placedAndRecalled();
    await inDossier(world, 1, 'ResubmitDossier', { number: '02/TTr' }, '2020-03-03');
    await inDossier(world, 1, 'ReceiveDossier', {}, '2020-03-03');
    await inDossier(world, 1, 'AppraiseDossier', { finding: 'eligible' }, '2020-03-03');
    await world.settle(sitting.stream);
    await sitting.place([dossierAt(1)], '2020-03-04');
    expect(dossierIn(world, 1)).toMatchObject({ phase: 'at-council', council: { item: 3 } });
  });

  test('stays where its dossier is only held', async () => {
    const world = councilWorld(['ProvinceFlag']);
    const sitting = sittingIn(world, council);
    await sitting.call();
    await sitting.place([dossierAt(1)]);
    await inDossier(
      world,
      1,
      'HoldDossier',
      { hold: 'cv1', ground: 'khieu-nai-to-cao', source: 'Đơn' },
      '2020-03-03',
    );
    await sitting.vote();
    await sitting.sign();
    expect(await sitting.close()).toMatchObject({ ok: true });
    expect(dossierIn(world, 1)).toMatchObject({ phase: 'passed', holds: [{ hold: 'cv1' }] });
  });

  test('is not dropped by anybody while it stands', async () => {
    const world = councilWorld(['ProvinceFlag']);
    const sitting = sittingIn(world, council);
    await sitting.call();
    await sitting.place([dossierAt(1)]);
    expect(await sitting.tried('DropItem', { item: 1 }, '2020-03-03')).toEqual({
      ok: false,
      rejection: { code: 'ITEM_STILL_BEFORE_COUNCIL', item: 1, dossier: dossierAt(1) },
    });
  });
});

describe('the answer of a sitting', () => {
  const closedBefore = async (between: 'AdvanceClock' | 'HoldDossier') => {
    const world = councilWorld(['ProvinceFlag']);
    const sitting = sittingIn(world, council);
    await sitting.call();
    await sitting.place([dossierAt(1)]);
    await sitting.vote();
    await sitting.sign();
    await sitting.done('CloseSitting', {}, '2020-03-10', undefined, true);
    const data = between === 'HoldDossier' ? { hold: 'cv1', ground: 'khac', source: 'Đơn' } : {};
    await inDossier(world, 1, between, data, '2020-04-20');
    await world.settle(sitting.stream);
    return world;
  };
  test.each(['AdvanceClock', 'HoldDossier'] as const)(
    'reaches a played dossier whose time went on by %s in between',
    async (between) => {
      const world = await closedBefore(between);
      expect(dossierIn(world, 1)).toMatchObject({
        phase: 'passed',
        council: { result: { outcome: 'passed' } },
      });
      expect(world.owed('council')).toEqual([]);
    },
  );

  test('is by hand for a dossier that was put to it before it was called', async () => {
    const world = councilWorld(['ProvinceFlag', 'ProvinceFlag']);
    const second = sittingIdOf('thai-binh', 2019, 2);
    await inDossier(world, 1, 'PutToCouncil', { council: second, item: 1 }, '2020-02-20');
    const sitting = sittingIn(world, second, { number: 2 });
    await sitting.call();
    await sitting.place([dossierAt(2)]);
    const result = { council: second, outcome: 'passed', votesFor: 9, base: 10 };
    expect(await inDossier(world, 2, 'RecordCouncilResult', result, '2020-03-12')).toMatchObject({
      rejection: { code: 'SITTING_TELLS_ITSELF' },
    });
    expect(await inDossier(world, 1, 'RecordCouncilResult', result, '2020-03-12')).toMatchObject({
      ok: true,
    });
  });
});
