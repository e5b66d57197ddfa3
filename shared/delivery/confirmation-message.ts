import { type EmailMessage, emailOf } from './email-message.ts';
import { MESSAGE_WORDS } from './words.ts';

/** The mail that asks whether somebody really wants updates (CAST-1). It says nothing of any incident. */
export function confirmationMessage(link: string, language: 'en' | 'ja'): EmailMessage {
  const { subject, asked, open, ignore } = MESSAGE_WORDS[language].confirmation;
  return {
    subject,
    ...emailOf(language, [{ text: asked }, { text: open, link }, { text: ignore }]),
  };
}
