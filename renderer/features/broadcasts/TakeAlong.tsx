import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { CopyText } from '#renderer/components/CopyText.tsx';
import { DialogActions } from '#renderer/components/Dialog.tsx';

/** Where nothing can be sent, the words are there to be copied or printed (CAST-6). */
export function TakeAlong({ text }: { readonly text: string }) {
  const { t } = useTranslation('broadcasts');
  return (
    <>
      <CopyText
        label={t('preview.copyLabel')}
        text={text}
        words={{ copy: t('preview.copy'), copied: t('preview.copied'), selected: t('preview.selected') }}
      />
      <DialogActions>
        <Button onPress={printUpdate}>{t('preview.print')}</Button>
      </DialogActions>
    </>
  );
}

/** Prints the update alone: the sheet on the wall has no cockpit around it. */
function printUpdate(): void {
  document.body.dataset['printing'] = 'update';
  addEventListener('afterprint', () => delete document.body.dataset['printing'], { once: true });
  print();
}
