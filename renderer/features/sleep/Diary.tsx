import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayClockFormat } from '#renderer/components/day-time.ts';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useNow } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { KSS_LABELS, type Kss } from '#shared/fatigue/sleepiness-scale.ts';
import type { MySleep } from '#shared/protocol/rest/sleep.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import type { DiaryChange } from './diary-change.ts';
import { HowSleepy } from './HowSleepy.tsx';
import { Outlook } from './Outlook.tsx';
import css from './Sleep.module.css';
import { SleepForm } from './SleepForm.tsx';
import { ToldList } from './ToldList.tsx';

type Told = MySleep & { readonly diary: NonNullable<MySleep['diary']> };

/** What was told, readable, correctable and erasable by its author, and what follows from it for them. */
export function Diary(props: {
  readonly told: Told;
  readonly zone: string;
  readonly isBusy: boolean;
  readonly onChange: (change: DiaryChange) => void;
  readonly onErase: () => void;
}) {
  const { told, zone, isBusy, onChange, onErase } = props;
  const { diary, outlook } = told;
  const { t, i18n } = useTranslation('sleep');
  const language = usePreference((preferences) => preferences.language);
  const now = toInstant(useNow());
  const [isAdding, setAdding] = useState(diary.sleep.length === 0);
  const time = dayClockFormat(i18n.language, zone);
  const reports = diary.reports.map(({ at, kss }) => ({ at, kss: kss as Kss }));
  return (
    <>
      {outlook === null ? null : <Outlook outlook={outlook} zone={zone} now={now} />}
      <HowSleepy
        isBusy={isBusy}
        onSay={(kss) => onChange({ kind: 'add-report', report: { at: now, kss } })}
      />
      <ToldList
        label={t('reports')}
        isBusy={isBusy}
        told={reports
          .toSorted((a, b) => toMs(b.at) - toMs(a.at))
          .map((report) => ({
            id: `${report.at} ${report.kss}`,
            said: t('report', {
              at: time.format(new Date(report.at)),
              words: KSS_LABELS[report.kss][language],
            }),
            onTakeOut: () => onChange({ kind: 'take-report', report }),
          }))}
      />
      <ToldList
        label={t('sleeps')}
        isBusy={isBusy}
        told={diary.sleep
          .toSorted((a, b) => toMs(b.from) - toMs(a.from))
          .map((sleep) => ({
            id: sleep.from,
            said: time.formatRange(new Date(sleep.from), new Date(sleep.to)),
            onTakeOut: () => onChange({ kind: 'take-sleep', sleep }),
          }))}
      />
      {isAdding ? (
        <SleepForm
          zone={zone}
          now={now}
          isBusy={isBusy}
          onAdd={(sleep) => {
            onChange({ kind: 'add-sleep', sleep });
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
