import { ArrowDown } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import css from './EntryList.module.css';

/** Leads who has scrolled up back to the newest entry, and counts what came meanwhile; drawn anew only for another count. */
export const ToFoot = memo(function ToFoot(props: { readonly unseen: number; readonly onGo: () => void }) {
  const { t } = useTranslation('timeline');
  return (
    <div className={css['toFoot']}>
      <Button
        size="small"
        kind={props.unseen > 0 ? 'primary' : 'plain'}
        icon={<ArrowDown size={14} aria-hidden="true" />}
        onPress={props.onGo}
      >
        {props.unseen > 0 ? t('newEntries', { count: props.unseen }) : t('toFoot')}
      </Button>
    </div>
  );
});
