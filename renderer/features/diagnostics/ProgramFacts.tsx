import { useTranslation } from 'react-i18next';
import type { DiagnosticFacts } from '#shared/diagnostics/facts.ts';
import { Facts } from './Facts.tsx';

/** What the program on this screen is made of. */
export function ProgramFacts({ facts }: { readonly facts: DiagnosticFacts['program'] }) {
  const { t } = useTranslation('diagnostics');
  const { cockpit, version, electron, chromium, node, platform, protocol } = facts;
  const parts: readonly (readonly [string, string | null])[] = [
    ['Quarterdeck', version],
    ['Electron', electron],
    ['Chromium', chromium],
    ['Node.js', node],
    [t('program.system'), platform],
  ];
  return (
    <Facts
      title={t('program.title')}
      facts={[
        [t('program.cockpit'), t(`program.in.${cockpit}`)],
        [t('program.protocol'), protocol],
        ...parts.filter(([, how]) => how !== null),
      ]}
    />
  );
}
