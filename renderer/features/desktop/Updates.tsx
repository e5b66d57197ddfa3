import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Updates as KnownUpdates } from '#shared/desktop/updates.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import css from './Desktop.module.css';

/** Newer versions of this program: whether they are looked for, and what becomes of one (DESK-5). */
export function Updates() {
  const { t, i18n } = useTranslation('desktop');
  const desktop = useDesktop();
  const [known, setKnown] = useState<KnownUpdates | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [refused, setRefused] = useState<WireError | null>(null);
  useEffect(() => {
    if (desktop === null) return undefined;
    void desktop.updates().then(setKnown);
    return desktop.onUpdatesChanged(setKnown);
  }, [desktop]);
  if (desktop === null || known === null) return null;

  async function look(): Promise<void> {
    setLooking(true);
    setKnown((await desktop?.lookForUpdate()) ?? null);
    setLooking(false);
  }

  async function install(): Promise<void> {
    const answer = await desktop?.installUpdate();
    setRefused(answer?.ok === false ? answer.error : null);
  }

  return (
    <Subject title={t('updates.title')}>
      {known.isSupported ? (
        <>
          <Checkbox
            isSelected={known.looks}
            onChange={async (looks) => setKnown(await desktop.setLooksForUpdates({ looks }))}
          >
            {t('updates.looks')}
          </Checkbox>
          <p className={css['hint']}>{t('updates.looksHint')}</p>
          <p role="status">
            {refused === null ? words(known) : sentence(refused, languageOf(i18n.language))}
          </p>
          <div>
            {known.stage === 'ready' ? (
              <Button isDisabled={known.isHeld} onPress={install}>
                {t('updates.install')}
              </Button>
            ) : (
              <Button isDisabled={!known.looks || isLooking || known.stage === 'fetching'} onPress={look}>
                {t('updates.look')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <p className={css['hint']}>{t('updates.unsupported')}</p>
      )}
    </Subject>
  );

  function words({ looks, stage, version, isHeld, failed }: KnownUpdates): string {
    if (stage === 'ready') return t(isHeld ? 'updates.waits' : 'updates.ready', { version });
    if (stage === 'fetching') return t('updates.fetching', { version });
    if (!looks) return t('updates.off');
    if (isHeld) return t('updates.held');
    if (failed) return t('updates.failed');
    return stage === 'found' ? t('updates.found', { version }) : t('updates.none');
  }
}

function languageOf(language: string): 'en' | 'ja' {
  return language === 'ja' ? 'ja' : 'en';
}
