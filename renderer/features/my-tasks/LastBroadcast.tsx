import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Section } from '#renderer/components/Section.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { lastSent } from '#renderer/state/selectors/broadcasts.ts';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import css from './LastBroadcast.module.css';

/** What stakeholders were told last: who is asked says the same. */
export function LastBroadcast() {
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const last = useRoomView((view) =>
    view.state.audiences
      .map(({ id }) => lastSent(view, id))
      .reduce<Broadcast | undefined>(
        (latest, sent) => ((sent?.sentAt ?? '') > (latest?.sentAt ?? '') ? sent : latest),
        undefined,
      ),
  );
  const nameOf = useAudienceName();
  if (last === undefined || last.sentAt === null) return null;
  return (
    <Section title={t('broadcast.title')}>
      <p className={css['facts']}>
        <Badge>{t(`broadcast.${last.status}`)}</Badge>
        <span>{nameOf(last.audience)}</span>
        <TimeOfDay at={last.sentAt} language={language} />
      </p>
      <p className={css['text']}>{last.text}</p>
    </Section>
  );
}
