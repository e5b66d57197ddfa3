import { useTranslation } from 'react-i18next';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { MinutesChoice } from './MinutesChoice.tsx';
import { Refusal } from './Refusal.tsx';

const CHOICES = [15, 30, 45, 60];

/** A break of one's own. Open tasks go back to the commander, so that is said first (TASK-5, FAT-6). */
export function BreakSheet(props: { readonly openTasks: number; readonly onClose: () => void }) {
  const { openTasks, onClose } = props;
  const { t } = useTranslation('my-tasks');
  const { give, refused } = useGive();
  return (
    <Sheet
      title={t('breakSheet.title')}
      subject={openTasks === 0 ? t('breakSheet.free') : t('breakSheet.returns', { count: openTasks })}
      onClose={onClose}
    >
      <MinutesChoice
        choices={CHOICES}
        onChosen={(minutes) => {
          if (give('rest.order', { minutes })) onClose();
        }}
      />
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
      </SheetActions>
    </Sheet>
  );
}
