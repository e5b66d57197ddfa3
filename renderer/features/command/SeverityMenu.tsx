import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { isActive } from '#shared/incident/phases.ts';
import { isLowered, SEVERITIES, type Severity } from '#shared/incident/severity.ts';
import type { CommandRequest } from './request.ts';
import css from './SeverityMenu.module.css';

/** How bad it is. Raised in one step by anyone with a role, lowered by the commander with a reason (INC-2). */
export function SeverityMenu(props: {
  readonly onRequest: (request: CommandRequest) => void;
  readonly onAssess?: () => void;
}) {
  const { t } = useTranslation(['command', 'app']);
  const severity = useRoomView((view) => view.state.severity);
  const phase = useRoomView((view) => view.state.phase);
  const role = useActingRole();
  const may = useMay();
  const order = useOrder();
  const name = (value: Severity) => (value === 'unknown' ? t('app:severity.unknown') : value);
  if (!may('incident.set_severity')) return <span className={css['severity']}>{name(severity)}</span>;

  const lowers = role === 'commander' || role === 'owner';
  function set(value: Severity): void {
    if (isLowered(severity, value) && isActive(phase))
      props.onRequest({ kind: 'lower-severity', severity: value });
    else order('incident.set_severity', { severity: value });
  }

  return (
    <Menu
      label={t('severity')}
      groups={[
        {
          id: 'severity',
          label: t('severity'),
          entries: SEVERITIES.map((value) => ({
            id: value,
            label: name(value),
            detail: value === severity ? t('severityNow') : t(`severities.${value}`),
            isSelected: value === severity,
            isDisabled: value === severity || (isLowered(severity, value) && !lowers),
            onAction: () => set(value),
          })),
        },
        {
          id: 'aid',
          entries:
            props.onAssess === undefined
              ? []
              : [{ id: 'assess', label: t('assess'), onAction: props.onAssess }],
        },
      ]}
    >
      <Button
        iconAfter={<ChevronDown size={14} aria-hidden="true" />}
        aria-label={`${t('severity')}: ${name(severity)}`}
      >
        <strong>{name(severity)}</strong>
      </Button>
    </Menu>
  );
}
