import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** What a note can become (TL-2). */
export type NoteTarget = 'task' | 'decision' | 'broadcast';

/** The ways between a note and what came of it. The page knows them, because they lead from panel to panel. */
export interface NoteWays {
  /** Puts the words of a note where one writes a task, a decision or an update. */
  readonly become: (target: NoteTarget, note: string) => void;
  /** Goes to what came of a note. */
  readonly toResult: (target: NoteTarget, id: string) => void;
  /** Goes to the entry of a note. */
  readonly toNote: (note: string) => void;
  /** Says of a thing that it came from a note, and leads there. */
  readonly origin: (note: string) => ReactNode;
}

interface NoteDrag {
  readonly isDragging: boolean;
  readonly setDragging: (isDragging: boolean) => void;
}

const Ways = createContext<NoteWays | null>(null);
const Drag = createContext<NoteDrag>({ isDragging: false, setDragging: () => undefined });

/** Gives the ways to all panels; they stay the same object, so that no row is drawn anew for them. */
export function NoteWaysProvider({
  ways,
  children,
}: {
  readonly ways: NoteWays;
  readonly children: ReactNode;
}) {
  const latest = useRef(ways);
  useLayoutEffect(() => {
    latest.current = ways;
  });
  const stable = useMemo(
    (): NoteWays => ({
      become: (target, note) => latest.current.become(target, note),
      toResult: (target, id) => latest.current.toResult(target, id),
      toNote: (note) => latest.current.toNote(note),
      origin: (note) => latest.current.origin(note),
    }),
    [],
  );
  const [isDragging, setDragging] = useState(false);
  const drag = useMemo((): NoteDrag => ({ isDragging, setDragging }), [isDragging]);
  return (
    <Ways value={stable}>
      <Drag value={drag}>{children}</Drag>
    </Ways>
  );
}

/** The ways from here; null where there is nowhere to go. */
export function useNoteWays(): NoteWays | null {
  return useContext(Ways);
}

/** Whether a note is being dragged: then what takes it shows itself. */
export function useNoteDrag(): NoteDrag {
  return useContext(Drag);
}
