import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TextArea } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import css from './EntryRow.module.css';

/** Sets an own note right where it stands; the original stays in the log (TL-3). */
export function CorrectNote(props: {
  readonly note: string;
  readonly text: string;
  readonly onDone: () => void;
}) {
  const { t, i18n } = useTranslation('timeline');
  const { give, refused } = useGive();
  const [text, setText] = useState(props.text);

  function save() {
    const said = text.trim();
    if (said === '' || said === props.text) props.onDone();
    else if (give('note.correct', { note: props.note, text: said })) props.onDone();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') props.onDone();
  }
  return (
    <div className={css['correct']} onKeyDownCapture={onKeyDown}>
      <TextArea
        label={t('note.correctLabel')}
        labelHidden
        rows={2}
        autoFocus
        value={text}
        onChange={setText}
      />
      {refused === null ? null : (
        <Sentence word={t('app:refused')}>{sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}</Sentence>
      )}
      <div className={css['buttons']}>
        <Button size="small" kind="primary" onPress={save}>
          {t('note.save')}
        </Button>
        <Button size="small" kind="quiet" onPress={props.onDone}>
          {t('note.cancel')}
        </Button>
      </div>
    </div>
  );
}
