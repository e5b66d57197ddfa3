import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import type { BriefLine } from '#shared/incident/brief/text.ts';
import css from './BriefLines.module.css';

/** The sentences of one point of the brief; what is late has its shape as well as its words. */
export function BriefLines({ lines }: { readonly lines: readonly BriefLine[] }) {
  const { t } = useTranslation('app');
  return (
    <ul className={css['lines']}>
      {lines.map(({ text, level }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none has an id
        <li key={`${index} ${text}`} className={classNames(css['line'], css[level])}>
          <LevelMark level={level} word={level === 'calm' ? '' : t(`levels.${level}`)} wordHidden />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
