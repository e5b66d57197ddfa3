import { CornerDownLeft } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import css from './NoteLine.module.css';

/** One line onto the timeline: Enter adds it (TL-2). While an input method composes, Enter is its own. */
export function NoteLine({
  lineRef,
  attach,
}: {
  readonly lineRef?: Ref<HTMLInputElement>;
  readonly attach?: ReactNode;
}) {
  const { t, i18n } = useTranslation('timeline');
  const { give, refused, clear } = useGive();
  const [text, setText] = useState('');

  function add() {
    if (text.trim() !== '' && give('note.add', { text: text.trim() })) setText('');
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Some browsers tell of composing only by the key code 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') event.currentTarget.blur();
  }
  return (
    <>
      <div className={css['line']}>
        {attach}
        <input
          ref={lineRef}
          className={css['input']}
          aria-label={t('note.label')}
          placeholder={t('note.placeholder')}
          value={text}
          maxLength={20_000}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            if (refused !== null) clear();
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton
          label={t('note.send')}
          icon={<CornerDownLeft size={16} aria-hidden="true" />}
          isDisabled={text.trim() === ''}
          onPress={add}
        />
      </div>
      {refused === null ? null : (
        <Sentence word={t('app:refused')}>{sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}</Sentence>
      )}
    </>
  );
}
