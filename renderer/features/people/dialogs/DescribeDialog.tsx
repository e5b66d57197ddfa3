import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { deviceZone, skillsIn, zonesWith } from '#renderer/state/zones.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';

const UNKNOWN = '';
const HERE = 'here';

/** Where somebody is at home and what they can do: what a shift plan has to know of them (SHIFT-1). */
export function DescribeDialog(props: { readonly person: Participant; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const me = useRoomView((view) => view.me);
  const { give, refused } = useGive();
  const [zone, setZone] = useState(person.zone ?? UNKNOWN);
  const [skills, setSkills] = useState(person.skills.join(', '));
  // Where this device is says nothing about anybody but its owner.
  const here = person.id === me ? deviceZone() : null;
  const said = zone === UNKNOWN ? null : zone === HERE ? here : zone;
  return (
    <FormDialog
      title={t('describe.title', { name: person.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('describe.submit')}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        const facts = { participant: person.id, zone: said, skills: [...skillsIn(skills)] };
        if (give('participant.describe', facts)) onClose();
      }}
      onClose={onClose}
    >
      <Select
        label={t('describe.zone')}
        value={zone}
        onChange={setZone}
        options={[
          ...(here === null ? [] : [{ value: HERE, label: t('describe.here', { zone: here }) }]),
          { value: UNKNOWN, label: t('describe.unknown') },
          ...zonesWith(person.zone).map((each) => ({ value: each, label: each })),
        ]}
      />
      <TextField
        label={t('describe.skills')}
        placeholder={t('describe.sample')}
        hint={t('describe.hint')}
        value={skills}
        onChange={setSkills}
      />
    </FormDialog>
  );
}
