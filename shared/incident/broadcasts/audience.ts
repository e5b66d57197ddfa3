import { saidIn, type Wording } from '#shared/text/wording.ts';
import type { Grade } from '../severity.ts';
import type { PublicStatus } from './broadcast.ts';

/** The id of an audience: unique in a workspace, and kept for good. */
export type AudienceId = string;

/** The audience that reads the status page. It is there in every workspace. */
export const PUBLIC: AudienceId = 'public';

/** The audience whose page shows figures, and neither chat nor log. */
export const EXECUTIVES: AudienceId = 'executives';

/** How strictly the texts to an audience are looked at: as for strangers, or as for people of the house (CAST-3). */
export const CHECKS = ['public', 'internal'] as const;

export type Checks = (typeof CHECKS)[number];

/**
 * When an audience expects the next update (CAST-5): by the settings for the public or for executives, in minutes of
 * its own, or whenever somebody has something to say.
 */
export type Rhythm =
  | { readonly kind: 'public' | 'executives' | 'none' }
  | {
      readonly kind: 'own';
      readonly everyMinutes: number;
      /** Null: as often as in any other. */
      readonly bySeverity: Readonly<Record<Grade, number | null>>;
    };

/** The words that an update begins with, by language and status; where there are none, the product's own. */
export type OwnTemplates = Readonly<Record<'en' | 'ja', Readonly<Record<PublicStatus, string>>>>;

/** Who is told of an incident (CAST-1). An incident keeps those that were on when it was declared. */
export interface AudienceDefinition {
  readonly id: AudienceId;
  readonly name: Wording;
  readonly checks: Checks;
  /** Whether the commander has to approve what others send (CAST-4). */
  readonly needsApproval: boolean;
  readonly rhythm: Rhythm;
  readonly templates: OwnTemplates;
}

/** An audience as the workspace keeps it: one that is off is ready, and no incident tells it anything. */
export interface WorkspaceAudience extends AudienceDefinition {
  readonly isOn: boolean;
}

/** Audiences at once: each that is on is a row in the cockpit, and most of them a clock. */
export const MOST_AUDIENCES = 12;

/** A rhythm of an audience's own, before anybody has changed it. */
export const HALF_HOURLY: Rhythm = {
  kind: 'own',
  everyMinutes: 30,
  bySeverity: { SEV1: null, SEV2: null, SEV3: null, SEV4: null, SEV5: null },
};

const NO_WORDS = { investigating: '', identified: '', monitoring: '', resolved: '' };

/** Nothing of an audience's own: the product's words in both languages. */
export const NO_TEMPLATES: OwnTemplates = { en: NO_WORDS, ja: NO_WORDS };

/** Where a workspace says nothing of its own. Two are on: each more is work for whoever commands. */
// biome-ignore format: one row a line
export const DEFAULT_AUDIENCES: readonly WorkspaceAudience[] = [
  audience(PUBLIC, { en: 'Public', ja: '一般公開' }, 'public', { kind: 'public' }, true),
  audience(EXECUTIVES, { en: 'Executives', ja: '経営陣' }, 'internal', { kind: 'executives' }, true),
  audience('customers', { en: 'Customers', ja: 'お客様' }, 'public', HALF_HOURLY, false),
  audience('support', { en: 'Support', ja: 'サポート窓口' }, 'internal', HALF_HOURLY, false),
];

/** The audiences of incidents that were declared before a workspace could say which there are. */
export const FIRST_AUDIENCES: readonly AudienceDefinition[] = audiencesOn(
  DEFAULT_AUDIENCES.filter(({ id }) => id === PUBLIC || id === EXECUTIVES),
);

/** Those that are told of an incident, as it keeps them. */
export function audiencesOn(audiences: readonly WorkspaceAudience[]): readonly AudienceDefinition[] {
  return audiences.filter(({ isOn }) => isOn).map(({ isOn: _, ...definition }) => definition);
}

/** An audience of an incident, or undefined where it has none of that id. */
export function audienceOf(
  { audiences }: { readonly audiences: readonly AudienceDefinition[] },
  id: AudienceId,
): AudienceDefinition | undefined {
  return audiences.find((audience) => audience.id === id);
}

/** The name of an audience in a reader's language; its id where the incident does not know it. */
export function audienceName(
  of: { readonly audiences: readonly AudienceDefinition[] },
  id: AudienceId,
  language: 'en' | 'ja',
): string {
  const found = audienceOf(of, id);
  return found === undefined ? id : saidIn(found.name, language);
}

function audience(
  id: AudienceId,
  name: Wording,
  checks: Checks,
  rhythm: Rhythm,
  isOn: boolean,
): WorkspaceAudience {
  return { id, name, checks, needsApproval: false, rhythm, templates: NO_TEMPLATES, isOn };
}
