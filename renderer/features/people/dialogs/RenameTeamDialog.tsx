import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Team } from '#shared/incident/teams/team.ts';

/** A team gets another name. */
export function RenameTeamDialog({ team, onClose }: { readonly team: Team; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const { give, refused } = useGive();
  const [name, setName] = useState(team.name);
  return (
    <FormDialog
      title={t('teams.renameTitle', { team: team.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('teams.rename')}
      canSubmit={name.trim() !== '' && name.trim() !== team.name}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give('team.change', { team: team.id, name })) onClose();
      }}
      onClose={onClose}
    >
      <TextField label={t('teams.name')} value={name} onChange={setName} maxLength={80} autoFocus />
    </FormDialog>
  );
}
