import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import type { TestedChannel } from '#shared/protocol/rest/delivery.ts';
import css from '../Workspace.module.css';

/** One channel in the list: whether it is set up, and its form, closed until somebody wants it. */
export function ChannelEntry(props: {
  readonly channel: TestedChannel;
  readonly isSet: boolean;
  readonly children: ReactNode;
}) {
  const { channel, isSet, children } = props;
  const { t } = useTranslation('channels');
  return (
    <details className={classNames(css['definition'], css['entry'])}>
      <summary>
        <strong>{t(`${channel}.heading`)}</strong>{' '}
        <span className={css['hint']} role="status">
          {t(isSet ? 'isSet' : `${channel}.none`)}
        </span>
      </summary>
      {children}
    </details>
  );
}
