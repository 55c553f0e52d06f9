import { useGetIdentity } from 'react-admin';
import type { PersonId } from '@so-vang/domain';
import { ActButton } from '../acts/act-button.js';
import { TextInput } from '../acts/fields.js';
import { PersonInput } from '../cycles/conference/person-input.js';
import { useText } from '../i18n/use-text.js';
import type { SignedIn } from '../provider/auth-provider.js';
import { useDossier } from './dossier-context.js';
import { useOffer } from './obstacles.js';

export const SignDossierButton = () => {
  const { stream, unit } = useDossier();
  const { identity } = useGetIdentity();
  const text = useText();
  const { offered, blocked } = useOffer()({ type: 'SignDossier', data: { post: '' } });
  if (!offered) return null;
  return (
    <ActButton
      act="SignDossier"
      stream={stream}
      {...(blocked ? {} : { emphasis: 'main' as const })}
      blocked={blocked}
      question={text('dossiers.signQuestion', { unit })}
      initial={{ post: (identity as SignedIn | undefined)?.person.post ?? '' }}
      required={['post']}
      data={({ by = '', post = '' }) => ({ ...(by && { by: by as PersonId }), post: post.trim() })}
    >
      <PersonInput name="by" label={text('dossiers.signer')} />
      <TextInput name="post" label={text('dossiers.post')} />
    </ActButton>
  );
};
