import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import css from './MissingPeople.module.css';
import { type Missing, missingPeople } from './missing.ts';
import type { PeopleRequest } from './request.ts';

/** Lines that say who is not there, with the step that mends it. */
export function MissingPeople(props: { readonly onRequest: (request: PeopleRequest) => void }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const state = useRoomView((view) => view.state);
  const present = useRoomView((view) => view.present);
  const may = useMay();
  const missing = missingPeople(state, present);
  if (missing.length === 0) return null;
  const roles = missing.flatMap((line) => (line.kind === 'role' ? [line.role] : []));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });

  function words(line: Missing): string {
    if (line.kind === 'commander') return t('missing.commander');
    if (line.kind === 'role')
      return t('missing.roles', {
        roles: list.format(roles.map((role) => t(`app:roles.${role}`).toLocaleLowerCase(i18n.language))),
      });
    return t('missing.silent', { count: line.names.length, names: list.format(line.names) });
  }

  // Vacant roles share one line: four of them would push the people off the panel.
  const lines = missing.filter((line) => line.kind !== 'role' || line.role === roles[0]);
  return (
    <ul className={css['missing']} aria-label={t('missing.title')}>
      {lines.map((line) => (
        <li key={line.kind}>
          <span>{words(line)}</span>
          {line.kind === 'role' && may('role.assign') ? (
            <Button
              size="small"
              kind="quiet"
              onPress={() => props.onRequest({ kind: 'assign-role', role: line.role })}
            >
              {t('assign')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
