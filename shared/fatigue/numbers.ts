/** The numbers of the FAT rules that sleep and prediction need. The model's own constants are in `processes.ts`. */
export const FATIGUE_NUMBERS = {
  /** A sleep that is told as longer than this is a slip of the date. */
  longestSleepHours: 18,
  /** A shorter sleep is a nap: it neither starts the hours awake anew nor says what a night was. */
  mainSleepHours: 3,
  /** The night of whoever tells nothing, on the wall clock of their home zone. */
  nightFromHour: 23,
  nightToHour: 7,
  /** How many nights before now are reckoned with. What lies further back weighs less than a millionth. */
  nightsBack: 7,
  /** What is left of an assumed night between two duties counts as sleep from this length on. */
  shortestPieceHours: 1,
  /** FAT-3: how far ahead is looked, and from which probability on somebody is possibly or likely sleepy. */
  horizonHours: 36,
  possible: 0.25,
  likely: 0.5,
  /** How much earlier and later a window may be, where the night before it is assumed: as much as an hour less of sleep moves it. */
  assumedWideningMinutes: 30,
  /** What others see is rounded outward to this. */
  publicStepMinutes: 30,
  /** A hand-over before a window: for the brief, and for the one who comes to wake up. */
  briefMinutes: 15,
  wakeUpMinutes: 15,
  /** FAT-4: how many reports of one day count for a person's offset. */
  reportsADay: 3,
  /** FAT-5: how long somebody is just woken. */
  justWokenMinutes: 60,
  /** FAT-2: the clock rules about sleep. Those about duty are the incident's settings. */
  awakeAmberHours: 17,
  awakeRedHours: 24,
  sleptRedBelowHours: 5,
} as const satisfies Readonly<Record<string, number>>;
