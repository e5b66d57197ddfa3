import { useTranslation } from 'react-i18next';
import { CopyText } from '#renderer/components/CopyText.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';

/** Where nothing can be sent, the words are there to be copied or printed (CAST-6). */
export function TakeAlong({ text }: { readonly text: string }) {
  const { t } = useTranslation('broadcasts');
  return (
    <CopyText
      label={t('preview.copyLabel')}
      text={text}
      words={{ copy: t('preview.copy'), copied: t('preview.copied'), selected: t('preview.selected') }}
      beside={<TouchButton onClick={printUpdate}>{t('preview.print')}</TouchButton>}
    />
  );
}

/** Prints the update alone: the sheet on the wall has no cockpit around it. */
function printUpdate(): void {
  document.body.dataset['printing'] = 'update';
  addEventListener('afterprint', () => delete document.body.dataset['printing'], { once: true });
  print();
}
