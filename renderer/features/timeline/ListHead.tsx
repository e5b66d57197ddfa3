import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { Button } from '#renderer/components/Button.tsx';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import css from './EntryList.module.css';

/**
 * Above the first entry: whether the log begins here, more is to come, or nothing matches. It stands in a list that is
 * drawn with every entry that comes, and is itself drawn anew only where it says something else.
 */
export const ListHead = memo(function ListHead(props: {
  /** More is loaded than is laid out. */
  readonly isCut: boolean;
  readonly online: boolean;
  readonly onEarlier: () => void;
}) {
  const { isCut, online, onEarlier } = props;
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const filter = useStore(timeline.view, (view) => view.filter);
  const scanning = useStore(timeline.view, (view) => view.scanning);
  const earlier = useStore(timeline.view, (view) => view.earlier);
  const isEmpty = useStore(timeline.view, (view) => view.length === 0);
  const filtered = filter !== NO_FILTER;
  if (isCut) return <div className={css['head']} />;
  if (filtered && scanning) return <div className={css['head']}>{t('searching')}</div>;
  if (filtered && earlier === 'more')
    return (
      <div className={css['head']}>
        <span>{t(online ? 'notAllSearched' : 'notAllSearchedOffline')}</span>
        <Button kind="quiet" size="small" onPress={() => void timeline.loadEarlier()}>
          {t('searchAgain')}
        </Button>
      </div>
    );
  if (filtered && isEmpty)
    return (
      <div className={css['nothing']}>
        <p>{t('nothingFound')}</p>
        <p>{t(filter.text === '' ? 'nothingFoundFilter' : 'nothingFoundText')}</p>
        <Button size="small" onPress={() => timeline.setFilter(NO_FILTER)}>
          {t('clearFilter')}
        </Button>
      </div>
    );
  return (
    <div className={css['head']}>
      {earlier === 'none' ? (
        <span>{t('beginning')}</span>
      ) : (
        <Button kind="quiet" size="small" isDisabled={earlier === 'loading'} onPress={onEarlier}>
          {t(earlier === 'loading' ? 'loadingEarlier' : 'earlier')}
        </Button>
      )}
    </div>
  );
});
