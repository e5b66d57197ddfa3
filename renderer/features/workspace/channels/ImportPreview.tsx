import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import type { RecipientsImported } from '#shared/protocol/rest/recipients-import.ts';
import css from '../Workspace.module.css';

/** More are not shown, only counted. */
const MOST_SHOWN = 20;

/** What a file would add, which of its lines are not taken and why; nothing of it is stored yet. */
export function ImportPreview(props: {
  readonly preview: RecipientsImported;
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
}) {
  const { preview, isAsked, isBusy, onAdd } = props;
  const { added, known, refused } = preview;
  const { t } = useTranslation('recipients-file');
  const shown = refused.lines.slice(0, MOST_SHOWN);
  return (
    <div className={css['form']}>
      <p>{added === 0 ? t('nothing') : t('preview', { added, known })}</p>
      {refused.count === 0 ? null : (
        <>
          <p className={css['problem']}>{t('refusedHeading', { count: refused.count })}</p>
          <ul className={css['history']}>
            {shown.map(({ line, why, said }) => (
              <li key={line}>
                {t('line', { line, why: t(`why.${why}`) })}{' '}
                {said === '' ? null : <bdi className={css['preview']}>{said}</bdi>}
              </li>
            ))}
          </ul>
          {refused.count > shown.length ? (
            <p>{t('moreLines', { count: refused.count - shown.length })}</p>
          ) : null}
        </>
      )}
      {added === 0 ? null : (
        <div>
          <Button kind="primary" isDisabled={isBusy} onPress={onAdd}>
            {t(isAsked ? 'ask' : 'add', { count: added })}
          </Button>
        </div>
      )}
    </div>
  );
}
