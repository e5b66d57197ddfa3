import type { ContactEvents } from '#shared/incident/contacts/events.ts';
import type { LinkEvents } from '#shared/incident/links/events.ts';
import type { SeverityAidEvents } from '#shared/incident/severity-aid/events.ts';
import type { StatusEvents } from '#shared/incident/status/events.ts';
import { type Sentences, severityTerm } from './phrase.ts';

export const linkSentences: Sentences<LinkEvents> = {
  'incident.linked': ({ kind, label, url, replaces }) => ({
    key: replaces === null ? 'incident.linked' : 'incident.relinked',
    terms: { kind: `timeline:links.${kind}` },
    quote: label === null ? url : `${label} · ${url}`,
  }),
  'incident.unlinked': ({ kind, label }) => ({
    key: 'incident.unlinked',
    terms: { kind: `timeline:links.${kind}` },
    quote: label,
  }),
};

export const contactSentences: Sentences<ContactEvents> = {
  'contacts.counted': ({ delta, source, total }) => ({
    key: delta > 0 ? 'contacts.counted' : 'contacts.corrected',
    values: { count: Math.abs(delta), total },
    terms: { source: `timeline:sources.${source}` },
  }),
};

export const severityAidSentences: Sentences<SeverityAidEvents> = {
  'incident.assessed': ({ alert, contacts, exposure, hit, severity }) => ({
    key: hit === null ? 'incident.assessedUnknown' : 'incident.assessed',
    values: { contacts, ...(hit === null ? {} : { hit }) },
    terms: {
      severity: severityTerm(severity),
      alert: `timeline:alerts.${alert}`,
      exposure: `timeline:exposures.${exposure}`,
    },
  }),
};

export const statusSentences: Sentences<StatusEvents> = {
  'status.components_set': ({ components }) => ({
    key: 'status.componentsSet',
    list: components.map(({ name, state }) => ({ name, term: `app:componentStates.${state}` })),
  }),
};
