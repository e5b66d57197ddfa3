import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { keep } from '#renderer/state/files/keep.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { LoadAnswer } from '#shared/protocol/rest/load.ts';
import css from './Load.module.css';

/** What is shown, as a file or on paper. */
export function TakeAway({ load }: { readonly load: LoadAnswer }) {
  const { t } = useTranslation('load');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const { attempt, isBusy, refused } = useAttempt();
  const { from, to, zone } = load;
  const name = `load-${from}-${to}`;
  return (
    <div className={css['takeAway']}>
      <Button
        isDisabled={isBusy}
        onPress={() => attempt(async () => keep(await api.loadTable({ from, to, zone }), `${name}.csv`))}
      >
        {t('take.csv')}
      </Button>
      <Button
        onPress={() =>
          keep(new Blob([JSON.stringify(load, null, 2)], { type: 'application/json' }), `${name}.json`)
        }
      >
        {t('take.json')}
      </Button>
      <Button kind="quiet" onPress={() => window.print()}>
        {t('take.print')}
      </Button>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
    </div>
  );
}
