import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import css from './Executives.module.css';
import { useMayShow } from './use-may-show.ts';

/** Below the updates: the way to the page that executives read. */
export function ExecutivesButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('executives');
  if (!useMayShow()) return null;
  return (
    <div className={css['way']}>
      <Button size="small" onPress={onPress}>
        {t('open')}
      </Button>
    </div>
  );
}
