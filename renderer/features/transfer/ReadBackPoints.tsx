import { Check } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import type { BriefSection } from '#shared/incident/brief/text.ts';
import { BriefLines } from './BriefLines.tsx';
import css from './ReadBackDialog.module.css';
import { hasChanged, isConfirmed, nextPoint, type ReadBack, toggled } from './read-back.ts';

/** How far a reader has come with the points of a brief, and the button that takes over once all are confirmed. */
export interface ReadingBack {
  readonly done: ReadBack;
  readonly onToggle: (section: BriefSection) => void;
  /** Null once all are confirmed. */
  readonly next: string | null;
  readonly count: number;
  readonly list: RefObject<HTMLOListElement | null>;
  readonly deed: RefObject<HTMLButtonElement | null>;
}

/** Leads through the points: to the next one, and behind the last to the deed. */
export function useReadingBack(sections: readonly BriefSection[]): ReadingBack {
  const [done, setDone] = useState<ReadBack>({});
  const list = useRef<HTMLOListElement>(null);
  const deed = useRef<HTMLButtonElement>(null);
  const next = nextPoint(sections, done);

  // After the dialog around it has taken the focus itself, which it does as it opens.
  useEffect(() => {
    queueMicrotask(() => {
      if (next === null) deed.current?.focus();
      else list.current?.querySelector<HTMLElement>(`[data-point="${next}"] button`)?.focus();
    });
  }, [next]);

  return {
    done,
    onToggle: (section) => setDone(toggled(section, done)),
    next,
    count: sections.filter((section) => isConfirmed(section, done)).length,
    list,
    deed,
  };
}

/** The points of a brief, each confirmed once it was said back (ROLE-3, SHIFT-3). */
export function ReadBackPoints(props: {
  readonly sections: readonly BriefSection[];
  readonly reading: ReadingBack;
}) {
  const { sections, reading } = props;
  const { t } = useTranslation('transfer');
  const { done, next, list, onToggle } = reading;
  return (
    <ol ref={list} className={css['points']}>
      {sections.map((section) => {
        const confirmed = isConfirmed(section, done);
        return (
          <li
            key={section.id}
            data-point={section.id}
            className={classNames(css['point'], section.id === next && css['here'], confirmed && css['done'])}
          >
            <div className={css['words']}>
              <h3 className={css['heading']}>
                {section.heading}
                {hasChanged(section, done) ? <em className={css['changed']}>{t('changed')}</em> : null}
              </h3>
              <BriefLines lines={section.lines} />
            </div>
            <Button
              kind={section.id === next ? 'primary' : 'plain'}
              aria-pressed={confirmed}
              aria-label={t(confirmed ? 'unconfirm' : 'confirmPoint', { point: section.heading })}
              {...(confirmed ? { icon: <Check size={16} aria-hidden="true" /> } : {})}
              onPress={() => onToggle(section)}
            >
              {t(confirmed ? 'confirmed' : 'confirm')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
