import { Box, Button, GlobalStyles } from '@mui/material';
import { headSelectionNames, sayIn, turnoutIn, untold } from '@so-vang/api-contract';
import {
  isTold,
  type BallotResult,
  type Instant,
  type Minutes,
  type MinutesContent,
  type Tally,
} from '@so-vang/domain';
import type { ReactNode } from 'react';
import { toLocal } from '../../acts/business-time.js';
import { capitalised } from '../../i18n/capitalised.js';
import { useText } from '../../i18n/use-text.js';
import { useCycle } from '../cycle-context.js';
import { paperWords as words } from './paper-words.js';
import { usePlaceNames } from '../../layout/place.js';

const onPaper = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '#minutes-paper, #minutes-paper *': { visibility: 'visible' },
    '#minutes-paper': { position: 'absolute', inset: 0, border: 0, margin: 0 },
    '@page': { size: 'A4 portrait', margin: '20mm 15mm 20mm 30mm' },
  },
} as const;

/** Laid out as decree 30/2020/NĐ-CP has it; always in Vietnamese, whatever the screen's language. */
const sheet = {
  fontFamily: '"Times New Roman", Tinos, serif',
  fontSize: { xs: '12pt', sm: '14pt' },
  lineHeight: 1.4,
  color: 'common.black',
  bgcolor: 'common.white',
  border: 1,
  borderColor: 'divider',
  p: { xs: 1, sm: 4 },
  maxWidth: '210mm',
  '& h3': { fontSize: '14pt', my: 1 },
  '& h4': { fontSize: '14pt', mt: 2, mb: 0.5 },
  '& p': { my: 0.5, textAlign: 'justify' },
  '& table': { borderCollapse: 'collapse', width: '100%', my: 1, fontSize: { xs: '10pt', sm: '13pt' } },
  '& th, & td': { border: '1px solid', px: { xs: 0.25, sm: 0.75 }, py: 0.25, textAlign: 'left' },
  '& .side': { display: 'flex', justifyContent: 'space-between', gap: 2, textAlign: 'center' },
  '& .side > div': { flex: 1 },
  '& .nation': { fontSize: '13pt', whiteSpace: { sm: 'nowrap' } },
} as const;

const inVietnamese = sayIn('vi', (unit) => unit);

export const MinutesPaper = ({ minutes }: { minutes: Minutes }) => {
  const { state } = useCycle();
  const text = useText();
  const { content } = minutes;
  const { conference } = content;
  return (
    <>
      <GlobalStyles styles={onPaper} />
      <Button variant="outlined" size="small" onClick={() => window.print()} sx={{ mb: 1 }}>
        {text('minutes.print')}
      </Button>
      <Box id="minutes-paper" component="article" lang="vi" aria-label={text('minutes.title')} sx={sheet}>
        <Heading minutes={minutes} />
        <h3 style={{ textAlign: 'center' }}>
          {words.name}
          <br />
          {words.subject(state.year, state.rules.yearKind)}
        </h3>
        {minutes.baseDocuments.map((document) => (
          <p key={document}>
            <i>{words.basis(inVietnamese.told(document))}</i>
          </p>
        ))}
        <h4>{words.parts.meeting}</h4>
        <p>{words.time(momentOf(conference.from), conference.to && momentOf(conference.to))}</p>
        <p>{words.place(inVietnamese.told(conference.place))}</p>
        <Attendance conference={conference} />
        <Results content={content} />
        {minutes.notes && (
          <>
            <h4>{words.parts.other}</h4>
            <p style={{ whiteSpace: 'pre-line' }}>{minutes.notes}</p>
          </>
        )}
        <p>{words.end}</p>
        <Signatures minutes={minutes} />
      </Box>
    </>
  );
};

const Heading = ({ minutes: { blocName, number } }: { minutes: Minutes }) => (
  <div className="side">
    <div>
      <b>{blocName.toLocaleUpperCase('vi')}</b>
      {number && <div>{words.number(number)}</div>}
    </div>
    <div className="nation">
      <b>{words.nation}</b>
      <br />
      <b>{words.motto}</b>
    </div>
  </div>
);

const Attendance = ({ conference }: { conference: MinutesContent['conference'] }) => {
  const { names } = useCycle();
  const { present, absent, guests = [] } = conference;
  return (
    <>
      <p>{words.chair(names.person(conference.chair))}</p>
      <p>{words.secretary(names.person(conference.secretary))}</p>
      <p>
        {words.present(
          present.length,
          present.length + absent.length,
          present.map(({ unit, person }) =>
            person ? `${names.say.unit(unit)} (${names.person(person)})` : names.say.unit(unit),
          ),
        )}
      </p>
      <p>
        {absent.length === 0
          ? words.noneAbsent
          : words.absent(absent.map(({ unit, reason }) => `${names.say.unit(unit)} (${reason})`))}
      </p>
      {guests.length > 0 && <p>{words.guests(guests)}</p>}
    </>
  );
};

const Results = ({ content }: { content: MinutesContent }) => {
  const { names } = useCycle();
  const { awardNames } = usePlaceNames();
  const { scores, votes, ranking, nominations, head } = content;
  const unit = names.say.unit;
  return (
    <>
      {scores.length > 0 && (
        <Part title={words.parts.scores}>
          <PaperTable
            columns={words.scoreColumns}
            rows={scores
              .toSorted((one, other) => other.total - one.total)
              .map((score) => [unit(score.unit), inVietnamese.points(score.total)])}
          />
        </Part>
      )}
      {votes.map(({ ballot, result }, i) => (
        <Part key={ballot} title={words.vote(i + 1, votes.length)}>
          {turnoutIn(result, { language: 'vi', say: names.say }).map((line) => (
            <p key={line}>{capitalised(line)}.</p>
          ))}
          <PaperTable {...voteTable(result, unit)} />
        </Part>
      ))}
      <Part title={words.parts.ranking}>
        <PaperTable
          columns={words.rankColumns}
          rows={ranking.map((place) => [String(place.rank), unit(place.unit)])}
        />
      </Part>
      <Part title={words.parts.nominations}>
        {nominations.length === 0 ? (
          <p>{words.noNominations}</p>
        ) : (
          <PaperTable
            columns={words.nominationColumns}
            rows={nominations.map((entry) => [
              [unit(entry.unit), entry.subUnit].filter(Boolean).join(': '),
              entry.rank === undefined ? '' : String(entry.rank),
              awardNames[entry.award].vi,
              entry.leads ? words.leads(entry.leads) : '',
            ])}
          />
        )}
      </Part>
      {head && (
        <Part title={words.parts.head}>
          <p>
            {words.head(
              unit(head.head),
              head.deputy && unit(head.deputy),
              headSelectionNames[head.method].vi,
            )}
          </p>
        </Part>
      )}
    </>
  );
};

/** The figures of a count, as they stand in it: nothing of them is computed here. */
const voteTable = ({ tallies }: BallotResult, unit: (id: string) => string) => {
  const tells = (of: (tally: Tally) => unknown) => tallies.some((tally) => of(tally) !== undefined);
  const { voteColumns: names } = words;
  const columns: readonly { readonly name: string; readonly of: (tally: Tally) => string | number }[] = [
    { name: names.unit, of: (tally) => unit(tally.unit) },
    { name: names.for, of: (tally) => tally.for },
    { name: names.against, of: ({ against }) => against },
    { name: names.abstained, of: ({ abstained }) => abstained },
    ...(tells(({ invalid }) => invalid)
      ? [{ name: names.invalid, of: ({ invalid = 0 }: Tally) => invalid }]
      : []),
    ...(tells(({ writtenFor }) => writtenFor)
      ? [
          {
            name: names.written,
            of: ({ writtenFor = 0, writtenAgainst = 0 }: Tally) => `${writtenFor}/${writtenAgainst}`,
          },
        ]
      : []),
    ...(tells(({ points }) => points) ? [{ name: names.points, of: ({ points = 0 }: Tally) => points }] : []),
    ...(tells(({ base }) => base)
      ? [
          { name: names.share, of: ({ counted, base }: Tally) => `${counted ?? ''}/${base ?? ''}` },
          { name: names.needed, of: ({ needed }: Tally) => needed ?? '' },
        ]
      : []),
    { name: names.outcome, of: ({ approved }) => words.outcome(approved) },
  ];
  return {
    columns: columns.map(({ name }) => name),
    rows: tallies.map((tally) => columns.map(({ of }) => String(of(tally)))),
  };
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h4>{title}</h4>
    {children}
  </>
);

const PaperTable = ({
  columns,
  rows,
}: {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}) => (
  <table>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column}>{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.join()}>
          {row.map((cell, i) => (
            <td key={columns[i]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Signatures = ({ minutes: { signatures, content } }: { minutes: Minutes }) => {
  const { names } = useCycle();
  return (
    <div className="side">
      {(['secretary', 'chair'] as const).map((signer) => {
        const signed = signatures.find((each) => each.signer === signer);
        return (
          <div key={signer}>
            <b>{words.signer[signer]}</b>
            <div>
              {isTold(content.conference[signer])
                ? signed
                  ? words.signedAt(names.say.time(signed.at))
                  : words.notSigned
                : untold.vi}
            </div>
            {signed && <b>{names.person(signed.person)}</b>}
          </div>
        );
      })}
    </div>
  );
};

/** An instant as its parts in Viet Nam's time. */
const momentOf = (at: Instant) => {
  const [day = '', time = ''] = toLocal(at).split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  const [hour = '', minute = ''] = time.split(':');
  return { year, month, date, hour, minute };
};
