import { ArrowUp, CornerDownLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import css from './AssignmentPreview.module.css';
import type { Assignment, Problem } from './assignment/parse.ts';
import type { AssigneeFacts } from './use-assignee.ts';
import { useUnfitWords } from './use-unfit-words.ts';

/** What the line will do when it is sent, and what stands in the way. One line high, so that nothing jumps. */
export function AssignmentPreview(props: {
  readonly assignment: Assignment | null;
  readonly problems: readonly Problem[];
  readonly refused: string | null;
  /** The commander gives themselves a hands-on task (ROLE-4): a warning, no more. */
  readonly toCommander: boolean;
  /** What speaks against the assignee (TASK-6), and whom they report to (ROLE-5): a hint, no stop. */
  readonly facts: AssigneeFacts;
  readonly onGiveToLead: () => void;
  readonly sent: Assignment | null;
}) {
  const { assignment, problems, refused, toCommander, facts, onGiveToLead, sent } = props;
  const { t } = useTranslation('tasks');
  const unfitWords = useUnfitWords();
  const problem = problems[0];
  if (refused !== null || problem !== undefined) {
    return (
      <p className={css['preview']}>
        <LevelMark level="red" word={t('cannot')} />
        <span>
          {refused ?? (problem === undefined ? '' : t(`problems.${problem.kind}`, valuesOf(problem)))}
        </span>
      </p>
    );
  }
  if (assignment === null) {
    return (
      <p className={css['preview']}>
        {sent === null ? t('lineHint') : t('sent', { name: sent.assignee?.name, count: sent.minutes })}
      </p>
    );
  }
  const { assignee, minutes, title, vague } = assignment;
  const [unfit] = facts.unfit;
  // The record says that the commander was warned (ROLE-4), so nothing stands before that warning.
  const warning = toCommander
    ? t('commanderWarning')
    : assignee !== null && unfit !== undefined
      ? unfitWords(assignee.name, unfit)
      : vague
        ? t('vagueWarning')
        : null;
  return (
    <p className={css['preview']}>
      {assignee === null ? null : (
        <>
          <strong>{assignee.name}</strong>
          <span className={css['minutes']}>{t('minutes', { count: minutes })}</span>
        </>
      )}
      {warning === null ? null : <LevelMark level="amber" word={t('careful')} />}
      {warning === null ? null : <span className={css['warning']}>{warning}</span>}
      {facts.lead === null || warning !== null ? null : (
        <>
          <span className={css['lead']}>{t('toLead.reports', { lead: facts.lead.name })}</span>
          <Button
            size="small"
            kind="quiet"
            icon={<ArrowUp size={12} aria-hidden="true" />}
            onPress={onGiveToLead}
          >
            {t('toLead.give')}
          </Button>
        </>
      )}
      {title === '' || assignee === null ? (
        <span>{t('lineHint')}</span>
      ) : (
        <span className={css['send']}>
          <CornerDownLeft size={12} aria-hidden="true" />{' '}
          {t(facts.needsReason ? 'override.enter' : 'enterSends')}
        </span>
      )}
    </p>
  );
}

function valuesOf(problem: Problem): Readonly<Record<string, string | number>> {
  switch (problem.kind) {
    case 'unknown-name':
      return { said: problem.said };
    case 'ambiguous-name':
      return { said: problem.said, names: problem.names.join(', ') };
    case 'away':
    case 'observes':
      return { name: problem.person.name };
    case 'minutes-out-of-range':
      return { minutes: problem.minutes };
    case 'title-too-long':
      return { length: problem.length };
    case 'nobody-named':
    case 'several-people':
    case 'no-title':
      return {};
  }
}
