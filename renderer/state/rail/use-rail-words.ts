import { useTranslation } from 'react-i18next';
import { useAudienceName } from '../use-audience-name.ts';
import type { Phrase } from './describe.ts';

/** Says a phrase of the rail in the reader's language; ids of roles, audiences and severities by their names. */
export function useRailWords(): (phrase: Phrase) => string {
  const { t, i18n } = useTranslation(['clock-rail', 'app']);
  const nameOf = useAudienceName();
  const small = (term: string) => t(term as never).toLocaleLowerCase(i18n.language);
  return ({ key, values }) => {
    const { role, audience, severity, team, kind } = values;
    return String(
      t(
        key as never,
        {
          ...values,
          ...(role === undefined ? {} : { role: small(`app:roles.${role}`) }),
          ...(team === undefined || role === undefined
            ? {}
            : { seat: team === '' ? small(`app:roles.${role}`) : t('app:leadOf', { team }) }),
          ...(kind === undefined ? {} : { what: t(`app:logistics.${kind}` as never) }),
          ...(audience === undefined
            ? {}
            : { audience: nameOf(String(audience)).toLocaleLowerCase(i18n.language) }),
          ...(severity === 'unknown' ? { severity: t('severityUnknown') } : {}),
        } as never,
      ),
    );
  };
}
