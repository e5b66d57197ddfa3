import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';

/** One line of a list that is edited as a whole: its fields, and the way to take it out. */
export function RowGroup(props: {
  readonly of: 'links' | 'components';
  /** From 1. */
  readonly number: number;
  readonly className: string | undefined;
  readonly onRemove: () => void;
  readonly children: ReactNode;
  /** What stands below the fields. */
  readonly below?: ReactNode;
}) {
  const { of, number } = props;
  const { t } = useTranslation('workspace');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={t(`${of}.row`, { number })} className={props.className}>
      {props.children}
      <Button kind="quiet" aria-label={t(`${of}.removeRow`, { number })} onPress={props.onRemove}>
        {t(`${of}.remove`)}
      </Button>
      {props.below}
    </div>
  );
}
