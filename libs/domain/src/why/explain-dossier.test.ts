import { describe, expect, test } from '@jest/globals';
import type { DossierEvent } from '../dossier/dossier.js';
import type { Due } from '../dossier/clocks.js';
import type { RecordedEvent } from '../recorded.js';
import { dossierRulesOf } from '../dossier/dossier-rules.js';
import { defaultValues } from '../rules/default-rules.js';
import { inDossier } from '../testing/acts.js';
import { bloc, clerk, cycle, dossier, north, on } from '../testing/names.js';
import { explain } from './explain.js';
import type { Because, Subject } from './explanation.js';

const due = (name: Due['name'], day: string): readonly Due[] => [{ name, at: on(day) }];
const path = [
  {
    type: 'DossierDrafted',
    data: {
      ...{ dossier, cycle, bloc, year: 2019, unit: north, award: 'ProvinceFlag', authority: 'province' },
      ...{ clock: 'played', rules: dossierRulesOf(defaultValues, { award: 'ProvinceFlag' }) },
      ...{ due: due('submit', '2020-02-28'), at: on('2019-12-18') },
    },
  },
  inDossier('PaperAttached', { paper: 'minutes', sha256: 'a' }),
  inDossier('DossierSigned', { signer: clerk, post: 'Trưởng khối' }),
  inDossier('DossierSubmitted', { number: '1/TTr', submittedBy: clerk, due: due('receive', '2019-12-25') }),
  inDossier('DossierReceived', { regime: 'R2017', due: due('appraise', '2020-01-20') }, on('2019-12-20')),
  inDossier('DeadlineExtended', {
    ...{ name: 'appraise', due: on('2020-01-20'), until: on('2020-02-20'), reason: 'Tết' },
  }),
  inDossier('BodyConsulted', { body: 'Thuế tỉnh', due: due('consult', '2020-01-10') }),
  inDossier('OpinionRecorded', { body: 'Thuế tỉnh', opinion: 'agrees', document: '9/CV' }),
  inDossier('DossierAppraised', { finding: 'eligible' }, on('2020-01-15')),
  inDossier('DossierHeld', { hold: 'don-1', ground: 'to-cao', source: 'Đơn thư' }),
  inDossier('DossierHoldCleared', { hold: 'don-1', conclusion: 'Tố cáo sai' }),
  inDossier('AwardDecided', { outcome: 'awarded', number: '3/QĐ' }, on('2020-02-20')),
  inDossier('AwardPresented', { on: '2020-03-01', place: 'Hội trường' }, on('2020-03-01')),
] as unknown as readonly DossierEvent[];

const recorded = path.map(
  (event, i) =>
    ({
      ...event,
      ...{ position: String(i + 1), stream: `dossier-${dossier}` },
      metadata: { actor: { person: clerk, role: 'office' }, rules: ['timers'], facts: [] },
    }) as unknown as RecordedEvent,
);
const why = (subject: Subject) => explain(recorded, subject, { ruleOf: () => undefined });
const shape = ({ event, because }: Because): unknown =>
  because.length === 0 ? event.type : { [event.type]: because.map(shape) };

describe('why, of a dossier', () => {
  test('a deadline is what it is: the extension, and the hand-over with which it began', () => {
    const explanation = why({ about: 'deadline', name: 'appraise', dossier });
    expect(explanation).toMatchObject({
      finding: { code: 'DEADLINE', due: on('2020-02-20'), extended: 1, metAt: on('2020-01-15') },
      rules: ['timers'],
    });
    expect(explanation?.because.map(shape)).toEqual([
      {
        DeadlineExtended: [
          {
            DossierReceived: [{ DossierSubmitted: ['DossierDrafted', { DossierSigned: ['PaperAttached'] }] }],
          },
        ],
      },
    ]);
  });

  test('the law behind what happens to it is that of the day on which it was received', () => {
    const lawOn = (type: string) =>
      recorded.flatMap(({ position, ...event }) =>
        event.type === type ? (why({ about: 'act', position })?.because[0]?.lawOn ?? []) : [],
      );
    expect(lawOn('AwardDecided')).toEqual(['2019-12-20']);
    expect(lawOn('DossierReceived')).toEqual(['2019-12-20']);
    expect(lawOn('DossierDrafted')).toEqual(['2019-12-18']);
  });
  test('an award is presented: the decision, appraisal, opinions and holds behind it', () => {
    const explanation = why({ about: 'act', position: String(recorded.length) });
    expect(explanation?.because.map(shape)).toEqual([
      {
        AwardPresented: [
          {
            AwardDecided: [
              {
                DossierAppraised: [
                  expect.objectContaining({ DossierReceived: expect.anything() }),
                  'BodyConsulted',
                  'OpinionRecorded',
                ],
              },
              { DossierHoldCleared: ['DossierHeld'] },
            ],
          },
        ],
      },
    ]);
  });

  test('is not answered for a clock that the dossier has not', () => {
    expect(why({ about: 'deadline', name: 'present', dossier })).toBeUndefined();
  });
});
