import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { teamsByName } from '#renderer/state/selectors/teams.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { belongsTo, canLead } from '#shared/incident/teams/lookup.ts';

/** Stands for a team that is formed for the person, who leads it. */
const NEW = 'new';

/** Somebody goes into a team, or leads a new one (ROLE-5). A lead sees their own team alone. */
export function PutInTeamDialog(props: { readonly person: Participant; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const may = useMay();
  const state = useRoomView((view) => view.state);
  const me = useRoomView((view) => view.me);
  const { give, refused } = useGive();
  const forms = may('team.form');
  const teams = useRoomView(teamsByName).filter(
    (team) => !belongsTo(team, person.id) && (forms || team.lead === me),
  );
  const mayLead = forms && canLead(state, person);
  const [chosen, setChosen] = useState<string | null>(teams[0]?.id ?? (mayLead ? NEW : null));
  const [name, setName] = useState('');
  const options = teams.map(({ id, name: label, lead }) => ({
    value: id,
    label: lead === null ? `${label} · ${t('teams.leadless')}` : `${label} · ${nameOf(state, lead)}`,
  }));
  return (
    <FormDialog
      title={t('teams.putTitle', { name: person.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t(chosen === NEW ? 'teams.form' : 'actions.put-in-team')}
      canSubmit={chosen === NEW ? name.trim() !== '' : chosen !== null}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (chosen === null) return;
        const taken =
          chosen === NEW
            ? give('team.form', { name, lead: person.id })
            : give('team.join', { team: chosen, participants: [person.id] });
        if (taken) onClose();
      }}
      onClose={onClose}
    >
      <Select
        label={t('teams.team')}
        placeholder={t('teams.choose')}
        value={chosen}
        onChange={setChosen}
        options={[
          ...options,
          ...(mayLead ? [{ value: NEW, label: t('teams.newTeam', { name: person.name }) }] : []),
        ]}
      />
      {chosen === NEW ? (
        <TextField label={t('teams.name')} value={name} onChange={setName} maxLength={80} autoFocus />
      ) : null}
    </FormDialog>
  );
}
