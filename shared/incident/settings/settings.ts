/**
 * The numbers of the rules with their defaults. An incident keeps the ones that were in force when it was
 * declared, so a later change of the workspace's never moves a running clock.
 */
export const DEFAULT_SETTINGS = {
  /** ROLE-1: seconds until the vacant command is reminded of, and between the reminders after it. */
  commandVacantSeconds: 120,
  /** ROLE-1: minutes until another vacant role is reminded of. */
  roleVacantMinutes: 10,
  /** ROLE-6: the commander's own duty clock: hand-over proposed, demanded, demanded again. */
  commandProposeMinutes: 60,
  commandDemandMinutes: 180,
  commandRepeatMinutes: 10,
  /** ROLE-5: direct reports from which the span of control is amber, and red. */
  spanAmber: 6,
  spanRed: 8,
  /** ROLE-3: minutes until an offer of command that nobody answers is amber, and red. */
  offerAmberMinutes: 2,
  offerRedMinutes: 5,
  /** TASK-1: minutes of a task when none are said. */
  taskMinutes: 5,
  /** TASK-2: seconds until "understood" is missed, and how often the assigner is told. */
  understoodSeconds: 60,
  understoodReminders: 3,
  /** TASK-3: seconds before the deadline from which a task is amber. */
  taskAmberSeconds: 60,
  /** FAT-2: minutes on duty without a break. */
  dutyAmberMinutes: 90,
  dutyRedMinutes: 180,
  /** FAT-1: a rest shorter than this many minutes does not start the duty clock anew. */
  breakMinutes: 10,
  /** FAT-6: minutes of a rest when none are said. */
  restMinutes: 30,
  /** FAT-2: hours of one's turn on duty above which it is red, and hours off before it below which it is amber. */
  shiftRedHours: 12,
  betweenShiftsHours: 11,
  /** SHIFT-1: hours that a planned shift aims at, and minutes in which the next is briefed. */
  shiftHours: 8,
  shiftOverlapMinutes: 15,
  /** SHIFT-2: minutes between reminders of a hand-over that is due. */
  handOverRepeatMinutes: 5,
  /** CLOCK-1: minutes between the call-outs of the elapsed time. */
  callOutMinutes: 10,
  /** CAST-5: minutes to the first public update, from it to the scoping one, between updates in the first hours. */
  publicFirstMinutes: 5,
  publicScopingMinutes: 5,
  publicEveryMinutes: 20,
  publicEarlyHours: 2,
  executivesEveryMinutes: 30,
  /** CAST-5: hours after which an audience waits for news at the latest, whatever was announced. */
  longestSilenceHours: 24,
  /** CAST-5: minutes between reminders of an overdue update. */
  updateRepeatMinutes: 10,
  /** CAST-4: seconds in which an update can be taken back before it goes out. */
  takeBackSeconds: 10,
  /** CAST-4: minutes after which an update that could not go out in time waits for a human instead. */
  updateExpiresMinutes: 10,
  /** TL-2: megabytes of one file, and of all files of an incident together. */
  attachmentMegabytes: 10,
  attachmentsMegabytes: 500,
  /** DEC-1: seconds in which one may object; DEC-2: minutes until a decision is looked at again. */
  objectionWindowSeconds: 15,
  verifyMinutes: 30,
  /** PAR-1: minutes between roll calls, and in SEV1; seconds until who is silent is amber, and red. */
  rollCallMinutes: 30,
  rollCallSev1Minutes: 15,
  rollCallAmberSeconds: 60,
  rollCallRedSeconds: 120,
  /** PAR-2: minutes until who is silent in a CAN round is red. */
  canRoundMinutes: 5,
} as const satisfies Readonly<Record<string, number>>;

export type Settings = { readonly [Name in keyof typeof DEFAULT_SETTINGS]: number };

/** The defaults with a workspace's or an incident's own numbers over them. */
export function withDefaults(own: { readonly [Name in keyof Settings]?: number | undefined }): Settings {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(said) };
}
