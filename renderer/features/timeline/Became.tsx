import { useTranslation } from 'react-i18next';
import { WayLink } from '#renderer/components/WayLink.tsx';
import { type NoteTarget, useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { cameOf } from '#renderer/state/selectors/notes.ts';
import css from './EntryRow.module.css';

const TARGETS: readonly NoteTarget[] = ['task', 'decision', 'broadcast'];

/** What a note became, and the way there (TL-2). */
export function Became({ note }: { readonly note: string }) {
  // Most notes stay notes: one question for each of them, instead of three.
  const hasBecome = useRoomView(({ state }) =>
    TARGETS.some((target) => cameOf(state, target, note).length > 0),
  );
  if (!hasBecome) return null;
  return (
    <>
      {TARGETS.map((target) => (
        <OfKind key={target} note={note} target={target} />
      ))}
    </>
  );
}

function OfKind({ note, target }: { readonly note: string; readonly target: NoteTarget }) {
  const { t } = useTranslation('timeline');
  const ways = useNoteWays();
  const results = useRoomView(({ state }) => cameOf(state, target, note));
  return results.map(({ id, title }) => (
    <span key={id} className={css['aside']}>
      <WayLink
        words={t(`became.${target}`)}
        describe={t(`becameOf.${target}`, { title })}
        onGo={() => ways?.toResult(target, id)}
      />
    </span>
  ));
}
