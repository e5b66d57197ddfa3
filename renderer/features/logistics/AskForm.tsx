import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { nextTimeOfDay } from '#renderer/state/next-time-of-day.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { assignable } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { REQUEST_KINDS, type RequestKind } from '#shared/incident/logistics/request.ts';
import css from './Logistics.module.css';

const NOBODY = '';

/** One line that asks: what, how many, when and who sees to it (SHIFT-5). Enter asks, and the line is there for the next. */
export function AskForm({ isFirst }: { readonly isFirst: boolean }) {
  const { t, i18n } = useTranslation(['logistics', 'app']);
  const { clock } = useRoom();
  const people = useRoomView(assignable);
  const { give, refused } = useGive();
  const [kind, setKind] = useState<RequestKind>('meals');
  const [text, setText] = useState('');
  const [count, setCount] = useState(1);
  const [time, setTime] = useState('');
  const [assignee, setAssignee] = useState(NOBODY);
  const words = useRef<HTMLInputElement>(null);

  function ask(): void {
    if (text.trim() === '') return;
    const neededAt = nextTimeOfDay(time, clock.now());
    const said = {
      kind,
      text,
      count,
      ...(neededAt === null ? {} : { neededAt }),
      ...(assignee === NOBODY ? {} : { assignee }),
    };
    if (!give('logistics.ask', said)) return;
    setText('');
    setCount(1);
    setTime('');
    words.current?.focus();
  }

  return (
    <form
      className={css['ask']}
      aria-label={t('ask.title')}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Select
        label={t('ask.kind')}
        value={kind}
        onChange={setKind}
        options={REQUEST_KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
      />
      <TextField
        label={t('ask.what')}
        placeholder={t('ask.sample')}
        value={text}
        maxLength={300}
        onChange={setText}
        inputRef={words}
        autoFocus={isFirst}
        error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      />
      <NumberField label={t('ask.count')} value={count} min={1} max={1_000} onChange={setCount} />
      <TextField label={t('ask.when')} type="time" value={time} onChange={setTime} />
      <Select
        label={t('ask.who')}
        value={assignee}
        onChange={setAssignee}
        options={[
          { value: NOBODY, label: t('ask.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button type="submit" kind="primary" isDisabled={text.trim() === ''}>
        {t('ask.send')}
      </Button>
    </form>
  );
}
