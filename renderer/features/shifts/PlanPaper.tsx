import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { DraftShift } from './draft.ts';
import { PlanTable } from './PlanTable.tsx';
import css from './ShiftsPanel.module.css';

/** The plan alone, black on white: there while it is printed, and gone after. */
export function PlanPaper(props: { readonly shifts: readonly DraftShift[]; readonly onPrinted: () => void }) {
  const { shifts, onPrinted } = props;
  const title = useRoomView(({ state }) => `${state.key} ${state.title}`);
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  return createPortal(
    <article className={css['paper']} data-paper>
      <h1>{title}</h1>
      <PlanTable shifts={shifts} />
    </article>,
    document.body,
  );
}
