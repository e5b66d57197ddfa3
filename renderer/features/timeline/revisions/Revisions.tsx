import { useTranslation } from 'react-i18next';
import type { Entry } from '#renderer/state/timeline/entry.ts';
import { useTelling } from '../use-telling.ts';
import { bothZones, minuteOf, timeOf } from '../when.ts';
import css from './Revisions.module.css';
import { versionsOf } from './versions.ts';
import { wordDiff } from './word-diff.ts';

/** That a note was set right, when and by whom; opened, each earlier text with the words that changed (TL-3). */
export function Revisions({ entry, isOpen }: { readonly entry: Entry; readonly isOpen: boolean }) {
  const { t } = useTranslation('timeline');
  const telling = useTelling();
  const last = entry.revisions.at(-1);
  if (last === undefined) return null;
  return (
    // Another key where it is to be opened: a search that hits an earlier text shows where.
    <details key={String(isOpen)} className={css['revisions']} open={isOpen}>
      <summary>
        {t('note.corrected', {
          count: entry.revisions.length,
          at: minuteOf(last.at, telling),
          name: last.by,
        })}
      </summary>
      <ol className={css['list']}>
        {versionsOf(entry).map(({ said, written, by, before, text, time }, n) => (
          <li key={written}>
            <span className={css['head']}>
              <time dateTime={said} title={bothZones(said, telling)}>
                {timeOf(said, telling)}
              </time>{' '}
              {t(n === 0 ? 'note.first' : 'note.revision', { name: by })}
            </span>
            {time === null ? null : (
              <span className={css['time']}>{t('note.timeSet', { at: timeOf(time, telling) })}</span>
            )}
            {text === null ? null : (
              <span className={css['text']}>
                {before === null
                  ? text
                  : wordDiff(before, text, telling.language).map(({ kind, text: words }, piece) => {
                      if (kind === 'same') return words;
                      const Changed = kind === 'gone' ? 'del' : 'ins';
                      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place
                      return <Changed key={piece}>{words}</Changed>;
                    })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
