import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/components/Select.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { slackMessage } from '#shared/delivery/slack-message.ts';
import { smsText } from '#shared/delivery/sms-text.ts';
import { statuspageMessage } from '#shared/delivery/statuspage-message.ts';
import { teamsMessage } from '#shared/delivery/teams-message.ts';
import type { Update } from '#shared/delivery/update.ts';
import css from './ChannelPreviews.module.css';

const LANGUAGES = ['en', 'ja'] as const;

type Language = (typeof LANGUAGES)[number];

/** What is read of a message, and whether its channel had room for all of it. */
interface Read {
  readonly words: string;
  readonly isCut: boolean;
}

const READ = { slack: inSlack, teams: inTeams, statuspage: onStatuspage, sms: inShort } as const;

/** The update in a channel that shows words alone: all that will be read there, and whether the end is cut. */
export function ChannelWords({
  update,
  channel,
}: {
  readonly update: Update;
  readonly channel: keyof typeof READ;
}) {
  const { t } = useTranslation('broadcasts');
  const reader = usePreference((preferences) => preferences.language);
  const [language, setLanguage] = useState<Language>(reader);
  const { words, isCut } = READ[channel](update, language);
  return (
    <>
      <Select
        label={t('preview.language')}
        labelHidden
        options={LANGUAGES.map((value) => ({ value, label: t(`workspace:languages.${value}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <pre className={css['source']} lang={language}>
        {words}
      </pre>
      {isCut ? <p>{t('preview.cut')}</p> : null}
    </>
  );
}

function inSlack(update: Update, language: Language): Read {
  const { blocks, isCut } = slackMessage(update, language);
  const texts = blocks.flatMap((block) =>
    block.type === 'context' ? block.elements.map(({ text }) => text) : [block.text.text],
  );
  const words = texts.join('\n\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return { words, isCut };
}

function inTeams(update: Update, language: Language): Read {
  const { lines, isCut } = teamsMessage(update, language);
  return { words: lines.join('\n'), isCut };
}

function onStatuspage(update: Update, language: Language): Read {
  const { name, body, isCut } = statuspageMessage(update, language);
  return { words: `${name}\n\n${body}`, isCut };
}

function inShort(update: Update, language: Language): Read {
  const { text, isCut } = smsText(update, language);
  return { words: text, isCut };
}
