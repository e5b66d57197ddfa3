import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import type { ChannelKind } from '#shared/delivery/delivery.ts';
import { emailMessage } from '#shared/delivery/email-message.ts';
import type { Update } from '#shared/delivery/update.ts';
import { webhookMessage } from '#shared/delivery/webhook-message.ts';
import css from './ChannelPreviews.module.css';
import { ChannelWords } from './ChannelWords.tsx';
import { InLanguage } from './InLanguage.tsx';
import { MailFrame } from './MailFrame.tsx';

/** The update as each of its channels will show it, made by what will make the messages (CAST-2). */
export function ChannelPreviews(props: {
  readonly update: Update;
  /** Those by which it goes. */
  readonly channels: readonly ChannelKind[];
  /** Where its e-mails say that they can be ended; null where they do not. */
  readonly unsubscribe: string | null;
  /** As it is read on the page and in the room. */
  readonly card: ReactNode;
}) {
  const { update, channels, unsubscribe, card } = props;
  const { t } = useTranslation('broadcasts');
  if (channels.length === 0) return card;
  return (
    <Tabs className={css['previews'] ?? ''}>
      <TabList aria-label={t('preview.channels')} className={css['tabs'] ?? ''}>
        <Tab id="card" className={css['tab'] ?? ''}>
          {t('preview.text')}
        </Tab>
        {channels.map((channel) => (
          <Tab key={channel} id={channel} className={css['tab'] ?? ''}>
            {t(`delivery:channels.${channel}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="card">{card}</TabPanel>
      {channels.map((channel) => (
        <TabPanel key={channel} id={channel} className={css['panel'] ?? ''}>
          {PREVIEWS[channel](update, unsubscribe)}
        </TabPanel>
      ))}
    </Tabs>
  );
}

const PREVIEWS: Readonly<Record<ChannelKind, (update: Update, unsubscribe: string | null) => ReactNode>> = {
  email: (update, unsubscribe) => <Email update={update} unsubscribe={unsubscribe} />,
  sms: (update) => <ChannelWords update={update} channel="sms" />,
  slack: (update) => <ChannelWords update={update} channel="slack" />,
  teams: (update) => <ChannelWords update={update} channel="teams" />,
  statuspage: (update) => <ChannelWords update={update} channel="statuspage" />,
  webhook: (update) => <pre className={css['source']}>{indented(webhookMessage(update))}</pre>,
};

/** As a mail program shows it. */
function Email(props: { readonly update: Update; readonly unsubscribe: string | null }) {
  const { update, unsubscribe } = props;
  const { t } = useTranslation('broadcasts');
  return (
    <InLanguage>
      {(language) => {
        const { subject, html, text } = emailMessage(update, language, unsubscribe);
        return (
          <>
            <p className={css['subject']}>
              <strong lang={language}>{subject}</strong>
            </p>
            <MailFrame className={css['frame']} title={t('preview.email')} html={html} />
            <details>
              <summary>{t('preview.plain')}</summary>
              <pre className={css['source']}>{text}</pre>
            </details>
          </>
        );
      }}
    </InLanguage>
  );
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
