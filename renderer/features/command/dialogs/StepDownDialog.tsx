import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';

/** Gives up command: whoever takes it claims it after that. */
export function StepDownDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['command', 'app']);
  const { give, refused } = useGive();
  return (
    <FormDialog
      title={t('stepDown')}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('stepDownSure')}
      danger
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give('role.vacate', { role: 'commander' })) onClose();
      }}
      onClose={onClose}
    >
      <p>{t('stepDownWhat')}</p>
    </FormDialog>
  );
}
