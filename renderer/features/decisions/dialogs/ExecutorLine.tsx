import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MentionLine } from '#renderer/components/MentionLine.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { assignable } from '#renderer/state/selectors/people.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import css from './Propose.module.css';

const SHOWN = 6;

/** Who executes it, by name: some letters with or without the at sign, and Enter. */
export function ExecutorLine(props: {
  readonly onChange: (participant: string | null) => void;
  readonly onSubmit: () => void;
}) {
  const { t } = useTranslation(['decisions', 'app']);
  const people = useRoomView(assignable);
  const [line, setLine] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const about = useId();
  const found = chosen !== null || dismissed ? [] : matching(people, line);
  const said = folded(line);

  function choose(person: Participant | undefined): void {
    if (person === undefined) return;
    setLine(`@${person.name}`);
    setChosen(person.id);
    props.onChange(person.id);
  }

  return (
    <div className={css['label']}>
      <span>{t('executor')}</span>
      <MentionLine
        label={t('executor')}
        placeholder={t('executorPlaceholder')}
        value={line}
        suggestions={found.map(({ id, name, role }) => ({ id, label: name, detail: t(`app:roles.${role}`) }))}
        marked={Math.min(marked, Math.max(0, found.length - 1))}
        isInvalid={false}
        describedBy={about}
        onChange={(value) => {
          const whole = people.filter(({ name }) => folded(name) === folded(value));
          const id = whole.length === 1 ? (whole[0]?.id ?? null) : null;
          setLine(value);
          setMarked(0);
          setDismissed(false);
          setChosen(id);
          props.onChange(id);
        }}
        onMark={setMarked}
        onChoose={(index) => choose(found[index])}
        onSubmit={props.onSubmit}
        onEscape={() => setDismissed(true)}
      />
      <p id={about} className={css['unknown']} aria-live="polite">
        {said !== '' && chosen === null && found.length === 0 && !dismissed ? t('nobodyCalled') : null}
      </p>
    </div>
  );
}

function matching(people: readonly Participant[], line: string): readonly Participant[] {
  const said = folded(line);
  if (line.trim() === '') return [];
  return people
    .filter(({ name }) => {
      const whole = folded(name);
      return whole.startsWith(said) || whole.split(' ').some((word) => word.startsWith(said));
    })
    .slice(0, SHOWN);
}

/** As people type it: full-width or not, with or without the sign before it. */
function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/^@/, '').trim().toLowerCase();
}
