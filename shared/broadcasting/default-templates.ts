import type { AudienceDefinition, Checks } from '#shared/incident/broadcasts/audience.ts';
import type { PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';

/** The words that an update begins with, per status: what the room knows stands there, the rest is written. */
type Templates = Readonly<Record<PublicStatus, string>>;

// biome-ignore format: one row a line
export const DEFAULT_TEMPLATES: Readonly<Record<Checks, Readonly<Record<'en' | 'ja', Templates>>>> = {
  public: {
    en: {
      investigating: '{{title}}{{#if since}} since {{since}}{{/if}}. We are looking into the cause.',
      identified: '{{title}}{{#if since}} since {{since}}{{/if}}. We have found the cause and are working on it.',
      monitoring: '{{title}}{{#if since}} since {{since}}{{/if}}. We have taken action and are watching the result.',
      resolved: '{{title}}{{#if since}} since {{since}}{{/if}}. This is over. We apologise for the disruption.',
    },
    ja: {
      investigating: '{{#if since}}{{since}} から、{{/if}}次の事象が発生しています：{{title}}。現在、原因を調査しています。',
      identified: '{{#if since}}{{since}} から、{{/if}}次の事象が発生しています：{{title}}。原因を特定し、対応を進めています。',
      monitoring: '{{#if since}}{{since}} から発生していた{{/if}}次の事象への対応を行いました：{{title}}。現在、経過を確認しています。',
      resolved: '{{#if since}}{{since}} から発生していた{{/if}}次の事象は解消しました：{{title}}。ご迷惑をおかけし、申し訳ございません。',
    },
  },
  internal: {
    en: {
      investigating: '{{#if severity}}{{severity}}: {{/if}}{{title}}{{#if since}}, since {{since}}{{/if}}. The cause is not known yet.',
      identified: '{{#if severity}}{{severity}}: {{/if}}{{title}}{{#if since}}, since {{since}}{{/if}}. The cause is known and being worked on.',
      monitoring: '{{#if severity}}{{severity}}: {{/if}}{{title}}{{#if since}}, since {{since}}{{/if}}. Action was taken; we watch the result.',
      resolved: '{{#if severity}}{{severity}}: {{/if}}{{title}}{{#if since}}, since {{since}}{{/if}}. It is over.',
    },
    ja: {
      investigating: '{{#if severity}}{{severity}}：{{/if}}{{title}}{{#if since}}（{{since}} から）{{/if}}。原因は調査中です。',
      identified: '{{#if severity}}{{severity}}：{{/if}}{{title}}{{#if since}}（{{since}} から）{{/if}}。原因を特定し、対応中です。',
      monitoring: '{{#if severity}}{{severity}}：{{/if}}{{title}}{{#if since}}（{{since}} から）{{/if}}。対応を終え、経過を確認しています。',
      resolved: '{{#if severity}}{{severity}}：{{/if}}{{title}}{{#if since}}（{{since}} から）{{/if}}。解消しました。',
    },
  },
};

/** The words that an update to an audience begins with: its own where it has any, otherwise the product's. */
export function templateOf(
  { checks, templates }: Pick<AudienceDefinition, 'checks' | 'templates'>,
  language: 'en' | 'ja',
  status: PublicStatus,
): string {
  return templates[language][status] || DEFAULT_TEMPLATES[checks][language][status];
}
