import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { ASSIGNABLE_ROLES, type AssignableRole } from '#shared/incident/roles.ts';

/** Somebody takes another role. Command is not given this way: it is claimed or handed over. */
export function GiveRoleDialog(props: { readonly person: Participant; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const { give, refused } = useGive();
  const [role, setRole] = useState<AssignableRole | null>(null);
  return (
    <FormDialog
      title={t('giveRoleTitle', { name: person.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('assign')}
      canSubmit={role !== null}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (role !== null && give('role.assign', { role, participant: person.id })) onClose();
      }}
      onClose={onClose}
    >
      <Select
        label={t('role')}
        placeholder={t('chooseRole')}
        value={role}
        onChange={setRole}
        options={ASSIGNABLE_ROLES.filter((name) => name !== person.role).map((name) => ({
          value: name,
          label: t(`app:roles.${name}`),
        }))}
      />
    </FormDialog>
  );
}
