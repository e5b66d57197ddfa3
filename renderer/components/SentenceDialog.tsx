import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';

/** One sentence where a dialog has nothing left to settle, and the button that closes it. */
export function SentenceDialog(props: {
  readonly title: string;
  readonly sentence: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}) {
  const { title, sentence, closeLabel, onClose } = props;
  return (
    <Dialog title={title} closeLabel={closeLabel} isOpen onClose={onClose} size="small">
      <p role="status">{sentence}</p>
      <DialogActions>
        <Button kind="primary" onPress={onClose} autoFocus>
          {closeLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
