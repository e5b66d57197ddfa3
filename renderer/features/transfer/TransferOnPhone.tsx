import { useState } from 'react';
import { ReadBackDialog } from './ReadBackDialog.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { SeatStrips } from './SeatStrips.tsx';
import { TransferStrips } from './TransferStrips.tsx';

/** The same for who holds a phone: the rows, and the read-back behind one of them. */
export function TransferOnPhone() {
  const [isReading, setReading] = useState(false);
  const [seat, setSeat] = useState<string | null>(null);
  return (
    <>
      <TransferStrips onReadBack={() => setReading(true)} />
      <SeatStrips onSeat={setSeat} />
      {seat === null ? null : (
        <SeatDialog
          shift={seat}
          onReadBack={() => {
            setSeat(null);
            setReading(true);
          }}
          onClose={() => setSeat(null)}
        />
      )}
      {isReading ? <ReadBackDialog onClose={() => setReading(false)} /> : null}
    </>
  );
}
