import { Paperclip } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useFiles } from '#renderer/state/files/FilesProvider.tsx';
import { useMay } from '#renderer/state/may.ts';
import css from './FileTray.module.css';
import { named } from './picked.ts';

/** Chooses files; on a phone that is its camera and its pictures, too. */
export function AttachButton() {
  const { t } = useTranslation('files');
  return (
    <Chooser>
      {(choose) => (
        <IconButton label={t('attach')} icon={<Paperclip size={16} aria-hidden="true" />} onPress={choose} />
      )}
    </Chooser>
  );
}

/** The same for thumbs; where no timeline is in sight, it says what has arrived. */
export function TouchAttachButton() {
  const { t } = useTranslation('files');
  const { uploads } = useFiles();
  const sent = useStore(uploads.sent);
  return (
    <>
      <Chooser>
        {(choose) => (
          <TouchButton icon={<Paperclip size={20} aria-hidden="true" />} onClick={choose}>
            {t('attachLong')}
          </TouchButton>
        )}
      </Chooser>
      <p role="status" className={css['sent']}>
        {sent === null ? null : t('sent', { name: sent })}
      </p>
    </>
  );
}

function Chooser({ children }: { readonly children: (choose: () => void) => ReactNode }) {
  const { t } = useTranslation('files');
  const { uploads } = useFiles();
  const may = useMay()('attachment.add');
  const input = useRef<HTMLInputElement>(null);
  function onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    uploads.add([...(currentTarget.files ?? [])].map(named));
    // The same file again is a choice as well.
    currentTarget.value = '';
  }
  if (!may) return null;
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={t('attach')} onChange={onChange} />
      {children(() => input.current?.click())}
    </>
  );
}
