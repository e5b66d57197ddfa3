import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { onTheIncident } from '#renderer/state/selectors/people.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { canLead } from '#shared/incident/teams/lookup.ts';
import type { Team } from '#shared/incident/teams/team.ts';

/** A team gets a lead, or another one (ROLE-5). Its own people come first. */
export function NameLeadDialog({ team, onClose }: { readonly team: Team; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'app']);
  const state = useRoomView((view) => view.state);
  const people = useRoomView(onTheIncident);
  const { give, refused } = useGive();
  const isMember = (id: string) => team.members.includes(id);
  const candidates = people
    .filter((person) => person.id !== team.lead && canLead(state, person))
    .sort((a, b) => Number(isMember(b.id)) - Number(isMember(a.id)));
  const [lead, setLead] = useState<string | null>(candidates.find(({ id }) => isMember(id))?.id ?? null);
  return (
    <FormDialog
      title={t('teams.nameLeadTitle', { team: team.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('teams.nameLead')}
      canSubmit={lead !== null}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (lead !== null && give('team.change', { team: team.id, lead })) onClose();
      }}
      onClose={onClose}
    >
      <Select
        label={t('teams.lead')}
        placeholder={t('choosePerson')}
        value={lead}
        onChange={setLead}
        options={candidates.map(({ id, name, role }) => ({
          value: id,
          label: `${name} · ${isMember(id) ? t('teams.member') : t(`app:roles.${role}`)}`,
        }))}
      />
    </FormDialog>
  );
}
