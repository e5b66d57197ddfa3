import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { PANEL_GROUPS } from '#renderer/state/panel-groups.ts';
import css from './Cockpit.module.css';

export interface CockpitProps {
  /** What concerns everything below it; above the header. */
  readonly notice?: ReactNode;
  /** Where a screen that is too narrow for all of this leads. */
  readonly narrow: ReactNode;
  readonly header: ReactNode;
  /** Rows for what is live and waits for people; nothing, most of the time. */
  readonly strip?: ReactNode;
  readonly rail: ReactNode;
  readonly people: ReactNode;
  readonly tasks: ReactNode;
  /** What is told and agreed: the tabs below the tasks. */
  readonly desk: ReactNode;
  readonly timeline: ReactNode;
  /** Where this screen remembers the sizes of its panels. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** One screen without scrolling: what is due and who is here, what is being done, what is said, what happened. */
export function Cockpit(props: CockpitProps) {
  const { t } = useTranslation('cockpit');
  const { storage } = props;
  const columns = useDefaultLayout({ id: PANEL_GROUPS.columns, storage });
  const left = useDefaultLayout({ id: PANEL_GROUPS.left, storage });
  const middle = useDefaultLayout({ id: PANEL_GROUPS.middle, storage });
  return (
    <div className={css['cockpit']}>
      {props.notice}
      <p className={css['narrow']}>
        {t('narrow')} {props.narrow}
      </p>
      {props.header}
      <div className={css['strip']} aria-live="polite" aria-relevant="additions">
        {props.strip}
      </div>
      <main className={css['panels']}>
        <Group orientation="horizontal" {...columns}>
          <Panel id="left" defaultSize="27" minSize="280px">
            <Group orientation="vertical" {...left}>
              <Panel id="rail" defaultSize="58" minSize="120px">
                {props.rail}
              </Panel>
              <Separator className={css['separator']} aria-label={t('resize')} />
              <Panel id="people" defaultSize="42" minSize="100px">
                {props.people}
              </Panel>
            </Group>
          </Panel>
          <Separator className={css['separator']} aria-label={t('resize')} />
          <Panel id="middle" defaultSize="47" minSize="420px">
            <Group orientation="vertical" {...middle}>
              <Panel id="tasks" defaultSize="68" minSize="160px">
                {props.tasks}
              </Panel>
              <Separator className={css['separator']} aria-label={t('resize')} />
              <Panel id="broadcasts" defaultSize="32" minSize="100px">
                {props.desk}
              </Panel>
            </Group>
          </Panel>
          <Separator className={css['separator']} aria-label={t('resize')} />
          <Panel id="timeline" defaultSize="26" minSize="280px">
            {props.timeline}
          </Panel>
        </Group>
      </main>
    </div>
  );
}
