import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { SureButton } from '#renderer/components/SureButton.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { InviteList } from '#shared/protocol/rest/joining.ts';
import css from './Invite.module.css';

type OpenLink = InviteList['invites'][number];

/** The links that still let somebody in, and the way to end one at once (AUTH-2); nothing where there are none. */
export function OpenLinks({ incident }: { readonly incident: string }) {
  const { t } = useTranslation('invite');
  const { api } = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const [links, setLinks] = useState<readonly OpenLink[]>([]);
  const { attempt, refused, isBusy } = useAttempt();
  useEffect(() => {
    let isShown = true;
    api.invites(incident).then(
      ({ invites }) => isShown && setLinks(invites),
      // Making a link says what is wrong; who only wants that is not kept from it by a list.
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [api, incident]);
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="open-links" className={css['open']}>
      <h3 id="open-links">{t('open.heading')}</h3>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <ul>
        {links.map(({ id, role, name, invitedBy, expiresAt, usesLeft }) => {
          const whom = name ?? t('open.anybody');
          const as = t(`app:roles.${role}`);
          return (
            <li key={id}>
              <div>
                <strong>{whom}</strong>
                <span className={css['hint']}>{as}</span>
                <span className={css['hint']}>
                  {t('open.uses', { count: usesLeft })}
                  {expiresAt === null ? null : (
                    <>
                      {' '}
                      {t('open.until')} <TimeOfDay at={expiresAt} language={language} withDay />
                    </>
                  )}
                </span>
                <span className={css['hint']}>
                  {t('open.by', { name: invitedBy ?? t('app:roles.owner') })}
                </span>
              </div>
              <SureButton
                words={t('open.end')}
                label={t('open.endOf', { name: whom, role: as })}
                sureWords={t('open.endSure')}
                sureLabel={t('open.endSureOf', { name: whom, role: as })}
                isBusy={isBusy}
                onSure={() =>
                  attempt(async () => {
                    await api.endInvite(incident, id);
                    setLinks((await api.invites(incident)).invites);
                  })
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
