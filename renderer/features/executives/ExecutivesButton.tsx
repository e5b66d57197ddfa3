import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useMayShow } from './use-may-show.ts';

/** Beside the updates: the way to the page that executives read. */
export function ExecutivesButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('executives');
  if (!useMayShow()) return null;
  return (
    <Button size="small" onPress={onPress}>
      {t('open')}
    </Button>
  );
}
