import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { keep } from '#renderer/state/files/keep.ts';
import { bundleOf } from '#shared/diagnostics/bundle.ts';
import type { DiagnosticFacts } from '#shared/diagnostics/facts.ts';
import css from './Diagnostics.module.css';

/**
 * What can be handed to whoever is asked for help: shown whole, with what is not in it, before it is saved. It stands still
 * while it is read, so that what is saved is what was read.
 */
export function BundleView({ facts }: { readonly facts: DiagnosticFacts }) {
  const { t } = useTranslation('diagnostics');
  const [shown, setShown] = useState<DiagnosticFacts | null>(null);
  const [withPaths, setWithPaths] = useState(false);
  if (shown === null) {
    return (
      <Subject title={t('bundle.title')}>
        <p className={css['hint']}>{t('bundle.hint')}</p>
        <div>
          <Button onPress={() => setShown(facts)}>{t('bundle.show')}</Button>
        </div>
      </Subject>
    );
  }
  const { text, leftOut } = bundleOf(shown, { withPaths });
  return (
    <Subject title={t('bundle.title')}>
      <p className={css['hint']}>{t('bundle.read')}</p>
      <h3 className={css['heading']}>{t('bundle.leftOut')}</h3>
      <ul className={css['leftOut']}>
        {leftOut.map((each) => (
          <li key={each}>{t(`bundle.without.${each}`)}</li>
        ))}
      </ul>
      <Checkbox isSelected={withPaths} onChange={setWithPaths}>
        {t('bundle.withPaths')}
      </Checkbox>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section tabIndex={0} aria-label={t('bundle.text')} className={css['text']}>
        <pre>{text}</pre>
      </section>
      <div className={css['actions']}>
        <Button
          kind="primary"
          icon={<Save size={16} aria-hidden="true" />}
          onPress={() =>
            keep(
              new Blob([text], { type: 'application/json' }),
              `quarterdeck-diagnostics-${shown.at.slice(0, 10)}.json`,
            )
          }
        >
          {t('bundle.save')}
        </Button>
        <Button kind="quiet" onPress={() => setShown(facts)}>
          {t('bundle.again')}
        </Button>
      </div>
    </Subject>
  );
}
