import { useState } from 'react';
import { Button } from './Button.tsx';

/** A button for what cannot be taken back: it takes two presses, and forgets the first when it is left. */
export function SureButton(props: {
  /** What the first press says, and to screen readers of what. */
  readonly words: string;
  readonly label: string;
  /** The same for the second. */
  readonly sureWords: string;
  readonly sureLabel: string;
  readonly isBusy: boolean;
  readonly onSure: () => void;
}) {
  const { words, label, sureWords, sureLabel, isBusy, onSure } = props;
  const [sure, setSure] = useState(false);
  return (
    <Button
      size="small"
      kind={sure ? 'danger' : 'plain'}
      isDisabled={isBusy}
      aria-label={sure ? sureLabel : label}
      onPress={() => (sure ? onSure() : setSure(true))}
      onBlur={() => setSure(false)}
    >
      {sure ? sureWords : words}
    </Button>
  );
}
