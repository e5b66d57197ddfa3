import { HandPlatter } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/components/Section.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { requestsOfMine } from '#renderer/state/selectors/logistics.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { LogisticsRequest } from '#shared/incident/logistics/request.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { ArrangeSheet } from './ArrangeSheet.tsx';
import { AskSheet } from './AskSheet.tsx';
import css from './Needs.module.css';

/** What I asked for and how it stands, what I see to for others, and the way to ask (SHIFT-5). */
export function Needs() {
  const { t } = useTranslation('my-tasks');
  const requests = useRoomView(requestsOfMine);
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const [arranging, setArranging] = useState<LogisticsRequest | null>(null);
  if (!may('logistics.ask') && requests.length === 0) return null;
  return (
    <Section title={t('logistics.title')}>
      {requests.length === 0 ? null : (
        <ul className={css['list']} aria-label={t('logistics.title')}>
          {requests.map((request) => (
            <Need key={request.id} request={request} onArrange={() => setArranging(request)} />
          ))}
        </ul>
      )}
      {may('logistics.ask') ? (
        <TouchButton icon={<HandPlatter size={18} aria-hidden="true" />} onClick={() => setAsking(true)}>
          {t('logistics.ask')}
        </TouchButton>
      ) : null}
      {isAsking ? <AskSheet onClose={() => setAsking(false)} /> : null}
      {arranging === null ? null : <ArrangeSheet request={arranging} onClose={() => setArranging(null)} />}
    </Section>
  );
}

function Need(props: { readonly request: LogisticsRequest; readonly onArrange: () => void }) {
  const { request, onArrange } = props;
  const { id, kind, count, text, status, assignee, askedBy, neededAt, arrangement } = request;
  const { t } = useTranslation('my-tasks');
  const language = usePreference((preferences) => preferences.language);
  const me = useRoomView((view) => view.me);
  const state = useRoomView((view) => view.state);
  const may = useMay();
  const order = useOrder();
  const isMine = assignee === me;
  const who = isMine
    ? t('logistics.yours', { name: nameOf(state, askedBy) })
    : assignee === null
      ? t('logistics.waits')
      : t('logistics.with', { name: nameOf(state, assignee) });
  return (
    <li>
      <p>
        <strong>{t('logistics.counted', { count, kind: t(`logistics.kinds.${kind}`) })}</strong>{' '}
        <bdi>{text}</bdi>
      </p>
      <p className={css['facts']}>
        {who}
        {neededAt === null ? null : (
          <>
            {' · '}
            {t('logistics.by')} <TimeOfDay at={neededAt} language={language} />
          </>
        )}
      </p>
      {arrangement === null ? null : <p>{t('logistics.arranged', { words: arrangement })}</p>}
      {may('logistics.arrange') && (isMine || status === 'arranged') ? (
        <div className={css['buttons']}>
          {isMine && status === 'needed' ? (
            <TouchButton onClick={onArrange}>{t('logistics.arrange')}</TouchButton>
          ) : null}
          <TouchButton onClick={() => order('logistics.finish', { request: id })}>
            {t('logistics.finish')}
          </TouchButton>
        </div>
      ) : null}
    </li>
  );
}
