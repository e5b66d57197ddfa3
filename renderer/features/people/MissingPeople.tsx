import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commandSpan } from '#renderer/state/selectors/teams.ts';
import css from './MissingPeople.module.css';
import { type Missing, missingPeople } from './missing.ts';
import type { PeopleRequest } from './request.ts';

/** Lines that say who is not there or that one follows too many, with the step that mends it. */
export function MissingPeople(props: { readonly onRequest: (request: PeopleRequest) => void }) {
  const { onRequest } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const state = useRoomView((view) => view.state);
  const present = useRoomView((view) => view.present);
  const span = useRoomView(commandSpan);
  const may = useMay();
  const mayAssign = may('role.assign');
  const isPast = useRoomView(({ past }) => past !== null);
  // Whose screens were connected then is in no log.
  const missing = missingPeople(state, present).filter(({ kind }) => !isPast || kind !== 'silent');
  const isSpanRed = span?.level === 'red';
  if (missing.length === 0 && !isSpanRed) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const roleOf = (role: string) => t(`app:roles.${role}`).toLocaleLowerCase(i18n.language);

  function words(line: Missing): string {
    if (line.kind === 'commander') return t('missing.commander');
    if (line.kind === 'silent')
      return t('missing.silent', { count: line.names.length, names: list.format(line.names) });
    return mayAssign
      ? t('missing.vacant')
      : t('missing.roles', { roles: list.format(line.roles.map(roleOf)) });
  }

  return (
    <ul className={css['missing']} aria-label={t('missing.title')}>
      {isSpanRed ? (
        <li>
          <LevelMark level="red" word={t('span.tooMany', { count: span.count })} />
          {may('team.split') ? (
            <Button size="small" onPress={() => onRequest({ kind: 'split-teams' })}>
              {t('span.split')}
            </Button>
          ) : null}
        </li>
      ) : null}
      {missing.map((line) => (
        <li key={line.kind} className={line.kind === 'roles' && mayAssign ? css['vacant'] : undefined}>
          <span>{words(line)}</span>
          {line.kind === 'roles' && mayAssign ? (
            <span className={css['roles']}>
              {line.roles.map((role) => (
                <Button
                  key={role}
                  size="small"
                  aria-label={t('assignTitle', { role: roleOf(role) })}
                  onPress={() => onRequest({ kind: 'assign-role', role })}
                >
                  {t(`app:roles.${role}`)}
                </Button>
              ))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
