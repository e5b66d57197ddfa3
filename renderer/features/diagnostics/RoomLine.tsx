import { useTranslation } from 'react-i18next';
import type { RoomFacts } from '#shared/diagnostics/facts.ts';
import { Facts } from './Facts.tsx';
import { useFigures } from './use-figures.ts';

/** The line to the room: how it runs, whose clock, how much of the log is here, and what waits to go out. */
export function RoomLine({ facts }: { readonly facts: RoomFacts }) {
  const { t } = useTranslation(['diagnostics', 'cockpit']);
  const figures = useFigures();
  const { line, since, transport, reconnects, tripsMs, offsetMs, errorMs, held, head, outbox } = facts;
  const { waiting, oldestMs } = outbox;
  return (
    <Facts
      title={t('room.title')}
      facts={[
        [
          t('room.line'),
          t('room.since', { state: t(`cockpit:link.${line}` as never), at: figures.moment(since) }),
        ],
        [t('room.transport'), transport ?? figures.unknown],
        [t('room.trips'), figures.trips(tripsMs)],
        [t('room.reconnects'), reconnects],
        [
          t('room.clock'),
          errorMs === null
            ? figures.unknown
            : t(`room.offset.${wayOf(offsetMs)}`, {
                offset: figures.milliseconds(Math.abs(offsetMs)),
                error: figures.milliseconds(errorMs),
              }),
        ],
        [t('room.log'), t('room.held', { held, head: head ?? figures.unknown })],
        [
          t('room.outbox'),
          waiting === 0
            ? t('room.empty')
            : t('room.waiting', { count: waiting, age: figures.duration(oldestMs) }),
        ],
        [t('room.keeping'), facts.keeping === null ? t('room.kept') : t('room.unkept')],
      ]}
    />
  );
}

/** Which way the server's clock is from this machine's, as far as whole milliseconds show. */
function wayOf(offsetMs: number): 'ahead' | 'behind' | 'level' {
  const shown = Math.round(offsetMs);
  if (shown === 0) return 'level';
  return shown > 0 ? 'ahead' : 'behind';
}
