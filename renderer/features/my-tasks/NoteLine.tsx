import { SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useGive } from '#renderer/state/use-give.ts';
import css from './NoteLine.module.css';
import { Refusal } from './Refusal.tsx';

/** One line onto the timeline (TL-2): what one sees before anybody asks. */
export function NoteLine() {
  const { t } = useTranslation('my-tasks');
  const may = useMay();
  const { give, refused } = useGive();
  const [text, setText] = useState('');
  if (!may('note.add')) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && give('note.add', { text: text.trim() })) setText('');
      }}
    >
      <div className={css['line']}>
        <TouchField
          label={t('note.label')}
          hint={t('note.hint')}
          value={text}
          onChange={setText}
          maxLength={20_000}
          enterKeyHint="send"
          autoComplete="off"
        />
        <TouchButton type="submit" aria-label={t('note.send')} disabled={text.trim() === ''}>
          <SendHorizontal size={20} aria-hidden="true" />
        </TouchButton>
      </div>
      <Refusal error={refused} />
    </form>
  );
}
