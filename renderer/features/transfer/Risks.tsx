import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { ActingRole } from '#shared/incident/roles.ts';
import css from './Risks.module.css';

const CLEARS: readonly (ActingRole | null)[] = ['commander', 'deputy', 'scribe', 'owner'];

/** The risks that stand: whoever takes part notes one, and clears their own; who leads and the scribe clear any. */
export function Risks() {
  const { t, i18n } = useTranslation(['transfer', 'app']);
  const state = useRoomView((view) => view.state);
  const me = useRoomView((view) => view.me);
  const role = useActingRole();
  const may = useMay();
  const { give, refused } = useGive();
  const [text, setText] = useState('');
  const risks = Object.values(state.risks);
  return (
    <section className={css['risks']} aria-label={t('risks')}>
      <h3 className={css['title']}>{t('risks')}</h3>
      {risks.length === 0 ? <p className={css['none']}>{t('noRisks')}</p> : null}
      <ul className={css['list']}>
        {risks.map((risk) => (
          <li key={risk.id}>
            <span>
              {risk.text} <span className={css['by']}>{nameOf(state, risk.by)}</span>
            </span>
            {may('risk.clear') && (risk.by === me || CLEARS.includes(role)) ? (
              <IconButton
                label={t('clearRisk', { risk: risk.text })}
                icon={<X size={14} aria-hidden="true" />}
                onPress={() => give('risk.clear', { risk: risk.id })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {may('risk.note') ? (
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '' && give('risk.note', { text })) setText('');
          }}
        >
          <TextField
            label={t('newRisk')}
            labelHidden
            placeholder={t('newRiskHint')}
            value={text}
            onChange={setText}
          />
          <Button type="submit" isDisabled={text.trim() === ''}>
            {t('noteRisk')}
          </Button>
        </form>
      ) : null}
      {refused === null ? null : (
        <p role="alert">{sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}</p>
      )}
    </section>
  );
}
