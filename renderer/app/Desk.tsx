import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { TabbedPanel } from '#renderer/components/TabbedPanel.tsx';
import { Broadcasts } from '#renderer/features/broadcasts/Broadcasts.tsx';
import { DrillMark } from '#renderer/features/broadcasts/DrillMark.tsx';
import { useBroadcastsLevel } from '#renderer/features/broadcasts/use-broadcasts-level.ts';
import type { Audience } from '#shared/incident/broadcasts/broadcast.ts';

/** The parts that share the place below the tasks. */
export type DeskTab = 'broadcasts';

/** What is told to those outside, and what the room agrees on: one place, and each tab says how it stands. */
export function Desk(props: {
  readonly shown: DeskTab;
  readonly onShow: (tab: DeskTab) => void;
  readonly composing: Audience | null;
  readonly onCompose: (audience: Audience | null) => void;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { shown, onShow, composing, onCompose, ref } = props;
  const { t } = useTranslation(['cockpit', 'broadcasts', 'app']);
  const broadcasts = useBroadcastsLevel();
  return (
    <TabbedPanel
      label={t('desk')}
      shown={shown}
      onShow={onShow}
      {...(ref === undefined ? {} : { ref })}
      tabs={[
        {
          id: 'broadcasts',
          label: t('broadcasts:title'),
          shortcut: 'B',
          level: broadcasts,
          levelWord: t(`app:levels.${broadcasts}`),
          actions: <DrillMark />,
          content: <Broadcasts composing={composing} onCompose={onCompose} />,
        },
      ]}
    />
  );
}
