import { useTranslation } from 'react-i18next';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Conflict, PendingCommand } from '#renderer/state/room-store.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { Section } from './Section.tsx';
import css from './Unsent.module.css';

/** What I said and the server does not know yet, and what it refused afterwards: nothing is lost silently (SYNC-4). */
export function Unsent() {
  const { t } = useTranslation('my-tasks');
  const conflicts = useRoomView((view) => view.conflicts);
  const outbox = useRoomView((view) => view.outbox);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  // On a live line an answer comes within moments; a list that only flickers tells nothing.
  const waiting = isLive ? outbox.filter(({ held }) => held) : outbox;
  if (conflicts.length === 0 && waiting.length === 0) return null;
  return (
    <>
      {conflicts.map((conflict) => (
        <Refused key={conflict.id} conflict={conflict} />
      ))}
      {waiting.length === 0 ? null : (
        <Section title={t('unsent.title')}>
          <ul>
            {waiting.map((command) => (
              <Waiting key={command.id} command={command} />
            ))}
          </ul>
          <p className={css['hint']}>{t('unsent.hint')}</p>
        </Section>
      )}
    </>
  );
}

function Refused({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation('my-tasks');
  const room = useRoom();
  const language = usePreference((preferences) => preferences.language);
  return (
    <Sentence
      word={t('unsent.refused', { what: t(wordOf(conflict.type)) })}
      action={
        <TouchButton onClick={() => room.dismissConflict(conflict.id)}>{t('app:acknowledge')}</TouchButton>
      }
    >
      {sentence(conflict.error, language)}
    </Sentence>
  );
}

function Waiting({ command }: { readonly command: PendingCommand }) {
  const { t } = useTranslation('my-tasks');
  const room = useRoom();
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const language = usePreference((preferences) => preferences.language);
  return (
    <li className={css['waiting']}>
      <TimeOfDay at={command.givenAt} language={language} withSeconds />
      <span className={css['what']}>{t(wordOf(command.type))}</span>
      {command.held ? (
        <TouchButton disabled={!isLive} onClick={() => room.sendHeld(command.id)}>
          {t('unsent.send')}
        </TouchButton>
      ) : null}
      {command.sent && !command.held ? null : (
        <TouchButton kind="quiet" onClick={() => room.withdraw(command.id)}>
          {t('unsent.withdraw')}
        </TouchButton>
      )}
    </li>
  );
}

const WORDS: Readonly<Record<string, string>> = {
  'task.understand': 'understood',
  'task.start': 'start',
  'task.report': 'report',
  'task.extend': 'moreTime',
  'task.block': 'blocked',
  'note.add': 'note.label',
  'rest.order': 'duty.takeBreak',
  'rest.end': 'duty.back',
};

/** The word on the button that gave it. */
function wordOf(type: string): string {
  return WORDS[type] ?? 'unsent.other';
}
