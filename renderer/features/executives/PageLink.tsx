import { useTranslation } from 'react-i18next';
import { CopyText } from '#renderer/components/CopyText.tsx';
import { QrCode } from '#renderer/components/QrCode.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { onlyHere } from '#renderer/state/only-here.ts';

/** The link, to copy or to be read by a phone. It is shown once: the server keeps only its hash. */
export function PageLink({ url }: { readonly url: string }) {
  const { t } = useTranslation('executives');
  const host = onlyHere(url);
  return (
    <>
      <CopyText
        key={url}
        label={t('link')}
        text={url}
        words={{ copy: t('copy'), copied: t('copied'), selected: t('selected') }}
        large
        autoFocus
      />
      <QrCode text={url} label={t('qr')} />
      {host === null ? null : <Sentence word={t('localWord')}>{t('local', { host })}</Sentence>}
      <p>{t('once')}</p>
    </>
  );
}
