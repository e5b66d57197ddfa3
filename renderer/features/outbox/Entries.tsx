import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Conflict, PendingCommand } from '#renderer/state/room-store.ts';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './Entries.module.css';
import { subjectOf } from './subject.ts';

/** A button of the page that shows the list: for a mouse, or for a thumb. */
export type Press = ComponentType<{
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}>;

/** So many are shown at first: more than anybody reads at a glance. */
const FIRST = 50;

/** What was given and is not done, in order: first what no longer fits, with the reason, then what waits (SYNC-4). */
export function Entries({ press: Press }: { readonly press: Press }) {
  const { t } = useTranslation('outbox');
  const outbox = useRoomView((view) => view.outbox);
  const conflicts = useRoomView((view) => view.conflicts);
  const [shown, setShown] = useState(FIRST);
  const all = conflicts.length + outbox.length;
  return (
    <>
      <ol className={css['list']}>
        {conflicts.slice(0, shown).map((conflict) => (
          <Refused key={conflict.id} conflict={conflict} press={Press} />
        ))}
        {outbox.slice(0, Math.max(0, shown - conflicts.length)).map((command) => (
          <Waiting key={command.id} command={command} press={Press} />
        ))}
      </ol>
      {all > shown ? (
        <Press kind="quiet" onPress={() => setShown(all)}>
          {t('showAll', { count: all })}
        </Press>
      ) : null}
    </>
  );
}

function Refused({ conflict, press: Press }: { readonly conflict: Conflict; readonly press: Press }) {
  const { t } = useTranslation(['outbox', 'app']);
  const room = useRoom();
  const language = usePreference((preferences) => preferences.language);
  return (
    <li className={css['entry']}>
      <What command={conflict} />
      <p className={css['refused']}>
        <strong>{t('state.refused')}</strong> {sentence(conflict.error, language)}
      </p>
      <div className={css['buttons']}>
        <Press onPress={() => room.dismissConflict(conflict.id)}>{t('app:acknowledge')}</Press>
      </div>
    </li>
  );
}

function Waiting({ command, press: Press }: { readonly command: PendingCommand; readonly press: Press }) {
  const { t } = useTranslation('outbox');
  const room = useRoom();
  const status = useRoomView(({ connection }) => connection.status);
  const [isAsking, setAsking] = useState(false);
  const isOnItsWay = command.sent && !command.held;
  if (isAsking && !isOnItsWay)
    return (
      <li className={css['entry']}>
        <What command={command} />
        <p className={css['sure']} role="alert">
          {t('sure')}
        </p>
        <div className={css['buttons']}>
          <Press kind="quiet" onPress={() => setAsking(false)}>
            {t('keep')}
          </Press>
          <Press kind="danger" onPress={() => room.withdraw(command.id)}>
            {t('discardIt')}
          </Press>
        </div>
      </li>
    );
  return (
    <li className={css['entry']}>
      <What command={command} />
      <p className={command.held ? css['held'] : css['state']}>
        {command.held ? t('state.held') : isOnItsWay ? t('state.sent') : t('state.waiting')}
      </p>
      {isOnItsWay ? null : (
        <div className={css['buttons']}>
          <Press kind="quiet" onPress={() => setAsking(true)}>
            {t('discard')}
          </Press>
          {command.held && status !== 'ended' ? (
            <Press kind="primary" isDisabled={status !== 'live'} onPress={() => room.sendHeld(command.id)}>
              {t('send')}
            </Press>
          ) : null}
        </div>
      )}
    </li>
  );
}

/** A command in words: when it was given, what kind, what about. */
function What({ command }: { readonly command: PendingCommand | Conflict }) {
  const { t } = useTranslation(['outbox', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const state = useRoomView((view) => view.state);
  const nameOfAudience = useAudienceName();
  return (
    <p className={css['what']}>
      <TimeOfDay at={command.givenAt} language={language} withSeconds />
      <strong>{t(`commands.${command.type.replace('.', '-').replace('_', '-')}`)}</strong>
      <span className={css['subject']}>{subjectOf(command, state, t, nameOfAudience)}</span>
    </p>
  );
}
