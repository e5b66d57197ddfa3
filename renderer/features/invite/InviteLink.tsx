import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { CopyText } from '#renderer/components/CopyText.tsx';
import { DialogActions } from '#renderer/components/Dialog.tsx';
import { QrCode } from '#renderer/components/QrCode.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { onlyHere } from '#renderer/state/only-here.ts';
import { useReachable } from '#renderer/state/sharing/use-sharing.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import css from './Invite.module.css';
import type { Invitation } from './InviteForm.tsx';

/** The link, large, and what it is good for. It is shown once: the server keeps only its hash. */
export function InviteLink(props: {
  readonly invitation: Invitation;
  readonly onAnother: () => void;
  /** Leads to the door to the network. */
  readonly onShare: () => void;
  readonly onDone: () => void;
}) {
  const { invitation, onAnother, onShare, onDone } = props;
  const { t } = useTranslation('invite');
  const language = usePreference((preferences) => preferences.language);
  const url = useReachable()(invitation.url);
  const host = onlyHere(url);
  const isDesktop = useDesktop() !== null;
  const until = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(invitation.until);
  return (
    <div className={css['form']}>
      <p>
        {t(invitation.name === '' ? 'give' : 'giveTo', {
          name: invitation.name,
          role: t(`app:roles.${invitation.role}`).toLocaleLowerCase(language),
        })}
      </p>
      <CopyText
        label={t('link')}
        text={url}
        words={{ copy: t('copy'), copied: t('copied'), selected: t('selected') }}
        large
        autoFocus
      />
      <QrCode text={url} label={t('qr')} />
      {host === null ? null : (
        <Sentence
          word={t('localWord')}
          action={
            isDesktop ? (
              <Button size="small" onPress={onShare}>
                {t('share')}
              </Button>
            ) : null
          }
        >
          {t(isDesktop ? 'closed' : 'local', { host })}
        </Sentence>
      )}
      <p className={css['hint']}>{t('good', { count: invitation.uses, until })}</p>
      <DialogActions>
        <Button onPress={onAnother}>{t('another')}</Button>
        <Button kind="primary" onPress={onDone}>
          {t('app:done')}
        </Button>
      </DialogActions>
    </div>
  );
}
