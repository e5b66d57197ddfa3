import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { LogisticsRequest } from '#shared/incident/logistics/request.ts';
import css from './Logistics.module.css';

/** How it is arranged, in a line: whoever asked reads it (SHIFT-5). Enter says it, Escape leaves all as it was. */
export function ArrangeForm(props: { readonly request: LogisticsRequest; readonly onDone: () => void }) {
  const { request, onDone } = props;
  const { t, i18n } = useTranslation(['logistics', 'app']);
  const { give, refused } = useGive();
  const [text, setText] = useState(request.arrangement ?? '');
  return (
    <form
      className={css['line']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && give('logistics.arrange', { request: request.id, text })) onDone();
      }}
    >
      <TextField
        label={t('how')}
        placeholder={t('howSample')}
        value={text}
        maxLength={300}
        onChange={setText}
        autoFocus
        error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      />
      <Button type="submit" kind="primary" isDisabled={text.trim() === ''}>
        {t('arranged')}
      </Button>
      <Button onPress={onDone}>{t('app:cancel')}</Button>
    </form>
  );
}
