import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuAt, type MenuGroup } from '#renderer/components/Menu.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Entry } from '#renderer/state/timeline/entry.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { isNote } from './sentences/entry-words.ts';
import { useTargets } from './use-targets.ts';

/** All that can be done with one entry, beside it (TL-2, TL-3). */
export function EntryMenu(props: {
  readonly entry: Entry;
  readonly anchor: Element;
  readonly isFiltered: boolean;
  readonly onStar: (entry: Entry) => void;
  readonly onCorrect: (note: string) => void;
  /** Shows it among what stood around it. */
  readonly onContext: (entry: Entry) => void;
  /** Shows the room as it stood here. */
  readonly onStandAt?: (seq: number) => void;
  readonly onClose: () => void;
}) {
  const { entry, onStandAt } = props;
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const order = useOrder();
  const may = useMay();
  const ways = useNoteWays();
  const targets = useTargets();
  const anchor = useRef(props.anchor);
  const { id, seq, actor } = entry.event;
  const me = useRoomView((view) => view.me);
  const isPinned = useRoomView(({ state }) => Object.hasOwn(state.pins, id));
  const isStarred = useRoomView(({ state }) => Object.hasOwn(state.stars, seq));
  const isPerson = useRoomView(({ state }) => Object.hasOwn(state.participants, actor.id));
  const ofNote = isNote(entry);
  const groups: readonly MenuGroup[] = [
    {
      id: 'marks',
      entries: [
        ...(may('entry.star')
          ? [
              {
                id: 'star',
                label: t(isStarred ? 'unstar' : 'star'),
                detail: 'S',
                onAction: () => props.onStar(entry),
              },
            ]
          : []),
        ...(ofNote && may('note.pin')
          ? [
              {
                id: 'pin',
                label: t(isPinned ? 'note.unpin' : 'note.pin'),
                onAction: () => order(isPinned ? 'note.unpin' : 'note.pin', { note: id }),
              },
            ]
          : []),
        ...(ofNote && actor.id === me && may('note.correct')
          ? [{ id: 'correct', label: t('note.correct'), onAction: () => props.onCorrect(id) }]
          : []),
      ],
    },
    ...(ofNote && ways !== null && targets.length > 0
      ? [
          {
            id: 'become',
            entries: targets.map((target) => ({
              id: target,
              label: t(`become.${target}`),
              onAction: () => afterMenu(() => ways.become(target, id)),
            })),
          },
        ]
      : []),
    {
      id: 'look',
      entries: [
        ...(onStandAt ? [{ id: 'stand', label: t('standHere'), onAction: () => onStandAt(seq) }] : []),
        ...(props.isFiltered
          ? [{ id: 'context', label: t('showAround'), onAction: () => props.onContext(entry) }]
          : []),
        ...(isPerson
          ? [
              {
                id: 'person',
                label: t('onlyPerson', { name: actor.name }),
                onAction: () => timeline.setFilter({ person: actor.id }),
              },
            ]
          : []),
        {
          id: 'kind',
          label: t('onlyKind', { kind: t(`kinds.${entry.kind}`) }),
          onAction: () => timeline.setFilter({ kinds: [entry.kind] }),
        },
      ],
    },
  ];
  return <MenuAt label={t('actions')} groups={groups} anchor={anchor} onClose={props.onClose} />;
}

/** A menu that closes gives the focus back in the next frame: what takes it somewhere else comes after that. */
function afterMenu(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
