import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '#renderer/components/CopyText.tsx';
import { QrCode } from '#renderer/components/QrCode.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { onlyHere } from '#renderer/state/only-here.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './MyShift.module.css';

/** The link by which a calendar program follows my shifts: shown once, since when there is one, and how to end it (SHIFT-1). */
export function CalendarLink() {
  const { t } = useTranslation(['my-shift', 'app']);
  const { api } = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const { attempt, refused, isBusy } = useAttempt();
  const [madeAt, setMadeAt] = useState<string | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    api.calendarLink().then(
      (answer) => isShown && setMadeAt(answer.madeAt),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [api]);
  const make = async () => {
    const made = await api.makeCalendarLink(language);
    setUrl(made.url);
    setMadeAt((await api.calendarLink()).madeAt);
  };
  const end = async () => {
    await api.endCalendarLink();
    setUrl(null);
    setMadeAt(null);
  };
  const host = url === null ? null : onlyHere(url);
  return (
    <div className={css['part']}>
      <h3 className={css['heading']}>{t('calendar')}</h3>
      <p className={css['quiet']}>{t('calendarHint')}</p>
      {madeAt === null ? null : (
        <p>
          {t('calendarSince')} <TimeOfDay at={madeAt} language={language} withDay />
        </p>
      )}
      {url === null ? null : (
        <>
          <CopyText
            key={url}
            label={t('calendarLink')}
            text={url}
            words={{ copy: t('copy'), copied: t('copied'), selected: t('selected') }}
            autoFocus
          />
          <QrCode text={url} label={t('calendarQr')} />
          <p className={css['quiet']}>{t('calendarOnce')}</p>
        </>
      )}
      {host === null ? null : <Sentence word={t('note')}>{t('calendarLocal', { host })}</Sentence>}
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <div className={css['buttons']}>
        <TouchButton disabled={isBusy} onClick={() => attempt(make)}>
          {t(madeAt === null ? 'calendarMake' : 'calendarAnew')}
        </TouchButton>
        {madeAt === null ? null : (
          <TouchButton kind="quiet" disabled={isBusy} onClick={() => attempt(end)}>
            {t('calendarEnd')}
          </TouchButton>
        )}
      </div>
    </div>
  );
}
