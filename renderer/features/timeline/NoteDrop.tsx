import { ListChecks, Megaphone, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { useTranslation } from 'react-i18next';
import { type NoteTarget, useNoteDrag, useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import css from './NoteDrop.module.css';
import { NOTE_TYPE, useTargets } from './use-targets.ts';

const ICONS = { task: ListChecks, decision: Scale, broadcast: Megaphone } as const;

/** While a note is dragged, what it can become lies over this part of the screen, and takes it (TL-2). */
export function NoteDrop(props: { readonly targets: readonly NoteTarget[]; readonly children: ReactNode }) {
  const { t } = useTranslation('timeline');
  const { isDragging } = useNoteDrag();
  const ways = useNoteWays();
  const allowed = useTargets();
  const shown = props.targets.filter((target) => allowed.includes(target));
  return (
    <div className={css['place']}>
      {props.children}
      {isDragging && shown.length > 0 ? (
        <div className={css['targets']}>
          {shown.map((target) => {
            const Icon = ICONS[target];
            return (
              <DropZone
                key={target}
                className={css['target'] ?? ''}
                aria-label={t(`become.${target}`)}
                getDropOperation={(types) => (types.has(NOTE_TYPE) ? 'copy' : 'cancel')}
                onDrop={({ items }) => {
                  for (const item of items)
                    if (item.kind === 'text')
                      void item.getText(NOTE_TYPE).then((note) => ways?.become(target, note));
                }}
              >
                <Icon size={24} aria-hidden="true" />
                <span aria-hidden="true">{t(`become.${target}`)}</span>
              </DropZone>
            );
          })}
        </div>
      ) : null}
    </div>
  );
}
