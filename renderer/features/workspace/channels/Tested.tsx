import { useTranslation } from 'react-i18next';
import type { ChannelTested } from '#shared/protocol/rest/delivery.ts';
import css from '../Workspace.module.css';

/** What came of a message that was sent to try a channel. */
export function Tested({ tested }: { readonly tested: ChannelTested | null }) {
  const { t } = useTranslation('delivery');
  if (tested === null) return <span role="status" />;
  const { state, reason, detail } = tested;
  return (
    <span role="status" className={css[state === 'delivered' ? 'preview' : 'problem']}>
      {t(`states.${state}`)}. {reason === null ? null : t(`reasons.${reason}`)}{' '}
      {detail === null ? null : <bdi>{detail}</bdi>}
    </span>
  );
}
