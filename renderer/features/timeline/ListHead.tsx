import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import type { TimelineView } from '#renderer/state/timeline/timeline.ts';
import css from './EntryList.module.css';

/** Above the first entry: whether the log begins here, more is to come, or nothing matches. */
export function ListHead(props: {
  /** More is loaded than is laid out. */
  readonly isCut: boolean;
  readonly view: TimelineView;
  readonly online: boolean;
  readonly onEarlier: () => void;
}) {
  const { isCut, view, online, onEarlier } = props;
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const filtered = view.filter !== NO_FILTER;
  if (isCut) return <div className={css['head']} />;
  if (filtered && view.scanning) return <div className={css['head']}>{t('searching')}</div>;
  if (filtered && view.earlier === 'more')
    return (
      <div className={css['head']}>
        <span>{t(online ? 'notAllSearched' : 'notAllSearchedOffline')}</span>
        <Button kind="quiet" size="small" onPress={() => void timeline.loadEarlier()}>
          {t('searchAgain')}
        </Button>
      </div>
    );
  if (filtered && view.length === 0)
    return (
      <div className={css['nothing']}>
        <p>{t('nothingFound')}</p>
        <p>{t(view.filter.text === '' ? 'nothingFoundFilter' : 'nothingFoundText')}</p>
        <Button size="small" onPress={() => timeline.setFilter(NO_FILTER)}>
          {t('clearFilter')}
        </Button>
      </div>
    );
  return (
    <div className={css['head']}>
      {view.earlier === 'none' ? (
        <span>{t('beginning')}</span>
      ) : (
        <Button kind="quiet" size="small" isDisabled={view.earlier === 'loading'} onPress={onEarlier}>
          {t(view.earlier === 'loading' ? 'loadingEarlier' : 'earlier')}
        </Button>
      )}
    </div>
  );
}
