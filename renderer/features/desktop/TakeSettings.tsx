import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fingerprint } from '#renderer/components/Fingerprint.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { SentenceDialog } from '#renderer/components/SentenceDialog.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Choices } from '#shared/desktop/choices.ts';
import css from './SettingsFile.module.css';
import { changesOf } from './settings-changes.ts';

/** What a file of settings would change on this machine, and the question whether it may. */
export function TakeSettings(props: {
  /** The file's. */
  readonly name: string;
  readonly now: Choices;
  readonly wanted: Choices;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}) {
  const { name, now, wanted, onTake, onLeave } = props;
  const { t } = useTranslation('settings-file');
  const desktop = useDesktop();
  const [isMac, setMac] = useState<boolean | null>(null);
  useEffect(() => {
    void desktop?.about().then(({ platform }) => setMac(platform === 'darwin'));
  }, [desktop]);
  if (isMac === null) return null;
  const changes = changesOf({ now, wanted, isMac, t });
  if (changes.length === 0)
    return (
      <SentenceDialog
        title={t('ask')}
        sentence={t('same', { name })}
        closeLabel={t('app:close')}
        onClose={onLeave}
      />
    );
  return (
    <FormDialog
      title={t('ask')}
      closeLabel={t('leave')}
      cancelLabel={t('leave')}
      submitLabel={t('take')}
      size="wide"
      error={null}
      onSubmit={onTake}
      onClose={onLeave}
    >
      <p className={css['hint']}>{t('changes', { name, count: changes.length })}</p>
      <ul className={css['changes']} aria-label={t('ask')}>
        {changes.map(({ what, from, to, more, certificate }) => (
          <li key={`${what} ${to} ${more}`} className={css['change']}>
            <span>{what}</span>
            <span className={css['from']}>{from}</span>
            <ArrowRight size={14} role="img" aria-label={t('becomes')} />
            <div>
              <strong>{to}</strong>
              {more === undefined ? null : <span className={css['more']}>{more}</span>}
              {certificate === undefined ? null : (
                <Fingerprint label={t('places:trust.pinned')} value={certificate} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
