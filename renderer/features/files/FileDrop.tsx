import { Upload } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '#renderer/state/files/FilesProvider.tsx';
import { useMay } from '#renderer/state/may.ts';
import css from './FileDrop.module.css';
import { filesIn, hasFiles } from './picked.ts';

/** Takes files that are pasted or dropped anywhere within it, and shows where they would go (TL-2). */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('files');
  const { uploads } = useFiles();
  const may = useMay()('attachment.add');
  const [isOver, setOver] = useState(false);

  function onPaste(event: ClipboardEvent<HTMLElement>) {
    const files = filesIn(event.clipboardData, event.target);
    if (files.length === 0 || !may) return;
    event.preventDefault();
    uploads.add(files);
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
    if (may) uploads.add(filesIn(event.dataTransfer, null));
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
