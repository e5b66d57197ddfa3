import { useTranslation } from 'react-i18next';
import type { DiagnosticFacts } from '#shared/diagnostics/facts.ts';
import { Facts } from './Facts.tsx';
import { useFigures } from './use-figures.ts';

/** The room's server as this screen reaches it. */
export function ServerFacts({ facts }: { readonly facts: DiagnosticFacts['server'] }) {
  const { t } = useTranslation('diagnostics');
  const figures = useFigures();
  const { answers, version, storage, tripsMs } = facts;
  return (
    <Facts
      title={t('server.title')}
      facts={[
        [t('server.state'), t(answers ? 'server.answers' : 'server.silent')],
        [t('server.version'), version ?? figures.unknown],
        [t('server.storage'), storage === null ? figures.unknown : t(`server.storages.${storage}` as never)],
        [t('server.trips'), figures.trips(tripsMs)],
      ]}
    />
  );
}
