import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/components/Section.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { me } from '#renderer/state/selectors/people.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { CONTACT_SOURCES, type ContactSource, contactRate } from '#shared/incident/contacts/contacts.ts';
import { toInstant } from '#shared/time/instant.ts';
import css from './Places.module.css';

/** The counter of whoever hears the customers: the customer liaison's, in reach of a thumb. */
export function Tally() {
  const { t } = useTranslation('my-tasks');
  const isLiaison = useRoomView((view) => me(view)?.role === 'customer-liaison');
  const contacts = useRoomView(({ state }) => state.contacts);
  const now = useNow(60_000);
  const may = useMay();
  const order = useOrder();
  const [source, setSource] = useState<ContactSource>('phone');
  if (!isLiaison || !may('contacts.count')) return null;
  const rate = contactRate(contacts, toInstant(now));
  return (
    <Section title={t('tally.title')}>
      <p className={css['sum']}>{t('tally.sum', { count: contacts.total, rate })}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label={t('tally.source')} className={css['sources']}>
        {CONTACT_SOURCES.map((each) => (
          <TouchButton
            key={each}
            kind={each === source ? 'primary' : 'plain'}
            aria-pressed={each === source}
            onClick={() => setSource(each)}
          >
            {t(`tally.${each}`)}
          </TouchButton>
        ))}
      </div>
      <div className={css['tally']}>
        <TouchButton
          icon={<Minus size={18} aria-hidden="true" />}
          disabled={contacts.bySource[source] === 0}
          onClick={() => order('contacts.count', { delta: -1, source })}
        >
          {t('tally.less')}
        </TouchButton>
        <output className={css['count']}>{contacts.bySource[source]}</output>
        <TouchButton
          icon={<Plus size={18} aria-hidden="true" />}
          onClick={() => order('contacts.count', { delta: 1, source })}
        >
          {t('tally.more')}
        </TouchButton>
      </div>
    </Section>
  );
}
