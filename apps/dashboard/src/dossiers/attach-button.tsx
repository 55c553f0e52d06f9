import { paperNames } from '@so-vang/api-contract';
import { paperKinds, type Day, type PaperKind } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { ChoiceInput, TextInput, TimeInput } from '../acts/fields.js';
import { FileInput } from '../acts/file-input.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useDossier } from './dossier-context.js';

/** Attaches a paper of the checklist, or any other that is chosen. The file is stored first. */
export const AttachButton = ({ paper }: { paper?: PaperKind }) => {
  const { state, stream, unit } = useDossier();
  const text = useText();
  const language = useLanguage();
  const others = paperKinds.filter((kind) => !state.rules?.papers.includes(kind));
  return (
    <ActButton
      act="AttachPaper"
      stream={stream}
      title={text(paper ? 'dossiers.attach' : 'dossiers.attachOther')}
      question={[
        text('dossiers.attachQuestion', { unit }),
        ...(state.signature ? [text('dossiers.unsigns')] : []),
      ].join(' ')}
      initial={{ paper: paper ?? '', title: paper ? paperNames[paper][language] : '' }}
      required={['paper', 'title', 'sha256']}
      data={({ paper: kind, title = '', number, date, sha256 = '', size, mediaType = '' }) => ({
        paper: kind as PaperKind,
        ...{ title: title.trim(), sha256, size: Number(size), mediaType },
        ...(number?.trim() && { number: number.trim() }),
        ...(date && { date: date as Day }),
      })}
    >
      {!paper && (
        <ChoiceInput
          name="paper"
          label={text('dossiers.paper')}
          options={[...others, ...(state.rules?.papers ?? [])].map((kind) => ({
            value: kind,
            label: paperNames[kind][language],
          }))}
        />
      )}
      <TextInput name="title" label={text('dossiers.paperTitle')} />
      <TextInput name="number" label={text('dossiers.paperNumber')} />
      <TimeInput name="date" type="date" label={text('dossiers.paperDate')} />
      <FileInput cycle={state.cycle} />
    </ActButton>
  );
};
