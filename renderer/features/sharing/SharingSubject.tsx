import { useTranslation } from 'react-i18next';
import { Subject } from '#renderer/components/Subject.tsx';
import { SharingControls } from './SharingControls.tsx';

/** The door to the network, as a section of this machine's page. */
export function SharingSubject() {
  const { t } = useTranslation('sharing');
  return (
    <Subject title={t('title')}>
      <SharingControls />
    </Subject>
  );
}
