import { Unlink } from 'lucide-react';
import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { MentionLine } from '#renderer/components/MentionLine.tsx';
import { useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import css from './AssignmentLine.module.css';
import { AssignmentPreview } from './AssignmentPreview.tsx';
import { type Assignment, parseAssignment } from './assignment/parse.ts';
import { complete, mentionAt, nameInstead } from './assignment/suggest.ts';
import { OverrideDialog } from './dialogs/OverrideDialog.tsx';
import { useAssignee, useMayOverride } from './use-assignee.ts';
import { useAssignmentContext } from './use-assignment-context.ts';

/** Takes a note and its words. */
export type TakeNote = (note: string, text: string) => void;

/** As long as what is to be done may be. */
const TITLE_LENGTH = 300;

/**
 * Gives a task in one line: `@name 20m what to do`. What it will be stands under it while one writes; Enter
 * sends it (TASK-1).
 */
export function AssignmentLine(props: {
  readonly lineRef?: Ref<HTMLInputElement>;
  /** Takes the words of a note, for who makes a task of it (TL-2). */
  readonly noteRef?: Ref<TakeNote>;
}) {
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
  const [isOverriding, setOverriding] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const ways = useNoteWays();
  const mayOverride = useMayOverride();
  const preview = useId();
  const origin = note === null ? {} : { note };
  useImperativeHandle(props.lineRef, () => input.current as HTMLInputElement, []);

  const assignment = useMemo(() => parseAssignment(line, context), [line, context]);
  const mention = useMemo(
    () => (dismissed ? null : mentionAt(line, caret, context.people)),
    [dismissed, line, caret, context],
  );
  // While one writes, only what more writing cannot mend is called an error.
  const isUnfinished = (kind: string) => kind === 'no-title' || kind === 'nobody-named';
  // That somebody is away stops whoever may not override it; the others are asked for a reason.
  const inTheWay = (assignment?.problems ?? []).filter(({ kind }) => kind !== 'away' || !mayOverride);
  const problems = inTheWay.filter(({ kind }) => insisted || !isUnfinished(kind));
  const facts = useAssignee(assignment?.assignee?.id ?? null, assignment?.minutes ?? 0);
  const shownProblems = mention === null ? problems : [];

  function change(value: string, at: number): void {
    setLine(value);
    setCaret(at);
    setMarked(0);
    setDismissed(false);
    setInsisted(false);
    setSent(null);
    if (value.trim() === '') setNote(null);
    clear();
  }

  // What was written already stays, and the words come behind it; else the name is what is missing.
  useImperativeHandle(props.noteRef, () => (from, text) => {
    const words = text.replace(/\s+/gu, ' ').trim().slice(0, TITLE_LENGTH);
    const written = line.trim();
    const whole = written === '' ? `@ ${words}` : `${written} ${words}`;
    const at = written === '' ? 1 : whole.length;
    flushSync(() => {
      change(whole, at);
      setNote(from);
    });
    input.current?.focus();
    input.current?.setSelectionRange(at, at);
  });

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
    if (assignment === null || assignment.assignee === null || inTheWay.length > 0) return;
    const { assignee, minutes, title } = assignment;
    // The preview has said it: hand over first, or delegate (ROLE-4).
    const handsOn = assignee.id === commander && commander === me ? { handsOn: true } : {};
    if (facts.needsReason) setOverriding(true);
    else if (give('task.assign', { title, assignee: assignee.id, minutes, ...handsOn, ...origin }))
      wasGiven(assignment);
  }

  function wasGiven(given: Assignment): void {
    change('', 0);
    setSent(given);
  }

  /** The lead stands in place of the member; what is to be done stays as it is written. */
  function giveToLead(): void {
    if (assignment === null || facts.lead === null) return;
    const instead = nameInstead(assignment, facts.lead.name);
    change(instead, instead.length);
    input.current?.focus();
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
        {...(facts.lead === null ? {} : { onUp: giveToLead })}
        onEscape={() => {
          if (mention !== null) setDismissed(true);
          else if (line !== '') change('', 0);
          else input.current?.blur();
        }}
      />
      {note === null ? null : (
        <p className={css['origin']}>
          {ways?.origin(note)}
          <IconButton
            label={t('unlink')}
            icon={<Unlink size={12} aria-hidden="true" />}
            onPress={() => setNote(null)}
          />
        </p>
      )}
      <div id={preview} aria-live="polite">
        <AssignmentPreview
          assignment={assignment}
          problems={shownProblems}
          refused={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
          toCommander={assignment?.assignee?.id === commander && commander === me}
          facts={facts}
          onGiveToLead={giveToLead}
          sent={sent}
        />
      </div>
      {isOverriding && assignment !== null && assignment.assignee !== null ? (
        <OverrideDialog
          name={assignment.assignee.name}
          unfit={facts.unfit}
          task={{
            title: assignment.title,
            assignee: assignment.assignee.id,
            minutes: assignment.minutes,
            ...origin,
          }}
          onGiven={() => {
            setOverriding(false);
            wasGiven(assignment);
          }}
          onClose={() => setOverriding(false)}
        />
      ) : null}
    </div>
  );
}
