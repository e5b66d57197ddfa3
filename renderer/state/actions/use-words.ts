import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from './action.ts';

/** What an action is called in the reader's language, and what else it is found by. */
export interface ActionWords {
  readonly label: string;
  readonly find: string;
}

/** The words of actions. */
export function useActionWords(): (action: Action) => ActionWords {
  const { t } = useTranslation('actions');
  return useCallback(
    ({ id, name = id, values = {} }) => ({
      label: t(`${name}.label`, values),
      find: t(`${name}.find`, values),
    }),
    [t],
  );
}
