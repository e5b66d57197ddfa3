import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { requestsInOrder } from '#renderer/state/selectors/logistics.ts';
import { AskForm } from './AskForm.tsx';
import css from './Logistics.module.css';
import { RequestRow } from './RequestRow.tsx';

/** Meals, beds, ways home: what is needed, arranged and done, by whom and until when, and a line to ask (SHIFT-5). */
export function LogisticsDialog(props: {
  /** The one that was asked for: its row has the focus. */
  readonly shown?: string | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['logistics', 'app']);
  const requests = useRoomView(requestsInOrder);
  const may = useMay();
  return (
    <Dialog title={t('title')} closeLabel={t('app:close')} isOpen onClose={props.onClose} size="wide">
      {requests.length === 0 ? (
        <p className={css['empty']}>{t('empty')}</p>
      ) : (
        <ul className={css['list']} aria-label={t('title')}>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} isShown={request.id === props.shown} />
          ))}
        </ul>
      )}
      {may('logistics.ask') ? <AskForm isFirst={props.shown === undefined} /> : null}
    </Dialog>
  );
}
