import { Upload } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '#renderer/state/files/FilesProvider.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNotices } from '#renderer/state/NoticesProvider.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import css from './FileDrop.module.css';
import { filesIn, hasFiles } from './picked.ts';

/** Takes files that are pasted or dropped anywhere within it, and shows where they would go (TL-2). */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('files');
  const { uploads } = useFiles();
  const may = useMay()('attachment.add');
  const isPast = useRoomView(({ past }) => past !== null);
  const notices = useNotices();
  const [isOver, setOver] = useState(false);

  /** Who brought files to the past is told that nothing came of it. */
  function take(files: readonly File[]) {
    if (may) uploads.add(files);
    else if (isPast) notices.tell(sentence(refusal('in_the_past'), i18n.language === 'ja' ? 'ja' : 'en'));
  }
  function onPaste(event: ClipboardEvent<HTMLElement>) {
    const files = filesIn(event.clipboardData, event.target);
    if (files.length === 0 || !(may || isPast)) return;
    event.preventDefault();
    take(files);
  }
  function onDragOver(event: DragEvent<HTMLElement>) {
    if (!hasFiles(event.dataTransfer)) return;
    // A file that nobody takes would be opened in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = may ? 'copy' : 'none';
    setOver(may);
  }
  function onDragLeave(event: DragEvent<HTMLElement>) {
    const to = event.relatedTarget;
    if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
  }
  function onDrop(event: DragEvent<HTMLElement>) {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    setOver(false);
    take(filesIn(event.dataTransfer, null));
  }
  return (
    <div className={css['place']} {...{ onPaste, onDragOver, onDragLeave, onDrop }}>
      {children}
      {isOver ? (
        <div className={css['target']}>
          <Upload size={24} aria-hidden="true" />
          {t('drop')}
        </div>
      ) : null}
    </div>
  );
}
