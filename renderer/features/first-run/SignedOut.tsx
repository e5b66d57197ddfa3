import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { invitationIn } from '#shared/invitations/invite-link.ts';
import css from './FirstRun.module.css';

/** How to get in: by the link that one was sent, or that the server printed on its first start (AUTH-2). */
export function SignedOut() {
  const { t } = useTranslation('first-run');
  const [, navigate] = useLocation();
  const [pasted, setPasted] = useState('');
  const token = invitationIn(pasted)?.token ?? null;
  return (
    <section className={css['welcome']}>
      <h1>{t('signedOut.title')}</h1>
      <p>{t('signedOut.invited')}</p>
      <p>{t('signedOut.owner')}</p>
      <form
        className={css['paste']}
        onSubmit={(event) => {
          event.preventDefault();
          if (token !== null) navigate(`/join#${token}`);
        }}
      >
        <TouchField
          label={t('signedOut.paste')}
          value={pasted}
          onChange={setPasted}
          autoComplete="off"
          spellCheck={false}
          {...(pasted.trim() !== '' && token === null ? { hint: t('signedOut.notALink') } : {})}
        />
        <TouchButton type="submit" kind="primary" disabled={token === null}>
          {t('signedOut.enter')}
        </TouchButton>
      </form>
    </section>
  );
}
