import { useTranslation } from 'react-i18next';
import type { Action } from './action.ts';

/** What an action is called, in the reader's language. */
export function useActionLabel(): (action: Action) => string {
  const { t } = useTranslation('actions');
  return ({ id, name = id, values = {} }) => t(`${name}.label`, values);
}
