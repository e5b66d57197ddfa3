import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { ShiftReminders } from '#shared/protocol/rest/shift-reminders.ts';
import css from './MyShift.module.css';

/** Reminders by e-mail: an address, then the code that was mailed there, then how to end it. */
export function MailReminders(props: {
  readonly known: ShiftReminders;
  readonly isBusy: boolean;
  readonly onSay: (deed: () => Promise<ShiftReminders>) => void;
}) {
  const { known, isBusy, onSay } = props;
  const { t } = useTranslation('my-shift');
  const { api } = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const { canMail, email } = known;
  if (email === null && !canMail) return <p className={css['quiet']}>{t('noMail')}</p>;
  if (email === null)
    return (
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSay(() => api.setShiftReminders({ address: address.trim(), language }));
        }}
      >
        <TouchField
          label={t('address')}
          hint={t('addressHint')}
          type="email"
          autoComplete="email"
          required
          value={address}
          onChange={setAddress}
        />
        <TouchButton type="submit" disabled={isBusy}>
          {t('sendCode')}
        </TouchButton>
      </form>
    );
  const erase = (
    <TouchButton kind="quiet" disabled={isBusy} onClick={() => onSay(() => api.eraseShiftReminders())}>
      {t('erase')}
    </TouchButton>
  );
  if (email.confirmedAt !== null)
    return (
      <>
        <p className={css['address']}>{t('mailed', { address: email.address })}</p>
        <div className={css['buttons']}>
          {email.language === language ? null : (
            <TouchButton
              disabled={isBusy}
              onClick={() => onSay(() => api.setShiftReminders({ address: email.address, language }))}
            >
              {t('inMyLanguage')}
            </TouchButton>
          )}
          {erase}
        </div>
      </>
    );
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSay(() => api.confirmShiftReminders(code.trim()));
      }}
    >
      <TouchField
        label={t('code')}
        hint={t('codeHint', { address: email.address })}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        onChange={setCode}
      />
      <div className={css['buttons']}>
        <TouchButton kind="primary" type="submit" disabled={isBusy}>
          {t('confirm')}
        </TouchButton>
        {erase}
      </div>
    </form>
  );
}
