import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { MentionLine } from '#renderer/components/MentionLine.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import css from './AssignmentLine.module.css';
import { AssignmentPreview } from './AssignmentPreview.tsx';
import { type Assignment, parseAssignment } from './assignment/parse.ts';
import { complete, mentionAt } from './assignment/suggest.ts';
import { useAssignmentContext } from './use-assignment-context.ts';

/**
 * Gives a task in one line: `@name 20m what to do`. What it will be stands under it while one writes; Enter
 * sends it (TASK-1).
 */
export function AssignmentLine(props: { readonly lineRef?: Ref<HTMLInputElement> }) {
  const { t, i18n } = useTranslation(['tasks', 'app']);
  const context = useAssignmentContext();
  const commander = useRoomView((view) => view.state.command.commander);
  const me = useRoomView((view) => view.me);
  const { give, refused, clear } = useGive();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [caret, setCaret] = useState(0);
  const [marked, setMarked] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [insisted, setInsisted] = useState(false);
  const [sent, setSent] = useState<Assignment | null>(null);
  const preview = useId();
  useImperativeHandle(props.lineRef, () => input.current as HTMLInputElement, []);

  const assignment = useMemo(() => parseAssignment(line, context), [line, context]);
  const mention = useMemo(
    () => (dismissed ? null : mentionAt(line, caret, context.people)),
    [dismissed, line, caret, context],
  );
  // While one writes, only what more writing cannot mend is called an error.
  const isUnfinished = (kind: string) => kind === 'no-title' || kind === 'nobody-named';
  const problems = (assignment?.problems ?? []).filter(({ kind }) => insisted || !isUnfinished(kind));
  const shownProblems = mention === null ? problems : [];

  function change(value: string, at: number): void {
    setLine(value);
    setCaret(at);
    setMarked(0);
    setDismissed(false);
    setInsisted(false);
    setSent(null);
    clear();
  }

  function choose(index: number): void {
    const candidate = mention?.candidates[index];
    if (mention === null || candidate === undefined) return;
    const done = complete(line, mention, candidate);
    // At once: whoever types fast has the next key down before the next frame, and it belongs behind the name.
    flushSync(() => change(done.line, done.caret));
    input.current?.setSelectionRange(done.caret, done.caret);
  }

  function send(): void {
    setInsisted(true);
    if (assignment === null || assignment.assignee === null || assignment.problems.length > 0) return;
    const { assignee, minutes, title } = assignment;
    if (!give('task.assign', { title, assignee: assignee.id, minutes })) return;
    change('', 0);
    setSent(assignment);
  }

  return (
    <div className={css['assign']}>
      <MentionLine
        inputRef={input}
        label={t('line')}
        placeholder={t('placeholder')}
        value={line}
        suggestions={(mention?.candidates ?? []).map(({ id, name, away, observes }) => ({
          id,
          label: name,
          detail: away !== null ? t(`away.${away}`) : observes ? t('app:roles.observer') : '',
        }))}
        marked={Math.min(marked, (mention?.candidates.length ?? 1) - 1)}
        isInvalid={shownProblems.length > 0 || refused !== null}
        describedBy={preview}
        onChange={change}
        onMark={setMarked}
        onChoose={choose}
        onSubmit={send}
        onEscape={() => {
          if (mention !== null) setDismissed(true);
          else if (line !== '') change('', 0);
          else input.current?.blur();
        }}
      />
      <div id={preview} aria-live="polite">
        <AssignmentPreview
          assignment={assignment}
          problems={shownProblems}
          refused={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
          toCommander={assignment?.assignee?.id === commander && commander === me}
          sent={sent}
        />
      </div>
    </div>
  );
}
