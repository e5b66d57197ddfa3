import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TextArea, TextField } from '#renderer/components/TextField.tsx';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Instant } from '#shared/time/instant.ts';
import css from './EntryRow.module.css';
import { parseMoment } from './jump/parse-moment.ts';
import { type Telling, timeOf } from './when.ts';

/** Sets an own note right where it stands, its words or its time; the original stays in the log (TL-3). */
export function CorrectNote(props: {
  readonly note: string;
  readonly text: string;
  readonly at: Instant;
  readonly telling: Telling;
  readonly onDone: () => void;
}) {
  const { t, i18n } = useTranslation('timeline');
  const { clock } = useRoom();
  const { give, refused } = useGive();
  const [text, setText] = useState(props.text);
  const shownTime = timeOf(props.at, props.telling);
  const [time, setTime] = useState(shownTime);
  const [isUnclear, setUnclear] = useState(false);

  function save() {
    const said = text.trim();
    const moment = time.trim() === shownTime ? null : parseMoment(time, clock.now(), props.telling.utc);
    if (time.trim() !== shownTime && moment === null) return setUnclear(true);
    const change = {
      ...(said === '' || said === props.text ? {} : { text: said }),
      ...(moment === null ? {} : { at: new Date(moment).toISOString() }),
    };
    if (Object.keys(change).length === 0) props.onDone();
    else if (give('note.correct', { note: props.note, ...change })) props.onDone();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey && event.target instanceof Element) {
      if (event.target.closest('button') !== null) return;
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      props.onDone();
    }
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
      <TextField
        label={t('note.correctTime')}
        value={time}
        error={isUnclear ? t('jump.unclear') : null}
        onChange={(value) => {
          setTime(value);
          setUnclear(false);
        }}
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
