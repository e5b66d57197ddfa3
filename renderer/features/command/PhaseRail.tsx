import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu, type MenuEntry } from '#renderer/components/Menu.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { isActive, nextPhase, OPEN_PHASES, PHASES } from '#shared/incident/phases.ts';
import css from './PhaseRail.module.css';
import type { CommandRequest } from './request.ts';

/** Detect to learn, where it stands, and the step forward; back, resolve, close and reopen ask first (INC-1). */
export function PhaseRail(props: { readonly onRequest: (request: CommandRequest) => void }) {
  const { onRequest } = props;
  const { t } = useTranslation(['command', 'app']);
  const phase = useRoomView((view) => view.state.phase);
  const may = useMay();
  const order = useOrder();
  const here = PHASES.indexOf(phase);
  const next = nextPhase(phase);
  // Into "learn" one comes by resolving: it says what happened to the trouble.
  const forward = next === null || next === 'learn' || next === 'closed' ? null : next;
  const steps: readonly MenuEntry[] = [
    ...(isActive(phase) && here > 0 && may('incident.advance')
      ? [{ id: 'back', label: t('back'), onAction: () => onRequest({ kind: 'back' }) }]
      : []),
    ...(isActive(phase) && phase !== 'resolve' && may('incident.resolve')
      ? [{ id: 'resolve', label: t('resolve'), onAction: () => onRequest({ kind: 'resolve' }) }]
      : []),
    ...(!isActive(phase) && may('incident.reopen')
      ? [{ id: 'reopen', label: t('reopen'), onAction: () => onRequest({ kind: 'reopen' }) }]
      : []),
  ];
  return (
    <nav className={css['phases']} aria-label={t('phases')}>
      <ol className={css['rail']}>
        {OPEN_PHASES.map((name, index) => (
          <li
            key={name}
            className={classNames(css['phase'], index < here && css['past'], index === here && css['here'])}
            {...(index === here ? { 'aria-current': 'step' } : {})}
          >
            <span>{t(`app:phases.${name}`)}</span>
          </li>
        ))}
        {phase === 'closed' ? (
          <li className={classNames(css['phase'], css['here'])} aria-current="step">
            <span>{t('app:phases.closed')}</span>
          </li>
        ) : null}
      </ol>
      {forward !== null && may('incident.advance') ? (
        <Button size="small" onPress={() => order('incident.advance', { to: forward })}>
          {t('advance', { phase: t(`app:phases.${forward}`) })}
        </Button>
      ) : null}
      {phase === 'resolve' && may('incident.resolve') ? (
        <Button size="small" onPress={() => onRequest({ kind: 'resolve' })}>
          {t('resolve')}
        </Button>
      ) : null}
      {phase === 'learn' && may('incident.close') ? (
        <Button size="small" onPress={() => onRequest({ kind: 'close' })}>
          {t('close')}
        </Button>
      ) : null}
      {steps.length === 0 ? null : (
        <Menu label={t('phaseActions')} groups={[{ id: 'phase', entries: steps }]}>
          <IconButton label={t('phaseActions')} icon={<Ellipsis size={16} aria-hidden="true" />} />
        </Menu>
      )}
    </nav>
  );
}
