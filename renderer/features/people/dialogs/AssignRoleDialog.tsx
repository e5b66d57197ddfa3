import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { onTheIncident } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { WatchedRole } from '#shared/incident/roles.ts';

/** A role that nobody has goes to somebody (ROLE-1). */
export function AssignRoleDialog(props: { readonly role: WatchedRole; readonly onClose: () => void }) {
  const { role, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const people = useRoomView(onTheIncident);
  const commander = useRoomView((view) => view.state.command.commander);
  const { give, refused } = useGive();
  const [participant, setParticipant] = useState<string | null>(null);
  return (
    <FormDialog
      title={t('assignTitle', { role: t(`app:roles.${role}`).toLocaleLowerCase(i18n.language) })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('assign')}
      canSubmit={participant !== null}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (participant !== null && give('role.assign', { role, participant })) onClose();
      }}
      onClose={onClose}
    >
      <Select
        label={t('person')}
        placeholder={t('choosePerson')}
        value={participant}
        onChange={setParticipant}
        options={people
          .filter((person) => person.role !== role && person.id !== commander)
          .map((person) => ({
            value: person.id,
            label: `${person.name} · ${t(`app:roles.${person.role}`)}`,
          }))}
      />
    </FormDialog>
  );
}
