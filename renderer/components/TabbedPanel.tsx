import type { ReactNode, Ref } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Kbd } from './Kbd.tsx';
import { type Level, LevelMark } from './LevelMark.tsx';
import css from './TabbedPanel.module.css';

/** One tab of a panel, as data. */
export interface PanelTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many there are; shown beside the label. */
  readonly count?: number;
  /** The key that leads to what is done here. */
  readonly shortcut?: string;
  /** How it stands behind the label, also while another tab is shown: nothing hidden goes unnoticed. */
  readonly level?: Level;
  /** The level in a word. */
  readonly levelWord?: string;
  /** Controls at the right while the tab is shown. */
  readonly actions?: ReactNode;
  readonly content: ReactNode;
}

/** Several parts of the screen in the place of one. Like a panel it takes the focus as a whole. */
export function TabbedPanel<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly PanelTab<Id>[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { label, tabs, shown, onShow, ref } = props;
  const actions = tabs.find(({ id }) => id === shown)?.actions;
  return (
    <section ref={ref} className={css['panel']} aria-label={label} tabIndex={-1}>
      <Tabs
        className={css['tabbed'] ?? ''}
        selectedKey={shown}
        onSelectionChange={(key) => {
          const chosen = tabs.find(({ id }) => id === key);
          if (chosen !== undefined) onShow(chosen.id);
        }}
      >
        <div className={css['header']}>
          <TabList aria-label={label} className={css['tabs'] ?? ''}>
            {tabs.map((tab) => (
              <Tab key={tab.id} id={tab.id} className={css['tab'] ?? ''}>
                <span>{tab.label}</span>
                {tab.count === undefined ? null : <span className={css['count']}> {tab.count}</span>}
                {tab.level === undefined || tab.level === 'calm' ? null : (
                  <LevelMark level={tab.level} word={tab.levelWord ?? ''} />
                )}
                {tab.shortcut === undefined ? null : (
                  <span aria-hidden="true">
                    <Kbd>{tab.shortcut}</Kbd>
                  </span>
                )}
              </Tab>
            ))}
          </TabList>
          <div className={css['actions']}>{actions}</div>
        </div>
        {tabs.map((tab) => (
          <TabPanel key={tab.id} id={tab.id} className={css['body'] ?? ''}>
            {tab.content}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
