import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { QrCode } from '#renderer/components/QrCode.tsx';
import type { JoinLink, JoinLinkFor } from '#renderer/state/join-links.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { roomLinks } from '#renderer/state/selectors/links.ts';
import { commander } from '#renderer/state/selectors/people.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import css from './JoinSheet.module.css';
import { goodFor } from './join-link-words.ts';

const FOR: readonly JoinLinkFor[] = ['people', 'guests'];

/** The sheet for the door of the room, on paper alone: how to get in, where the bridge is, whom to ask. */
export function JoinSheet({ links }: { readonly links: Readonly<Partial<Record<JoinLinkFor, JoinLink>>> }) {
  const { t } = useTranslation(['war-room', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const key = useRoomView(({ state }) => state.key);
  const title = useRoomView(({ state }) => state.title);
  const kind = useRoomView(({ state }) => state.kind);
  const lead = useRoomView((view) => commander(view)?.name);
  const places = useRoomView(roomLinks);
  return createPortal(
    <div className={css['sheet']} data-print="" aria-hidden="true">
      {kind === 'drill' ? <p className={css['drill']}>{t('sheet.drill')}</p> : null}
      <h1>
        {key} <bdi>{title}</bdi>
      </h1>
      <p>{lead === undefined ? t('sheet.askNobody') : t('sheet.ask', { name: lead })}</p>
      <div className={css['doors']}>
        {FOR.map((whom) => {
          const link = links[whom];
          return link === undefined ? null : (
            <section key={whom}>
              <h2>{t(`doors.${whom}`)}</h2>
              <div className={css['qr']}>
                <QrCode text={link.url} label={t('doors.qr', { whom: t(`doors.${whom}`) })} />
              </div>
              <p className={css['address']}>{link.url}</p>
              <p>{goodFor(t, link, language)}</p>
            </section>
          );
        })}
      </div>
      <dl>
        {places.map(({ id, kind: what, label, url }) => (
          <div key={id}>
            <dt>{label ?? t(`kinds.${what}`)}</dt>
            <dd className={css['address']}>{url}</dd>
          </div>
        ))}
      </dl>
    </div>,
    document.body,
  );
}
