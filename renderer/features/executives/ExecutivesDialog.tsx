import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { DAYS_AFTER_CLOSING } from '#shared/incident/broadcasts/executive-view.ts';
import type { ExecutiveLinks } from '#shared/protocol/rest/executive-links.ts';
import css from './Executives.module.css';
import { OpenLinks } from './OpenLinks.tsx';
import { PageLink } from './PageLink.tsx';

/** The executives' page: a link to pass on, who can read by it, and the way to end all of them (CAST-6). */
export function ExecutivesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('executives');
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const language = usePreference((preferences) => preferences.language);
  const [url, setUrl] = useState<string | null>(null);
  const [open, setOpen] = useState<ExecutiveLinks['links']>([]);
  const { attempt, refused, isBusy } = useAttempt();
  useEffect(() => {
    let isShown = true;
    api.executiveLinks(incident).then(
      ({ links }) => isShown && setOpen(links),
      // Making a link says what is wrong.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [api, incident]);
  function make() {
    attempt(async () => {
      setUrl((await api.showExecutives(incident)).url);
      setOpen((await api.executiveLinks(incident)).links);
    });
  }
  function endAll() {
    attempt(async () => {
      await api.endExecutiveLinks(incident);
      setUrl(null);
      setOpen([]);
    });
  }
  return (
    <Dialog title={t('title')} closeLabel={t('app:close')} isOpen onClose={onClose}>
      <div className={css['body']}>
        <p>{t('what')}</p>
        {url === null ? null : <PageLink url={url} />}
        <p className={css['hint']}>{t('who', { days: DAYS_AFTER_CLOSING })}</p>
        {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
        {open.length === 0 ? null : <OpenLinks links={open} isBusy={isBusy} onEndAll={endAll} />}
      </div>
      <DialogActions>
        {url === null ? (
          <>
            <Button onPress={onClose}>{t('app:cancel')}</Button>
            <Button kind="primary" isDisabled={isBusy} onPress={make}>
              {t('make')}
            </Button>
          </>
        ) : (
          <>
            <Button isDisabled={isBusy} onPress={make}>
              {t('another')}
            </Button>
            <Button kind="primary" onPress={onClose}>
              {t('app:done')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
