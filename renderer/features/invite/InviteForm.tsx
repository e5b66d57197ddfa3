import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { DialogActions } from '#renderer/components/Dialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { refusalIn } from '#renderer/state/workspace.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import { ASSIGNABLE_ROLES, type AssignableRole } from '#shared/incident/roles.ts';
import type { WireError } from '#shared/protocol/error.ts';
import css from './Invite.module.css';

/** A link that was made, with what it is good for. */
export interface Invitation {
  readonly url: string;
  readonly role: AssignableRole;
  /** For whom it is; empty where nobody was named. */
  readonly name: string;
  readonly uses: number;
  /** Milliseconds by this screen's clock. */
  readonly until: number;
}

const HOURS = ['1', '8', '24', '168'] as const;

/** Many enough for a bridge full of people; the link is theirs to pass on. */
const MOST_USES = 100;

export function InviteForm(props: {
  readonly incident: string;
  readonly onMade: (invitation: Invitation) => void;
  readonly onCancel: () => void;
}) {
  const { incident, onMade, onCancel } = props;
  const { t } = useTranslation('invite');
  const workspace = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const [role, setRole] = useState<AssignableRole>('responder');
  const [name, setName] = useState('');
  const [uses, setUses] = useState(1);
  const [hours, setHours] = useState<(typeof HOURS)[number]>('8');
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<WireError | null>(null);
  async function make() {
    setBusy(true);
    setRefused(null);
    const ttlMinutes = Number(hours) * 60;
    const named = name.trim() === '' ? {} : { name: name.trim() };
    try {
      const { url } = await workspace.api.invite(incident, { role, uses, ttlMinutes, ...named });
      onMade({ url, role, name: name.trim(), uses, until: Date.now() + ttlMinutes * 60_000 });
    } catch (error) {
      setRefused(refusalIn(error) ?? refusal('server_unreachable'));
      setBusy(false);
    }
  }
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void make();
      }}
    >
      <Select
        label={t('role')}
        options={ASSIGNABLE_ROLES.map((value) => ({ value, label: t(`app:roles.${value}`) }))}
        value={role}
        onChange={setRole}
      />
      <p className={css['hint']}>{t(`roles.${role}`)}</p>
      <TextField label={t('name')} value={name} onChange={setName} maxLength={80} />
      <div className={css['two']}>
        <NumberField label={t('uses')} value={uses} min={1} max={MOST_USES} onChange={setUses} />
        <Select
          label={t('hours')}
          options={HOURS.map((value) => ({ value, label: t(`lasts.${value}`) }))}
          value={hours}
          onChange={setHours}
        />
      </div>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <DialogActions>
        <Button onPress={onCancel}>{t('app:cancel')}</Button>
        <Button type="submit" kind="primary" isDisabled={isBusy}>
          {t('make')}
        </Button>
      </DialogActions>
    </Form>
  );
}
