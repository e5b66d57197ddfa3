import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { iCommand } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { Announcement } from './Announcement.tsx';
import { BriefLines } from './BriefLines.tsx';
import css from './ReadBackDialog.module.css';
import { hasChanged, isConfirmed, nextPoint, type ReadBack, toggled } from './read-back.ts';
import { useBrief } from './use-brief.ts';

/**
 * The brief, read back point by point by the one who takes command (ROLE-3). Enter or the space bar confirms the point
 * that has the focus and leads to the next; only when all are confirmed can command be taken.
 */
export function ReadBackDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const offer = useRoomView((view) =>
    view.state.command.offer?.to === view.me ? view.state.command.offer : null,
  );
  const from = useRoomView(({ state }) => nameOf(state, state.command.offer?.from ?? ''));
  const mine = useRoomView(iCommand);
  const { sections, mark } = useBrief();
  const { give, refused } = useGive();
  const [done, setDone] = useState<ReadBack>({});
  const [taken, setTaken] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const take = useRef<HTMLButtonElement>(null);
  const next = nextPoint(sections, done);
  const count = sections.filter((section) => isConfirmed(section, done)).length;

  // To the next point, and behind the last one to the deed.
  useEffect(() => {
    if (next === null) take.current?.focus();
    else list.current?.querySelector<HTMLElement>(`[data-point="${next}"] button`)?.focus();
  }, [next]);

  if (taken && mine) return <Announcement onClose={onClose} />;
  if (offer === null) {
    return (
      <Dialog title={t('readBack')} closeLabel={t('app:close')} isOpen onClose={onClose} size="small">
        <p role="status">{t('gone')}</p>
        <DialogActions>
          <Button kind="primary" onPress={onClose} autoFocus>
            {t('app:close')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('readBackTitle', { name: from })} closeLabel={t('app:close')} isOpen onClose={onClose}>
      <p className={css['how']}>
        {t('readBackHow', { name: from })} <span className={css['keys']}>{t('readBackKeys')}</span>
      </p>
      {mark === null ? null : <p>{mark}</p>}
      <ol ref={list} className={css['points']}>
        {sections.map((section) => {
          const confirmed = isConfirmed(section, done);
          return (
            <li
              key={section.id}
              data-point={section.id}
              className={classNames(
                css['point'],
                section.id === next && css['here'],
                confirmed && css['done'],
              )}
            >
              <div className={css['words']}>
                <h3 className={css['heading']}>
                  {section.heading}
                  {hasChanged(section, done) ? <em className={css['changed']}>{t('changed')}</em> : null}
                </h3>
                <BriefLines lines={section.lines} />
              </div>
              <Button
                kind={section.id === next ? 'primary' : 'plain'}
                aria-pressed={confirmed}
                aria-label={t(confirmed ? 'unconfirm' : 'confirmPoint', { point: section.heading })}
                {...(confirmed ? { icon: <Check size={16} aria-hidden="true" /> } : {})}
                onPress={() => setDone(toggled(section, done))}
              >
                {t(confirmed ? 'confirmed' : 'confirm')}
              </Button>
            </li>
          );
        })}
      </ol>
      {refused === null ? null : (
        <p role="alert" className={css['refused']}>
          {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
        </p>
      )}
      <div className={css['foot']}>
        <p role="status" className={css['count']}>
          {t('progress', { count, total: sections.length })}
        </p>
        <DialogActions>
          <Button
            onPress={() => {
              if (give('command.decline', { offer: offer.id })) onClose();
            }}
          >
            {t('decline')}
          </Button>
          <Button
            ref={take}
            kind="primary"
            isDisabled={next !== null}
            onPress={() => {
              const confirmed = sections.map(({ id }) => id);
              if (give('command.accept', { offer: offer.id, confirmed })) setTaken(true);
            }}
          >
            {t('take')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
