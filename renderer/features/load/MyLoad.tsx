import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/components/Section.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { totalOf } from '#shared/load/hour-kinds.ts';
import type { OwnLoadAnswer } from '#shared/protocol/rest/load.ts';
import { HOUR } from '#shared/time/instant.ts';
import css from './MyLoad.module.css';
import { dayHere, lastDays, RANGES, zoneHere } from './range.ts';
import { useLoadWords } from './use-load-words.ts';

/** How incidents lay on the reader over the last days (SHIFT-4): asked for when they want to know, and nobody else's. */
export function MyLoad() {
  const { t } = useTranslation('load');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const [shown, setShown] = useState<{ readonly days: number; readonly load: OwnLoadAnswer } | null>(null);
  const { isBusy, refused, attempt } = useAttempt();
  const show = (days: number) =>
    attempt(async () => {
      const range = lastDays(days, dayHere(new Date()));
      setShown({ days, load: await api.ownLoad({ ...range, zone: zoneHere() }) });
    });
  return (
    <Section title={t('mine.title')} isRoomy>
      <p className={css['quiet']}>{t('mine.about')}</p>
      <div className={css['ranges']}>
        {RANGES.map((days) => (
          <TouchButton
            key={days}
            aria-pressed={shown?.days === days}
            disabled={isBusy}
            onClick={() => show(days)}
          >
            {t('range.last', { count: days })}
          </TouchButton>
        ))}
      </div>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <div role="status">{shown === null ? null : <Lines load={shown.load} />}</div>
    </Section>
  );
}

function Lines({ load }: { readonly load: OwnLoadAnswer }) {
  const { t } = useTranslation('load');
  const say = useLoadWords();
  const { duty, interruptions, nights, nightsInARow, days } = load;
  const when = t('shown', { from: say.day(load.from), to: say.day(load.to) });
  if (totalOf(duty) + totalOf(interruptions) === 0) return <p>{`${when}: ${t('mine.nothing')}`}</p>;
  return (
    <>
      <p className={css['quiet']}>{when}</p>
      <dl className={css['lines']}>
        <Line term={t('table.hours')} said={say.hours(totalOf(duty) / HOUR)} more={say.hoursByKind(duty)} />
        <Line
          term={t('table.interruptions')}
          said={String(totalOf(interruptions))}
          more={totalOf(interruptions) === 0 ? '' : say.countByKind(interruptions)}
        />
        <Line
          term={t('table.nights')}
          said={String(nights)}
          more={nightsInARow > 1 ? t('table.inARow', { count: nightsInARow }) : ''}
        />
        <Line term={t('table.days')} said={String(days)} more="" />
      </dl>
    </>
  );
}

function Line({ term, said, more }: { readonly term: string; readonly said: string; readonly more: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <strong>{said}</strong>
        {more === '' ? null : <span>{more}</span>}
      </dd>
    </div>
  );
}
