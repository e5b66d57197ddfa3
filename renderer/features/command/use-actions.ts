import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander, iCommand } from '#renderer/state/selectors/people.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { isActive, nextPhase } from '#shared/incident/phases.ts';
import { isLowered, SEVERITIES } from '#shared/incident/severity.ts';
import type { CommandRequest } from './request.ts';

/** What can be done about command, from anywhere in the cockpit. Each of them asks first. */
export function useCommandActions(onRequest: (request: CommandRequest) => void): readonly Action[] {
  const may = useMay();
  const isVacant = useRoomView((view) => commander(view) === undefined);
  const isMine = useRoomView(iCommand);
  return [
    {
      id: 'command.claim',
      group: 'command',
      key: 'C',
      isAvailable: isVacant && may('command.claim'),
      run: () => onRequest({ kind: 'claim' }),
    },
    {
      id: 'command.step-down',
      group: 'command',
      isAvailable: isMine && may('role.vacate'),
      run: () => onRequest({ kind: 'step-down' }),
    },
  ];
}

/** The steps of the incident: how bad it is and how far along. What cannot be taken back asks first. */
export function useIncidentActions(onRequest: (request: CommandRequest) => void): readonly Action[] {
  const { t } = useTranslation(['command', 'app']);
  const may = useMay();
  const role = useActingRole();
  const order = useOrder();
  const phase = useRoomView(({ state }) => state.phase);
  const severity = useRoomView(({ state }) => state.severity);
  const next = nextPhase(phase);
  // Into "learn" one comes by resolving.
  const forward = next === null || next === 'learn' || next === 'closed' ? null : next;
  const active = isActive(phase);
  const lowers = role === 'commander' || role === 'owner';
  const asking = (kind: 'back' | 'resolve' | 'close' | 'reopen', isAvailable: boolean): Action => ({
    id: `incident.${kind}`,
    group: 'command',
    isAvailable,
    run: () => onRequest({ kind }),
  });
  return [
    {
      id: 'incident.advance',
      values: { phase: t(`app:phases.${forward ?? phase}`) },
      group: 'command',
      isAvailable: forward !== null && may('incident.advance'),
      run: () => {
        if (forward !== null) order('incident.advance', { to: forward });
      },
    },
    asking('back', active && phase !== 'detect' && may('incident.advance')),
    asking('resolve', active && may('incident.resolve')),
    asking('close', phase === 'learn' && may('incident.close')),
    asking('reopen', !active && may('incident.reopen')),
    ...SEVERITIES.map((value): Action => {
      const isLower = isLowered(severity, value);
      return {
        id: `severity.${value}`,
        name: 'severity',
        values: { severity: value === 'unknown' ? t('app:severity.unknown') : value },
        detail: t(`severities.${value}`),
        group: 'command',
        isAvailable: value !== severity && (!isLower || lowers) && may('incident.set_severity'),
        run: () =>
          isLower && active
            ? onRequest({ kind: 'lower-severity', severity: value })
            : order('incident.set_severity', { severity: value }),
      };
    }),
  ];
}
