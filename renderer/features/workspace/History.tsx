import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Subject } from '#renderer/components/Subject.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { isWorkspaceEvent } from '#shared/workspace/evolve.ts';
import css from './Workspace.module.css';

/** So many of the newest changes are shown; all are in the log. */
const SHOWN = 50;

/** Who changed what in the workspace, and when: the newest first. */
export function History({ seq }: { readonly seq: number }) {
  const { t } = useTranslation('workspace');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const [events, setEvents] = useState<readonly IncidentEvent[]>([]);
  useEffect(() => {
    let isShown = true;
    if (seq === 0) return;
    api.workspaceEvents(Math.max(0, seq - SHOWN)).then(
      (answer) => isShown && setEvents(answer.events.toReversed()),
      // The forms above say what is wrong with the line.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [api, seq]);
  return (
    <Subject title={t('history.heading')}>
      {events.length === 0 ? <p className={css['hint']}>{t('history.none')}</p> : null}
      <ol className={css['history']}>
        {events.map(({ seq: number, at, actor, type, data }) => (
          <li key={number}>
            <TimeOfDay at={at} language={language} withDay /> <bdi>{actor.name}</bdi>{' '}
            {isWorkspaceEvent(type) ? t(`history.${nameOf(type)}`) : t('history.unknown', { type })}
            {changedIn(data)}
          </li>
        ))}
      </ol>
    </Subject>
  );
}

function nameOf(type: string): string {
  return type.slice(type.indexOf('.') + 1);
}

/** The severities that a change was about. */
function changedIn(data: unknown): string {
  const { changed } = data as { readonly changed?: readonly string[] };
  return changed === undefined ? '' : ` (${changed.join(', ')})`;
}
