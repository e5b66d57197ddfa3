import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import css from './Sleep.module.css';

/** More would push what comes after it off a phone. */
const FIRST = 5;

/** What was told, the newest first, each with the way to take it out. */
export function ToldList(props: {
  readonly label: string;
  readonly told: readonly { readonly id: string; readonly said: string; readonly onTakeOut: () => void }[];
  readonly isBusy: boolean;
}) {
  const { label, told, isBusy } = props;
  const { t } = useTranslation('sleep');
  const [isAll, setAll] = useState(false);
  if (told.length === 0) return null;
  return (
    <div>
      <h3 className={css['quiet']}>{label}</h3>
      <ul className={css['told']} aria-label={label}>
        {(isAll ? told : told.slice(0, FIRST)).map(({ id, said, onTakeOut }) => (
          <li key={id}>
            <span>{said}</span>
            <TouchButton
              kind="quiet"
              disabled={isBusy}
              icon={<Trash2 size={16} aria-hidden="true" />}
              aria-label={t('takeOut', { what: said })}
              onClick={onTakeOut}
            >
              {t('takeOutShort')}
            </TouchButton>
          </li>
        ))}
      </ul>
      {isAll || told.length <= FIRST ? null : (
        <TouchButton kind="quiet" onClick={() => setAll(true)}>
          {t('showAll', { count: told.length })}
        </TouchButton>
      )}
    </div>
  );
}
