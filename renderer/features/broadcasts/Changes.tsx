import { diffWords } from 'diff';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import css from './Changes.module.css';

/** What an update says otherwise than the last one did: what went is struck out, what came is underlined. */
export function Changes(props: { readonly last: Broadcast | undefined; readonly text: string }) {
  const { last, text } = props;
  const { t } = useTranslation('broadcasts');
  const language = usePreference((preferences) => preferences.language);
  const before = last?.text ?? null;
  const parts = useMemo(() => (before === null ? [] : changedWords(before, text)), [before, text]);
  if (last === undefined || last.sentAt === null) return null;
  return (
    <details className={css['changes']}>
      <summary>
        {t('changes.since')} <TimeOfDay at={last.sentAt} language={language} />
      </summary>
      <p className={css['text']}>
        {parts.map(({ value, added, removed, at }) =>
          added ? (
            <ins key={at}>{value}</ins>
          ) : removed ? (
            <del key={at}>{value}</del>
          ) : (
            <span key={at}>{value}</span>
          ),
        )}
      </p>
    </details>
  );
}

/** Texts that are so long are not compared word by word while somebody waits. */
const LONGEST = 5_000;

/** Words in any language: Japanese has no blanks between them. */
function changedWords(before: string, now: string) {
  const parts =
    before.length + now.length > LONGEST
      ? [
          { value: before, added: false, removed: true },
          { value: now, added: true, removed: false },
        ]
      : diffWords(before, now, { intlSegmenter: new Intl.Segmenter('ja', { granularity: 'word' }) });
  return parts.map(({ value, added, removed }, at) => ({ value, added, removed, at }));
}
