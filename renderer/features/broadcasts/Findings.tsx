import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import type { Finding } from '#shared/broadcasting/finding.ts';
import css from './Findings.module.css';

/** How much of the text stands around the words that were found. */
const AROUND = 24;

/** What should be looked at before a text goes out, each with its word in the text: by word and mark, not by colour. */
export function Findings(props: { readonly findings: readonly Finding[]; readonly text: string }) {
  const { findings, text } = props;
  const { t } = useTranslation('broadcasts');
  return (
    <div aria-live="polite">
      {findings.length === 0 ? null : (
        <section className={css['findings']} aria-label={t('checks.title')}>
          <LevelMark level="amber" word={t('checks.title')} />
          <ul className={css['list']}>
            {findings.map((finding) => (
              <li key={`${finding.at} ${finding.kind}`}>
                <strong>{t(`checks.${finding.kind}`)}</strong> <InText finding={finding} text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function InText({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const { at, words } = finding;
  const end = at + words.length;
  const from = Math.max(0, at - AROUND);
  return (
    <bdi className={css['quote']}>
      {from > 0 ? '…' : ''}
      {text.slice(from, at)}
      <mark className={css['mark']}>{text.slice(at, end)}</mark>
      {text.slice(end, end + AROUND)}
      {end + AROUND < text.trimEnd().length ? '…' : ''}
    </bdi>
  );
}
