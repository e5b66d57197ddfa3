import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useNotices } from '#renderer/state/NoticesProvider.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { refusal, sentence } from '#shared/errors/refusal.ts';

/** While somebody scrubs, the address follows at this pace: browsers refuse more changes of it. */
const ADDRESS_MS = 400;

/** The moment of the past that the page shows, which its address carries (TL-5); null for now. */
export interface Moment {
  readonly at: number | null;
  /** Goes there; what does not exist is refused in words, and nothing moves. */
  readonly enter: (seq: number) => void;
  readonly leave: () => void;
  /** The page went on to another moment by itself: the address follows. */
  readonly moved: (seq: number) => void;
}

export function useMoment(): Moment {
  const [place, navigate] = useLocation();
  const search = useSearch();
  const asked = new URLSearchParams(search).get('at');
  const head = useRoomView((view) => view.head);
  const tell = useRefusal();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [at, setAt] = useState<number | null>(null);
  /** What the address said last, or was made to say. */
  const said = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address, or the joining of the room, is news
  useEffect(() => {
    if (head === 0 || asked === said.current) return;
    said.current = asked;
    const seq = asked === null ? null : momentOf(asked, head);
    setAt(seq);
    if (asked === null || seq !== null) return;
    tell(asked, head);
    said.current = null;
    navigate(place, { replace: true });
  }, [asked, head > 0]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function write(seq: number | null, replace: boolean): void {
    clearTimeout(timer.current);
    said.current = seq === null ? null : `${seq}`;
    navigate(seq === null ? place : `${place}?at=${seq}`, { replace });
  }
  return {
    at,
    enter: (seq) => {
      if (momentOf(`${seq}`, head) === null) return tell(`${seq}`, head);
      setAt(seq);
      write(seq, false);
    },
    leave: () => {
      setAt(null);
      write(null, false);
    },
    moved: (seq) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => write(seq, true), ADDRESS_MS);
    },
  };
}

function momentOf(text: string, head: number): number | null {
  const seq = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return seq >= 1 && seq <= head ? seq : null;
}

function useRefusal(): (at: string, head: number) => void {
  const notices = useNotices();
  const language = usePreference((preferences) => preferences.language);
  return (at, head) =>
    notices.tell(sentence(refusal('no_such_moment', { at: at.slice(0, 20), head }), language));
}
