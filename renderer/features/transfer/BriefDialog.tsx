import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { BriefView } from './BriefView.tsx';
import { Risks } from './Risks.tsx';
import { useBrief } from './use-brief.ts';

/** The brief without a transfer: to see how it stands, and to keep its risks up to date. */
export function BriefDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['transfer', 'app']);
  const brief = useBrief();
  return (
    <Dialog title={t('briefTitle')} closeLabel={t('app:close')} isOpen onClose={onClose} size="wide">
      <Risks />
      <BriefView brief={brief} />
    </Dialog>
  );
}
