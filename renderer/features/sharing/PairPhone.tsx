import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { QrCode } from '#renderer/components/QrCode.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { onlyHere } from '#renderer/state/only-here.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useReachable } from '#renderer/state/sharing/use-sharing.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { ASSIGNABLE_ROLES, type AssignableRole } from '#shared/incident/roles.ts';
import { PAIRING_CODE_MINUTES, shownPairingCode } from '#shared/invitations/pairing-code.ts';
import css from './Sharing.module.css';

/** A code that was made, which is shown once. */
interface Code {
  readonly link: string;
  readonly code: string;
  /** Milliseconds by this screen's clock. */
  readonly until: number;
}

/** A way in for one phone: scanned, or typed where it cannot scan. It is the same invitation (AUTH-2). */
export function PairPhone() {
  const { t } = useTranslation(['sharing', 'app']);
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const language = usePreference((preferences) => preferences.language);
  const [role, setRole] = useState<AssignableRole>('responder');
  const [made, setMade] = useState<Code | null>(null);
  const { attempt, refused, isBusy } = useAttempt();
  const make = () =>
    attempt(async () => {
      const { url, token } = await api.invite(incident, { role, code: true });
      setMade({ link: url, code: token, until: Date.now() + PAIRING_CODE_MINUTES * 60_000 });
    });
  return (
    <section className={css['pair']} aria-labelledby="pair-phone">
      <h3 id="pair-phone" className={css['heading']}>
        {t('pair.title')}
      </h3>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      {made === null ? <p className={css['hint']}>{t('pair.hint')}</p> : <Shown {...made} />}
      <div className={css['choices']}>
        <Select
          label={t('pair.role')}
          options={ASSIGNABLE_ROLES.map((value) => ({ value, label: t(`app:roles.${value}`) }))}
          value={role}
          onChange={setRole}
        />
        <Button kind={made === null ? 'primary' : 'quiet'} isDisabled={isBusy} onPress={() => void make()}>
          {t(made === null ? 'pair.make' : 'pair.another')}
        </Button>
      </div>
    </section>
  );
}

function Shown({ link, code, until }: Code) {
  const { t } = useTranslation('sharing');
  const language = usePreference((preferences) => preferences.language);
  const reachable = useReachable()(link);
  const host = onlyHere(reachable);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' }).format(until);
  return (
    <>
      {host === null ? null : <Sentence word={t('careful')}>{t('pair.local', { host })}</Sentence>}
      <div className={css['code']}>
        <div className={css['qr']}>
          <QrCode text={reachable} label={t('pair.qr')} />
        </div>
        <div className={css['typed']}>
          <p>
            {t('pair.open')}
            <strong className={css['address']}>{reachable.slice(0, reachable.indexOf('#'))}</strong>
          </p>
          <p>
            {t('pair.type')}
            <output className={css['signs']} aria-label={t('pair.code')}>
              {shownPairingCode(code)}
            </output>
          </p>
          <p className={css['hint']}>{t('pair.good', { time })}</p>
        </div>
      </div>
      <p className={css['hint']}>{t('pair.warning')}</p>
    </>
  );
}
