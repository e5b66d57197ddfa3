import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '#renderer/state/attention/compose.ts';
import { nextWaiting, type Waiting, waiting } from '#renderer/state/attention/waiting.ts';
import { followRoom } from '#renderer/state/follow-room.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { describeClock } from '#renderer/state/rail/describe.ts';
import { useRailWords } from '#renderer/state/rail/use-rail-words.ts';
import type { RoomView } from '#renderer/state/room-store.ts';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopNotification } from '#shared/desktop/notifications.ts';
import { type Instant, MINUTE, msBetween } from '#shared/time/instant.ts';
import { type Answer, answerTo, giveAnswer } from './answer.ts';

/** So much of a sentence is told: the room has all of it. */
const LONGEST = 300;

/**
 * Tells the desktop what waits for the reader in one room: for badge and tray as it changes, and each new thing as a
 * notification, which is taken back when somebody acted on it.
 */
export function RoomWatch(props: { readonly desktop: DesktopApi; readonly onTold: (told: Told) => void }) {
  const { desktop, onTold } = props;
  const { t, i18n } = useTranslation('desktop-watch');
  const room = useRoom();
  const words = useRailWords();
  const told = useRef<ReadonlySet<string>>(new Set());

  const look = useEffectEvent((view: RoomView, now: Instant): Instant | null => {
    const { incident, state } = view;
    const found = waiting(view, now);
    onTold({
      minutes: Math.max(0, Math.floor(msBetween(state.declaredAt, now) / MINUTE)),
      waiting: found.map(({ id, clock, level }) => ({
        id: idOf(incident, id),
        level,
        sentence: `${state.key}: ${words(describeClock(clock, state, view.me, now).what)}`.slice(0, LONGEST),
        destination: { to: 'incident', incident } as const,
      })),
    });
    const notified = found.filter(({ notice }) => notice !== null);
    for (const thing of notified) void desktop.notify(notificationOf(thing, view, now));
    const ids = new Set(notified.map(({ id }) => idOf(incident, id)));
    for (const id of told.current) if (!ids.has(id)) void desktop.endNotification(id);
    told.current = ids;
    return nextWaiting(view, now);
  });
  function notificationOf({ id, clock, notice }: Waiting, view: RoomView, now: Instant): DesktopNotification {
    const { incident, state, me } = view;
    const { what, whose } = describeClock(clock, state, me, now);
    const sentence = words(what).slice(0, LONGEST);
    const title = t(state.kind === 'drill' ? 'drill' : 'title', { key: state.key, what: sentence });
    const answer: Answer | null = answerTo(clock, view);
    return {
      id: idOf(incident, id),
      place: `${incident} ${notice}`,
      kind: notice ?? 'overdue',
      title,
      // How a key answers it is of no use outside of the room.
      body:
        whose === null || notice === 'roll-call'
          ? state.title.slice(0, LONGEST)
          : words(whose).slice(0, LONGEST),
      destination: { to: 'incident', incident },
      action: answer === null ? null : t(`answers.${answer.kind}`),
    };
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language everything is told anew
  useEffect(
    () => followRoom({ ...room, page: document, look: (view, now) => look(view, now) }),
    [room, i18n.language],
  );
  useEffect(
    () =>
      desktop.onNotificationAnswered(({ id }) => {
        const view = room.view.getState();
        const now = new Date(room.clock.now()).toISOString();
        const thing = waiting(view, now).find((one) => idOf(view.incident, one.id) === id);
        // Answered elsewhere meanwhile, or over: then there is nothing left to say.
        const answer = thing === undefined ? null : answerTo(thing.clock, view);
        if (answer !== null) giveAnswer(room, answer);
      }),
    [desktop, room],
  );
  return null;
}

function idOf(incident: string, id: string): string {
  return `${incident} ${id}`;
}
