import { Box, Link, Typography } from '@mui/material';
import { paperNames } from '@so-vang/api-contract';
import type { Paper } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { useLanguage, useText } from '../i18n/use-text.js';
import { useDossier } from './dossier-context.js';
import { isPossible } from './obstacles.js';

/** One file of the dossier; `named` says what kind of paper it is. */
export const PaperFile = ({ file, named = false }: { file: Paper; named?: boolean }) => {
  const { state, stream, names } = useDossier();
  const text = useText();
  const language = useLanguage();
  const { paper, title, sha256, size, number, date } = file;
  const about = [
    ...(named ? [paperNames[paper][language]] : []),
    ...(number ? [text('dossiers.paperOf', { number })] : []),
    ...(date ? [text('dossiers.paperOn', { day: names.say.day(date) })] : []),
    text('dossiers.size', { kb: Math.ceil(size / 1024) }),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', pl: 2, pt: 0.5 }}>
      <Typography variant="body2" sx={{ flex: '1 1 130px', overflowWrap: 'anywhere' }}>
        <Link href={`api/evidence/${sha256}`} target="_blank" rel="noopener">
          {title}
        </Link>{' '}
        ({about.join(', ')})
      </Typography>
      {isPossible('RemovePaper', state) && (
        <ActButton
          act="RemovePaper"
          stream={stream}
          title={text('dossiers.remove')}
          question={[
            text('dossiers.removeQuestion', { title }),
            ...(state.signature ? [text('dossiers.unsigns')] : []),
          ].join(' ')}
          data={() => ({ paper, sha256 })}
        />
      )}
    </Box>
  );
};
