import { useTranslation } from 'react-i18next';
import { SureButton } from '#renderer/components/SureButton.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { ExecutiveLinks } from '#shared/protocol/rest/executive-links.ts';
import css from './Executives.module.css';

/** How many links lead to the page and who made the last, and the end of them all. */
export function OpenLinks(props: {
  readonly links: ExecutiveLinks['links'];
  readonly isBusy: boolean;
  readonly onEndAll: () => void;
}) {
  const { links, isBusy, onEndAll } = props;
  const { t } = useTranslation('executives');
  const language = usePreference((preferences) => preferences.language);
  const last = links.at(-1);
  if (last === undefined) return null;
  return (
    <div className={css['open']}>
      <p>
        {t('count', { count: links.length })}{' '}
        {last.madeBy === null ? t('last') : t('lastBy', { name: last.madeBy })}{' '}
        <TimeOfDay at={last.madeAt} language={language} withDay />
      </p>
      <SureButton
        words={t('end')}
        label={t('end')}
        sureWords={t('endSure')}
        sureLabel={t('endSure')}
        isBusy={isBusy}
        onSure={onEndAll}
      />
    </div>
  );
}
