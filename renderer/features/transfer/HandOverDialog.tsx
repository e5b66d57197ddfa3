import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { SentenceDialog } from '#renderer/components/SentenceDialog.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { iCommand } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { MINUTE, toInstant } from '#shared/time/instant.ts';
import { BriefView } from './BriefView.tsx';
import { type Candidate, candidates } from './candidates.ts';
import css from './HandOverDialog.module.css';
import { useBrief } from './use-brief.ts';

/** Whom to offer command to, with the brief that they will read back (ROLE-3). */
export function HandOverDialog(props: {
  readonly participant?: string;
  /** Leaving command vacant is the other way, for when nobody can take it. */
  readonly onStepDown: () => void;
  readonly onClose: () => void;
}) {
  const { participant, onStepDown, onClose } = props;
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const state = useRoomView((view) => view.state);
  const mine = useRoomView(iCommand);
  const now = toInstant(useNow(MINUTE));
  const brief = useBrief();
  const { give, refused } = useGive();
  const people = candidates(state, now);
  const [chosen, setChosen] = useState(participant ?? people.find(({ isOut }) => !isOut)?.person.id ?? null);
  const to = people.find(({ person, isOut }) => person.id === chosen && !isOut)?.person;

  const choice = useRef<HTMLFieldSetElement>(null);

  // Arrows choose, Enter offers: the list has the focus as soon as the dialog stands.
  useEffect(() => choice.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  function reason({ person, sinceBreakMs, against }: Candidate): string {
    const minutes = Math.floor((sinceBreakMs ?? 0) / MINUTE);
    const hours = sinceBreakMs === null ? null : t('sinceBreak', { count: minutes });
    const said = against === null ? null : t(`against.${against}`);
    // Of who only looks on, that they do says their role already.
    const role = against === 'observes' ? null : t(`app:roles.${person.role}`);
    return [role, said, hours].filter((word) => word !== null).join(' · ');
  }

  if (!mine) {
    return (
      <SentenceDialog
        title={t('handOver')}
        sentence={t('lost')}
        closeLabel={t('app:close')}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t('handOver')} closeLabel={t('app:close')} isOpen onClose={onClose} size="wide">
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== undefined && give('command.offer', { to: to.id })) onClose();
        }}
      >
        <div className={css['columns']}>
          <fieldset ref={choice} className={css['people']}>
            <legend>{t('toWhom')}</legend>
            {people.length === 0 ? <p>{t('nobody')}</p> : null}
            {people.map((candidate) => (
              <label
                key={candidate.person.id}
                className={classNames(css['person'], candidate.isOut && css['out'])}
              >
                <input
                  type="radio"
                  name="to"
                  checked={chosen === candidate.person.id}
                  disabled={candidate.isOut}
                  onChange={() => setChosen(candidate.person.id)}
                />
                <span className={css['who']}>
                  <strong>{candidate.person.name}</strong>
                  <span className={css['why']}>{reason(candidate)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <BriefView brief={brief} />
        </div>
        {refused === null ? null : (
          <p role="alert" className={css['refused']}>
            {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
          </p>
        )}
        <p className={css['what']}>{t('handOverWhat')}</p>
        <DialogActions>
          <Button kind="quiet" onPress={onStepDown}>
            {t('stepDown')}
          </Button>
          <Button onPress={onClose}>{t('app:cancel')}</Button>
          <Button type="submit" kind="primary" isDisabled={to === undefined}>
            {to === undefined ? t('offer') : t('offerTo', { name: to.name })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
