import { X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useFiles } from '#renderer/state/files/FilesProvider.tsx';
import type { Upload } from '#renderer/state/files/uploads.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './FileTray.module.css';
import { sizeText } from './size.ts';

/** The files on their way, and those that were refused, until it was read why. Nothing, most of the time. */
export function FileTray() {
  const { t } = useTranslation('files');
  const { uploads } = useFiles();
  const list = useStore(uploads.list);
  const isLive = useRoomView((view) => view.connection.status === 'live');
  const tray = useRef<HTMLElement>(null);

  /** Its button is gone then: the keys, and the next paste, go on in the panel. */
  function remove(id: string) {
    tray.current?.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus();
    uploads.remove(id);
  }
  if (list.length === 0) return null;
  const waits = list.some(({ state }) => state !== 'refused');
  return (
    <section ref={tray} className={css['tray']} aria-label={t('tray')}>
      <ul className={css['list']}>
        {list.map((upload) => (
          <li key={upload.id}>
            {upload.state === 'refused' ? (
              <Refused upload={upload} onRead={() => remove(upload.id)} />
            ) : (
              <OnTheWay upload={upload} onGiveUp={() => remove(upload.id)} />
            )}
          </li>
        ))}
      </ul>
      {waits && !isLive ? <Sentence word={t('offline.word')}>{t('offline.text')}</Sentence> : null}
    </section>
  );
}

function OnTheWay({ upload, onGiveUp }: { readonly upload: Upload; readonly onGiveUp: () => void }) {
  const { t, i18n } = useTranslation('files');
  const { name, size, state, part } = upload;
  return (
    <div className={css['row']}>
      <span className={css['name']}>{name}</span>
      <span className={css['size']}>{sizeText(size, i18n.language)}</span>
      {state === 'sending' ? (
        <progress className={css['progress']} aria-label={t('sending', { name })} max={1} value={part} />
      ) : (
        <span className={css['size']}>{t('waiting')}</span>
      )}
      <IconButton
        label={t('giveUp', { name })}
        icon={<X size={14} aria-hidden="true" />}
        onPress={onGiveUp}
      />
    </div>
  );
}

function Refused({ upload, onRead }: { readonly upload: Upload; readonly onRead: () => void }) {
  const { t, i18n } = useTranslation('files');
  const { error } = upload;
  return (
    <div className={css['refused']}>
      <Sentence word={t('app:refused')}>
        {error === null ? upload.name : sentence(error, i18n.language === 'ja' ? 'ja' : 'en')}
      </Sentence>
      <Button size="small" onPress={onRead} aria-label={t('readOf', { name: upload.name })}>
        {t('read')}
      </Button>
    </div>
  );
}
