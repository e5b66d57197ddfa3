import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { type Invitation, invitationIn } from '#shared/invitations/invite-link.ts';
import css from './Join.module.css';

/** Where the address brings no invitation: the pairing code that a colleague's screen shows, or the link, pasted. */
export function CodeForm({ onCode }: { readonly onCode: (invitation: Invitation) => void }) {
  const { t } = useTranslation('join');
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const invitation = invitationIn(typed);
        if (invitation === null) setWrong(true);
        else onCode(invitation);
      }}
    >
      <h1 className={css['question']}>{t('code.title')}</h1>
      <TouchField
        label={t('code.label')}
        hint={t(isWrong ? 'code.wrong' : 'code.hint')}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        aria-invalid={isWrong}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        autoFocus
        required
      />
      <TouchButton type="submit" kind="primary" disabled={typed.trim() === ''}>
        {t('code.go')}
      </TouchButton>
      <p className={css['text']}>{t('code.orLink')}</p>
      <TouchButton kind="quiet" onClick={() => navigate('/')}>
        {t('toStart')}
      </TouchButton>
    </form>
  );
}
