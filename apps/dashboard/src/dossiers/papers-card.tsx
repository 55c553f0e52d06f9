import { Box, Chip, Stack, Typography } from '@mui/material';
import { paperNames } from '@so-vang/api-contract';
import { missingPapers, type PaperKind } from '@so-vang/domain';
import { useLanguage, useText } from '../i18n/use-text.js';
import { SectionCard } from '../layout/section-card.js';
import { AttachButton } from './attach-button.js';
import { useDossier } from './dossier-context.js';
import { isPossible } from './obstacles.js';
import { PaperFile } from './paper-file.js';

/** The checklist: what the award asks for, what is there, and who signed it. */
export const PapersCard = () => {
  const { state, names } = useDossier();
  const text = useText();
  const { rules, signature, papers } = state;
  const open = isPossible('AttachPaper', state);
  const needed = rules?.papers ?? [];
  const others = papers.filter(({ paper }) => !needed.includes(paper));
  return (
    <SectionCard title={text('dossiers.papers')} acts={open && <AttachButton />}>
      <Typography variant="body2" color="textSecondary">
        {rules
          ? [
              ...(rules.form ? [text('dossiers.form', { form: rules.form })] : []),
              text('dossiers.copies', { n: rules.copies }),
            ].join(' · ')
          : text('dossiers.noChecklist')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, my: 1 }}>
        {needed.map((paper) => (
          <Needed key={paper} paper={paper} />
        ))}
      </Box>
      {others.length > 0 && (
        <>
          {needed.length > 0 && <Typography variant="subtitle2">{text('dossiers.otherPapers')}</Typography>}
          {others.map((file) => (
            <PaperFile key={`${file.paper}-${file.sha256}`} file={file} named />
          ))}
        </>
      )}
      {rules && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {signature
            ? text('dossiers.signature', {
                person: names.person(signature.signer),
                post: signature.post,
                at: names.say.time(signature.at),
              })
            : text('dossiers.unsigned')}
        </Typography>
      )}
      {!open && (
        <Typography variant="body2" color="textSecondary">
          {text('dossiers.shut')}
        </Typography>
      )}
    </SectionCard>
  );
};

const Needed = ({ paper }: { paper: PaperKind }) => {
  const { state } = useDossier();
  const language = useLanguage();
  const files = state.papers.filter((file) => file.paper === paper);
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ flex: '1 1 130px' }}>{paperNames[paper][language]}</Typography>
        <PaperState paper={paper} />
        {isPossible('AttachPaper', state) && paper !== 'consulted-opinion' && <AttachButton paper={paper} />}
      </Stack>
      {files.map((file) => (
        <PaperFile key={file.sha256} file={file} />
      ))}
    </Box>
  );
};

const PaperState = ({ paper }: { paper: PaperKind }) => {
  const { state } = useDossier();
  const text = useText();
  const chip = (key: 'toRedo' | 'missing' | 'attached' | 'afterReceipt') => (
    <Chip
      size="small"
      variant={key === 'missing' ? 'filled' : 'outlined'}
      color={
        ({ toRedo: 'warning', missing: 'error', attached: 'success', afterReceipt: 'default' } as const)[key]
      }
      label={text(`dossiers.${key}`)}
    />
  );
  if (paper === 'consulted-opinion')
    return chip(state.consultations.some(({ opinion }) => opinion) ? 'attached' : 'afterReceipt');
  if (missingPapers(state).includes(paper)) return chip('missing');
  return chip(state.returnedPapers?.includes(paper) ? 'toRedo' : 'attached');
};
