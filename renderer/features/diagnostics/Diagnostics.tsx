import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '#renderer/components/Button.tsx';
import { SettingsPage } from '#renderer/components/SettingsPage.tsx';
import type { Room } from '#renderer/state/room.ts';
import { BundleView } from './BundleView.tsx';
import { MachineFacts } from './MachineFacts.tsx';
import { ProgramFacts } from './ProgramFacts.tsx';
import { RoomLine } from './RoomLine.tsx';
import { ServerFacts } from './ServerFacts.tsx';
import { useFacts } from './use-facts.ts';

/** How line, clock, log, server and disk do: what somebody looks at when something is wrong, and can hand on. */
export function Diagnostics(props: {
  /** The room around the page, null outside of one. */
  readonly room: Room | null;
  /** The button of this screen's preferences. */
  readonly preferences: ReactNode;
}) {
  const { room, preferences } = props;
  const { t } = useTranslation('diagnostics');
  const { facts, look } = useFacts(room);
  const back = room === null ? '/' : `/incidents/${encodeURIComponent(room.view.getState().incident)}`;
  return (
    <SettingsPage
      title={t('title')}
      hint={t('hint')}
      back={<Link href={back}>{t(room === null ? 'backToRooms' : 'backToRoom')}</Link>}
      preferences={preferences}
      action={
        <Button size="small" icon={<RefreshCw size={14} aria-hidden="true" />} onPress={look}>
          {t('look')}
        </Button>
      }
    >
      {facts === null ? (
        <p role="status">{t('asking')}</p>
      ) : (
        <>
          {facts.room === null ? null : <RoomLine facts={facts.room} />}
          <ServerFacts facts={facts.server} />
          {facts.machine === null ? null : <MachineFacts machine={facts.machine} />}
          <ProgramFacts facts={facts.program} />
          <BundleView facts={facts} />
        </>
      )}
    </SettingsPage>
  );
}
