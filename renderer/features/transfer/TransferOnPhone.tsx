import { useState } from 'react';
import { ReadBackDialog } from './ReadBackDialog.tsx';
import { TransferStrips } from './TransferStrips.tsx';

/** The same for who holds a phone: the rows, and the read-back behind one of them. */
export function TransferOnPhone() {
  const [isReading, setReading] = useState(false);
  return (
    <>
      <TransferStrips onReadBack={() => setReading(true)} />
      {isReading ? <ReadBackDialog onClose={() => setReading(false)} /> : null}
    </>
  );
}
