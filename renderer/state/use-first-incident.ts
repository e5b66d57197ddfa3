import { useTranslation } from 'react-i18next';

/** The steps from declaring to closing, and the key of the cockpit that leads to each. */
const STEPS = [
  { step: 'declare', key: null },
  { step: 'claim', key: 'C' },
  { step: 'people', key: 'W' },
  { step: 'task', key: 'T' },
  { step: 'due', key: '1' },
  { step: 'decide', key: 'D' },
  { step: 'update', key: 'B' },
  { step: 'rollCall', key: 'R' },
  { step: 'handOver', key: 'H' },
  { step: 'resolve', key: '…' },
] as const;

/** "Your first incident", in the reader's language; docs/first-incident.md says the same at more length. */
export function useFirstIncident() {
  const { t } = useTranslation('first-incident');
  return { title: t('title'), steps: STEPS.map(({ step, key }) => ({ key, text: t(`steps.${step}`) })) };
}
