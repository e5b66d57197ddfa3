import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { IncidentList } from '#shared/protocol/rest/incidents.ts';
import css from './FirstRun.module.css';
import { Rooms } from './RoomList.tsx';

const PAGE = 5;
const MOST = 200;

/** The incidents that are over, the newest first. `openRooms` names the open ones: when it changes, one may be over. */
export function ClosedRooms({ openRooms }: { readonly openRooms: string }) {
  const { t } = useTranslation('first-run');
  const workspace = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const [{ incidents, next }, setList] = useState<IncidentList>({ incidents: [] });
  const { attempt, isBusy, refused } = useAttempt();
  const shown = useRef(PAGE);
  shown.current = Math.min(Math.max(PAGE, incidents.length), MOST);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asks anew when the open rooms change
  useEffect(() => {
    let isOver = false;
    workspace.api.incidents({ status: 'closed', limit: shown.current }).then(
      (list) => {
        if (!isOver) setList(list);
      },
      // The list of open rooms, asked at the same moment, says why.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [workspace, openRooms]);

  async function more(after: string) {
    const page = await workspace.api.incidents({ status: 'closed', after, limit: PAGE });
    setList((list) => ({ ...page, incidents: [...list.incidents, ...page.incidents] }));
  }
  if (incidents.length === 0) return null;
  return (
    <section className={css['closed']} aria-label={t('rooms.closed')}>
      <h2>{t('rooms.closed')}</h2>
      <Rooms incidents={incidents} />
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      {next === undefined ? null : (
        <Button kind="quiet" isDisabled={isBusy} onPress={() => attempt(() => more(next))}>
          {t('rooms.more')}
        </Button>
      )}
    </section>
  );
}
