import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Menu } from '#renderer/components/Menu.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useOrder } from '#renderer/state/use-order.ts';
import { CONTACT_SOURCES, type ContactSource, contactRate } from '#shared/incident/contacts/contacts.ts';
import { toInstant } from '#shared/time/instant.ts';
import css from './WarRoom.module.css';

/**
 * How many customers got in touch: the sum, and those of the last quarter of an hour. The way they came by is chosen
 * beside it and stays for the next ones.
 */
export function ContactTally(props: {
  readonly source: ContactSource;
  readonly onSource: (source: ContactSource) => void;
}) {
  const { source, onSource } = props;
  const { t } = useTranslation('war-room');
  const contacts = useRoomView(({ state }) => state.contacts);
  const now = useNow(60_000);
  const may = useMay();
  const order = useOrder();
  const rate = contactRate(contacts, toInstant(now));
  const words = t('contacts.sum', { count: contacts.total, rate });
  if (!may('contacts.count'))
    return contacts.total === 0 ? null : <span className={css['tally']}>{words}</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={css['tally']} role="group" aria-label={t('contacts.title')}>
      <IconButton
        label={t('contacts.less', { source: t(`sources.${source}`) })}
        icon={<Minus size={14} aria-hidden="true" />}
        isDisabled={contacts.bySource[source] === 0}
        onPress={() => order('contacts.count', { delta: -1, source })}
      />
      <Menu
        label={t('contacts.source')}
        groups={[
          {
            id: 'source',
            label: t('contacts.source'),
            entries: CONTACT_SOURCES.map((each) => ({
              id: each,
              label: t(`sources.${each}`),
              detail: String(contacts.bySource[each]),
              isSelected: each === source,
              onAction: () => onSource(each),
            })),
          },
        ]}
      >
        <Button
          size="small"
          kind="quiet"
          aria-label={`${contacts.total} ${t('contacts.short', { rate })}, ${t(`sources.${source}`)}`}
        >
          <span className={css['count']}>{contacts.total}</span> {t('contacts.short', { rate })}
        </Button>
      </Menu>
      <IconButton
        label={t('contacts.more', { source: t(`sources.${source}`) })}
        shortcut="K"
        icon={<Plus size={14} aria-hidden="true" />}
        onPress={() => order('contacts.count', { delta: 1, source })}
      />
    </div>
  );
}
