import { GripVertical } from 'lucide-react';
import { type DragEvent, useRef } from 'react';
import { useDrag } from 'react-aria/useDrag';
import { useTranslation } from 'react-i18next';
import { useNoteDrag } from '#renderer/state/notes/NoteWays.tsx';
import css from './EntryActions.module.css';
import { NOTE_TYPE } from './use-targets.ts';

/**
 * Where a note is taken to be dragged; its words stay free to be marked and copied. By the keyboard Enter takes it, Tab
 * goes from place to place, and Enter lets it go (TL-2).
 */
export function NoteGrip({ note }: { readonly note: string }) {
  const { t } = useTranslation('timeline');
  const { setDragging } = useNoteDrag();
  const grip = useRef<HTMLButtonElement>(null);
  const { dragProps } = useDrag({
    getItems: () => [{ [NOTE_TYPE]: note }],
    getAllowedDropOperations: () => ['copy'],
    onDragStart: () => setDragging(true),
    onDragEnd: () => setDragging(false),
  });
  function onDragStart(event: DragEvent<HTMLButtonElement>) {
    dragProps.onDragStart?.(event);
    const entry = grip.current?.closest('article');
    // The whole entry goes with the pointer, held where it was taken.
    if (entry) {
      const box = entry.getBoundingClientRect();
      event.dataTransfer.setDragImage(entry, event.clientX - box.x, event.clientY - box.y);
    }
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      data-grip=""
      className={css['action']}
      {...dragProps}
      ref={grip}
      aria-label={t('note.drag')}
      title={t('note.drag')}
      onDragStart={onDragStart}
    >
      <GripVertical size={14} aria-hidden="true" />
    </button>
  );
}
