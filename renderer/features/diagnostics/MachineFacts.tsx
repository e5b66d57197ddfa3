import { useTranslation } from 'react-i18next';
import type { MachineHealth } from '#shared/desktop/diagnostics.ts';
import css from './Diagnostics.module.css';
import { Facts } from './Facts.tsx';
import { useFigures } from './use-figures.ts';

/** How this machine holds the room: the server's process, how it ended before, and the disk. */
export function MachineFacts({ machine }: { readonly machine: MachineHealth }) {
  const { t } = useTranslation('diagnostics');
  const figures = useFigures();
  const { server, data, gone } = machine;
  return (
    <Facts
      title={t('machine.title')}
      facts={[
        [t('machine.state'), t(`machine.states.${server.state}`)],
        [t('machine.up'), figures.duration(server.upMs)],
        [t('machine.restarts'), server.restarts],
        [t('machine.memory'), figures.bytes(server.memoryBytes)],
        [t('machine.folder'), <code key="folder">{data.folder}</code>],
        [
          t('machine.disk'),
          data.freeBytes === null || data.totalBytes === null
            ? figures.unknown
            : t('machine.free', {
                free: figures.bytes(data.freeBytes),
                total: figures.bytes(data.totalBytes),
              }),
        ],
        [
          t('machine.gone'),
          gone.length === 0
            ? t('machine.nothing')
            : gone.map(({ what, why, count }) => `${what} (${why}) ×${count}`).join(', '),
        ],
      ]}
    >
      <h3 className={css['heading']}>{t('machine.exits')}</h3>
      {server.exits.length === 0 ? (
        <p className={css['hint']}>{t('machine.noExits')}</p>
      ) : (
        <ol className={css['exits']}>
          {server.exits.toReversed().map(({ at, code, upMs, lines }) => (
            <li key={at}>
              {t('machine.exit', {
                at: figures.moment(at),
                code: code ?? figures.unknown,
                up: figures.duration(upMs),
              })}
              {lines.length === 0 ? null : <pre className={css['lines']}>{lines.join('\n')}</pre>}
            </li>
          ))}
        </ol>
      )}
    </Facts>
  );
}
