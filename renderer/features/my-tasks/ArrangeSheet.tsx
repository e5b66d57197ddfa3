import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchArea } from '#renderer/components/TouchField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import type { LogisticsRequest } from '#shared/incident/logistics/request.ts';
import { Refusal } from './Refusal.tsx';

/** How it is arranged: whoever asked reads it (SHIFT-5). */
export function ArrangeSheet(props: { readonly request: LogisticsRequest; readonly onClose: () => void }) {
  const { request, onClose } = props;
  const { t } = useTranslation('my-tasks');
  const { give, refused } = useGive();
  const [text, setText] = useState('');
  function send() {
    if (text.trim() !== '' && give('logistics.arrange', { request: request.id, text })) onClose();
  }
  return (
    <Sheet title={t('logistics.how')} subject={request.text} onClose={onClose}>
      <TouchArea
        label={t('logistics.how')}
        labelHidden
        value={text}
        onChange={setText}
        onSubmit={send}
        rows={2}
        maxLength={300}
        required
      />
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
        <TouchButton kind="primary" disabled={text.trim() === ''} onClick={send}>
          {t('logistics.arrange')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}
