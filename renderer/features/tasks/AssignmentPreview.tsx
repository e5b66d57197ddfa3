import { CornerDownLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import css from './AssignmentPreview.module.css';
import type { Assignment, Problem } from './assignment/parse.ts';

/** What the line will do when it is sent, and what stands in the way. One line high, so that nothing jumps. */
export function AssignmentPreview(props: {
  readonly assignment: Assignment | null;
  readonly problems: readonly Problem[];
  readonly refused: string | null;
  /** The commander gives themselves a hands-on task (ROLE-4): a warning, no more. */
  readonly toCommander: boolean;
  readonly sent: Assignment | null;
}) {
  const { assignment, problems, refused, toCommander, sent } = props;
  const { t } = useTranslation('tasks');
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
  const warning = vague ? t('vagueWarning') : toCommander ? t('commanderWarning') : null;
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
      {title === '' || assignee === null ? (
        <span>{t('lineHint')}</span>
      ) : (
        <span className={css['send']}>
          <CornerDownLeft size={12} aria-hidden="true" /> {t('enterSends')}
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
