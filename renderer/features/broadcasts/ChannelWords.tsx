import { useTranslation } from 'react-i18next';
import { slackMessage } from '#shared/delivery/slack-message.ts';
import { smsText } from '#shared/delivery/sms-text.ts';
import { statuspageMessage } from '#shared/delivery/statuspage-message.ts';
import { teamsMessage } from '#shared/delivery/teams-message.ts';
import type { Update } from '#shared/delivery/update.ts';
import css from './ChannelPreviews.module.css';
import { InLanguage, type Language } from './InLanguage.tsx';

/** What is read of a message, and whether its channel had room for all of it. */
interface Read {
  readonly words: string;
  readonly isCut: boolean;
}

const READ = { slack: inSlack, teams: inTeams, statuspage: onStatuspage, sms: inShort } as const;

/** The update in a channel that shows words alone: all that will be read there, and whether the end is cut. */
export function ChannelWords(props: { readonly update: Update; readonly channel: keyof typeof READ }) {
  const { update, channel } = props;
  const { t } = useTranslation('broadcasts');
  return (
    <InLanguage>
      {(language) => {
        const { words, isCut } = READ[channel](update, language);
        return (
          <>
            <pre className={css['source']} lang={language}>
              {words}
            </pre>
            {isCut ? <p>{t('preview.cut')}</p> : null}
          </>
        );
      }}
    </InLanguage>
  );
}

function inSlack(update: Update, language: Language): Read {
  const { read, isCut } = slackMessage(update, language);
  return { words: read.join('\n\n'), isCut };
}

function inTeams(update: Update, language: Language): Read {
  const { read, isCut } = teamsMessage(update, language);
  return { words: read.join('\n'), isCut };
}

function onStatuspage(update: Update, language: Language): Read {
  const { name, body, isCut } = statuspageMessage(update, language);
  return { words: `${name}\n\n${body}`, isCut };
}

function inShort(update: Update, language: Language): Read {
  const { text, isCut } = smsText(update, language);
  return { words: text, isCut };
}
