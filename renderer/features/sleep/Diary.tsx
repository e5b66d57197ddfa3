import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayClockFormat } from '#renderer/components/day-time.ts';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNow } from '#renderer/state/RoomProvider.tsx';
import type { Kss } from '#shared/fatigue/sleepiness-scale.ts';
import type { MySleep } from '#shared/protocol/rest/sleep.ts';
import type { Instant } from '#shared/time/instant.ts';
import { toInstant } from '#shared/time/instant.ts';
import { HowSleepy } from './HowSleepy.tsx';
import { Outlook } from './Outlook.tsx';
import css from './Sleep.module.css';
import { SleepForm } from './SleepForm.tsx';

type Told = MySleep & { readonly diary: NonNullable<MySleep['diary']> };

/** A diary as its author says it: the whole each time. */
export interface Saying {
  readonly sleep: { readonly from: Instant; readonly to: Instant }[];
  readonly reports: { readonly at: Instant; readonly kss: Kss }[];
}

/** What was told, readable, correctable and erasable by its author, and what follows from it for them. */
export function Diary(props: {
  readonly told: Told;
  readonly zone: string;
  readonly isBusy: boolean;
  readonly onTell: (diary: Saying) => void;
  readonly onErase: () => void;
}) {
  const { told, zone, isBusy, onTell, onErase } = props;
  const { t, i18n } = useTranslation('sleep');
  const now = toInstant(useNow());
  const [isAdding, setAdding] = useState(told.diary.sleep.length === 0);
  const sleep = [...told.diary.sleep];
  const reports = told.diary.reports.map(({ at, kss }) => ({ at, kss: kss as Kss }));
  const time = dayClockFormat(i18n.language, zone);
  const last = reports.at(-1);
  return (
    <>
      {told.outlook === null ? null : <Outlook outlook={told.outlook} zone={zone} now={now} />}
      <HowSleepy
        last={last ?? null}
        zone={zone}
        isBusy={isBusy}
        onSay={(kss) => onTell({ sleep, reports: [...reports, { at: now, kss }] })}
      />
      <ul className={css['sleeps']} aria-label={t('sleeps')}>
        {sleep.map(({ from, to }) => {
          const said = time.formatRange(new Date(from), new Date(to));
          return (
            <li key={from}>
              <span>{said}</span>
              <TouchButton
                kind="quiet"
                disabled={isBusy}
                icon={<Trash2 size={16} aria-hidden="true" />}
                aria-label={t('takeOut', { sleep: said })}
                onClick={() => onTell({ sleep: sleep.filter((each) => each.from !== from), reports })}
              >
                {t('takeOutShort')}
              </TouchButton>
            </li>
          );
        })}
      </ul>
      {isAdding ? (
        <SleepForm
          zone={zone}
          now={now}
          isBusy={isBusy}
          onAdd={(added) => {
            onTell({ sleep: [...sleep, added], reports });
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <TouchButton icon={<Plus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('add')}
        </TouchButton>
      )}
      <TouchButton kind="danger" disabled={isBusy} onClick={onErase}>
        {t('erase')}
      </TouchButton>
      <p className={css['quiet']}>{t('eraseMeans')}</p>
    </>
  );
}
