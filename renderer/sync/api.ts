import type { z } from 'zod';
import { refusal } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { CalendarLink, CalendarLinkMade } from '#shared/protocol/rest/calendar-link.ts';
import type {
  ChannelsAnswer,
  ChannelsChange,
  ChannelTested,
  DeliveriesAnswer,
  DeliveryLinesAnswer,
  DeliveryVerdict,
  DeliveryVerdictDone,
  Reach,
  RecipientsAdd,
  RecipientsAdded,
  RecipientsAnswer,
  TestedChannel,
} from '#shared/protocol/rest/delivery.ts';
import type {
  ExecutiveLinkMade,
  ExecutiveLinks,
  ExecutiveLinksEnded,
} from '#shared/protocol/rest/executive-links.ts';
import type { AlertSender, DrillStart, DrillStarted, Health } from '#shared/protocol/rest/health.ts';
import type {
  Declared,
  declareSchema,
  eventsSchema,
  IncidentAt,
  IncidentList,
  incidentListQuerySchema,
} from '#shared/protocol/rest/incidents.ts';
import type {
  Invited,
  InviteList,
  inviteSchema,
  Joined,
  SessionList,
  Who,
} from '#shared/protocol/rest/joining.ts';
import type { LoadAnswer, LoadQuery, OwnLoadAnswer } from '#shared/protocol/rest/load.ts';
import type {
  RecipientsImport,
  RecipientsImported,
  Subscribing,
} from '#shared/protocol/rest/recipients-import.ts';
import type { RosterRead, rosterQuerySchema } from '#shared/protocol/rest/roster.ts';
import type { SegmentContent, Segments } from '#shared/protocol/rest/segments.ts';
import type { ShiftReminders, ShiftRemindersWish } from '#shared/protocol/rest/shift-reminders.ts';
import type { MySleep, RestViews, sleepDiarySchema } from '#shared/protocol/rest/sleep.ts';
import type { WorkspaceAnswer } from '#shared/protocol/rest/workspace.ts';
import type { WorkspaceCommandInput, WorkspaceCommandType } from '#shared/workspace/commands.ts';
import { ApiError, refusalIn } from './api-error.ts';
import { type FileToSend, sendFile } from './send-file.ts';

/** A command to the workspace, on its way. */
export type WorkspaceChange = {
  [Type in WorkspaceCommandType]: {
    readonly id: string;
    readonly type: Type;
    readonly data: WorkspaceCommandInput<Type>;
  };
}[WorkspaceCommandType];

export type DeclareInput = z.input<typeof declareSchema>;
export type SleepDiaryInput = z.input<typeof sleepDiarySchema>;
export type RosterAsked = z.input<typeof rosterQuerySchema>;
export type InviteInput = z.input<typeof inviteSchema>;
export type IncidentListQuery = z.output<typeof incidentListQuerySchema>;

/** The REST interface of the server. Every call rejects with an `ApiError` when it is refused or not answered. */
export interface Api {
  /** Turns an invitation into a session; with a session of one's own, the same person joins one more incident. */
  join(token: string, name: string): Promise<Joined>;
  me(): Promise<Who>;
  health(): Promise<Health>;
  incidents(query?: IncidentListQuery): Promise<IncidentList>;
  /** An incident as it stood at a seq (TL-5). */
  incidentAt(incident: string, seq: number): Promise<IncidentAt>;
  declare(input: DeclareInput): Promise<Declared>;
  invite(incident: string, input: InviteInput): Promise<Invited>;
  /** The links into an incident that still let somebody in. */
  invites(incident: string): Promise<InviteList>;
  endInvite(incident: string, id: string): Promise<void>;
  /** Makes a link to the executives' page of an incident; it is shown once. */
  showExecutives(incident: string): Promise<ExecutiveLinkMade>;
  executiveLinks(incident: string): Promise<ExecutiveLinks>;
  /** Ends all links to the executives' page of an incident. */
  endExecutiveLinks(incident: string): Promise<ExecutiveLinksEnded>;
  /** What of an incident's log is sealed. */
  segments(incident: string): Promise<Segments>;
  /** The sealed segment that begins at a seq. */
  segment(incident: string, first: number): Promise<SegmentContent>;
  /** Adds a file; the same id again adds it once. Tells how much of it has gone. */
  sendFile(incident: string, file: FileToSend): Promise<void>;
  /** The bytes of a file of the incident. */
  file(incident: string, attachment: string): Promise<Blob>;
  /** Credentials for a sender of alerts; for the owner only. */
  alertSender(): Promise<AlertSender>;
  /** Plays the sample incident; `speed` 1 is real time. */
  startDrill(input?: DrillStart): Promise<DrillStarted>;
  /** What the workspace says of its own. */
  workspace(): Promise<WorkspaceAnswer>;
  /** Who changed what in it, oldest first; for the owner only. */
  workspaceEvents(after: number): Promise<z.output<typeof eventsSchema>>;
  /** Changes it; for the owner only. */
  changeWorkspace(command: WorkspaceChange): Promise<void>;
  /** Where the deliveries of an incident's updates stand (CAST-4). */
  deliveries(incident: string): Promise<DeliveriesAnswer>;
  /** Each delivery of an update; for those who may send updates. */
  deliveryLines(incident: string, broadcast: string): Promise<DeliveryLinesAnswer>;
  /** Sends again what waits for a human, or says that it arrived. */
  decideDelivery(incident: string, broadcast: string, verdict: DeliveryVerdict): Promise<DeliveryVerdictDone>;
  /** Whom an update to an audience would reach now; for those who may send updates. */
  reach(incident: string, audience: string): Promise<Reach>;
  /** How updates leave; for the owner only, like all that follows of channels and recipients. */
  channels(): Promise<ChannelsAnswer>;
  changeChannels(change: ChannelsChange): Promise<ChannelsAnswer>;
  testChannel(channel: TestedChannel, address: string, language: 'en' | 'ja'): Promise<ChannelTested>;
  recipients(): Promise<RecipientsAnswer>;
  addRecipients(add: RecipientsAdd): Promise<RecipientsAdded>;
  removeRecipient(id: string): Promise<void>;
  testRecipient(id: string): Promise<ChannelTested>;
  /** Whether people outside can subscribe by themselves. */
  subscribing(): Promise<Subscribing>;
  /** Adds the recipients of a table, or says what would be added. */
  importRecipients(table: Blob, how: RecipientsImport): Promise<RecipientsImported>;
  /** All recipients as a table. */
  recipientsTable(): Promise<Blob>;
  /** What an on-call roster says, by the people of an incident; nothing is planned with it. */
  readRoster(incident: string, file: Blob, asked: RosterAsked): Promise<RosterRead>;
  /** When people should rest, as others may see it. */
  restViews(incident: string): Promise<RestViews>;
  /** One's own sleep diary, and what follows from it; nobody else's. */
  mySleep(incident: string): Promise<MySleep>;
  tellSleep(incident: string, diary: SleepDiaryInput): Promise<MySleep>;
  eraseSleep(incident: string): Promise<MySleep>;
  /** "I was woken for this", which everybody sees for an hour; null takes it back. */
  tellWoken(incident: string, at: string | null): Promise<MySleep>;
  /** How incidents lay on people over some days; for the owner only, like the same as a table. */
  load(query: LoadQuery): Promise<LoadAnswer>;
  loadTable(query: LoadQuery): Promise<Blob>;
  /** How they lay on oneself. */
  ownLoad(query: LoadQuery): Promise<OwnLoadAnswer>;
  /** Where one is reminded of one's own shifts, besides in the room. */
  shiftReminders(): Promise<ShiftReminders>;
  /** Sets the address for them; a code is mailed there. */
  setShiftReminders(wish: ShiftRemindersWish): Promise<ShiftReminders>;
  confirmShiftReminders(code: string): Promise<ShiftReminders>;
  eraseShiftReminders(): Promise<ShiftReminders>;
  /** Since when there is a link to one's own shifts as a calendar. */
  calendarLink(): Promise<CalendarLink>;
  /** Makes that link; it is shown once, and ends the one before. */
  makeCalendarLink(language: 'en' | 'ja'): Promise<CalendarLinkMade>;
  endCalendarLink(): Promise<void>;
  sessions(): Promise<SessionList>;
  endSession(id: string): Promise<void>;
  /** Ends the session that asks. */
  signOut(): Promise<void>;
}

export interface ApiDeps {
  /** The server's URL without a slash at its end; empty: the page's own origin. */
  readonly server: string;
  /** The bearer token now, or null. */
  readonly token: () => string | null;
  readonly fetch: typeof fetch;
  /** Only this kind of request tells how much has gone; the browser's own where nothing is said. */
  readonly newRequest?: () => XMLHttpRequest;
}

/** The REST client. */
export function createApi({ server, token, fetch: send, newRequest }: ApiDeps): Api {
  /** A request whose body or answer is no JSON. */
  async function raw(path: string, body?: Blob): Promise<Response> {
    const headers = { authorization: `Bearer ${token() ?? ''}` };
    const sent = body === undefined ? {} : { method: 'POST', body };
    return answered(send(`${server}${path}`, { headers, ...sent }));
  }

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const bearer = token();
    const headers = {
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const request = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await answered(send(`${server}${path}`, request));
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }
  return {
    join: (invitation, name) => call('POST', '/api/v1/join', { token: invitation, name }),
    me: () => call('GET', '/api/v1/me'),
    health: () => call('GET', '/healthz'),
    incidents: (query = {}) => call('GET', `/api/v1/incidents${queryOf(query)}`),
    incidentAt: (incident, seq) => call('GET', `/api/v1/incidents/${encodeURIComponent(incident)}?at=${seq}`),
    declare: (input) => call('POST', '/api/v1/incidents', input),
    invite: (incident, input) => call('POST', invitesOf(incident), input),
    invites: (incident) => call('GET', invitesOf(incident)),
    endInvite: (incident, id) => call('DELETE', `${invitesOf(incident)}/${encodeURIComponent(id)}`),
    showExecutives: (incident) => call('POST', executiveLinksOf(incident)),
    executiveLinks: (incident) => call('GET', executiveLinksOf(incident)),
    endExecutiveLinks: (incident) => call('DELETE', executiveLinksOf(incident)),
    segments: (incident) => call('GET', `/api/v1/incidents/${encodeURIComponent(incident)}/segments`),
    segment: (incident, first) =>
      call('GET', `/api/v1/incidents/${encodeURIComponent(incident)}/segments/${first}`),
    sendFile: (incident, file) => sendFile({ server, token, newRequest }, incident, file),
    file: async (incident, attachment) => {
      const path = `/api/v1/incidents/${encodeURIComponent(incident)}/attachments/${encodeURIComponent(attachment)}`;
      return (await raw(path)).blob();
    },
    alertSender: () => call('GET', '/api/v1/alert-sender'),
    startDrill: (input = {}) => call('POST', '/api/v1/drills', input),
    workspace: () => call('GET', '/api/v1/workspace'),
    workspaceEvents: (after) => call('GET', `/api/v1/workspace/events?after=${after}`),
    changeWorkspace: (command) => call('POST', '/api/v1/workspace/commands', command),
    deliveries: (incident) => call('GET', deliveriesOf(incident)),
    deliveryLines: (incident, broadcast) =>
      call('GET', `${deliveriesOf(incident)}/${encodeURIComponent(broadcast)}`),
    decideDelivery: (incident, broadcast, verdict) =>
      call('POST', `${deliveriesOf(incident)}/${encodeURIComponent(broadcast)}`, verdict),
    reach: (incident, audience) =>
      call(
        'GET',
        `/api/v1/incidents/${encodeURIComponent(incident)}/audiences/${encodeURIComponent(audience)}/reach`,
      ),
    channels: () => call('GET', '/api/v1/workspace/channels'),
    changeChannels: (change) => call('PUT', '/api/v1/workspace/channels', change),
    testChannel: (channel, address, language) =>
      call('POST', `/api/v1/workspace/channels/${channel}/test`, { address, language }),
    recipients: () => call('GET', '/api/v1/workspace/recipients'),
    addRecipients: (add) => call('POST', '/api/v1/workspace/recipients', add),
    removeRecipient: (id) => call('DELETE', `/api/v1/workspace/recipients/${encodeURIComponent(id)}`),
    testRecipient: (id) => call('POST', `/api/v1/workspace/recipients/${encodeURIComponent(id)}/test`),
    subscribing: () => call('GET', '/api/v1/workspace/subscribing'),
    importRecipients: async (table, how) =>
      (await raw(`${RECIPIENTS_FILE}?${new URLSearchParams(how)}`, table)).json(),
    recipientsTable: async () => (await raw(RECIPIENTS_FILE)).blob(),
    readRoster: async (incident, file, asked) => {
      const path = `/api/v1/incidents/${encodeURIComponent(incident)}/roster`;
      return (await raw(`${path}?${new URLSearchParams(asked)}`, file)).json();
    },
    restViews: (incident) => call('GET', `/api/v1/incidents/${encodeURIComponent(incident)}/rest`),
    mySleep: (incident) => call('GET', mySleepOf(incident)),
    tellSleep: (incident, diary) => call('PUT', mySleepOf(incident), diary),
    eraseSleep: (incident) => call('DELETE', mySleepOf(incident)),
    tellWoken: (incident, at) => call('PUT', `${mySleepOf(incident)}/woken`, { at }),
    load: (query) => call('GET', `/api/v1/load${queryOf(query)}`),
    loadTable: async (query) => (await raw(`/api/v1/load${queryOf({ ...query, format: 'csv' })}`)).blob(),
    ownLoad: (query) => call('GET', `/api/v1/me/load${queryOf(query)}`),
    shiftReminders: () => call('GET', REMINDERS),
    setShiftReminders: (wish) => call('PUT', REMINDERS, wish),
    confirmShiftReminders: (code) => call('POST', `${REMINDERS}/confirm`, { code }),
    eraseShiftReminders: () => call('DELETE', REMINDERS),
    calendarLink: () => call('GET', CALENDAR_LINK),
    makeCalendarLink: (language) => call('POST', CALENDAR_LINK, { language }),
    endCalendarLink: () => call('DELETE', CALENDAR_LINK),
    sessions: () => call('GET', '/api/v1/sessions'),
    signOut: () => call('DELETE', '/api/v1/me/session'),
    endSession: (id) => call('DELETE', `/api/v1/sessions/${encodeURIComponent(id)}`),
  };
}

const REMINDERS = '/api/v1/me/reminders';
const CALENDAR_LINK = '/api/v1/me/calendar-link';
const RECIPIENTS_FILE = '/api/v1/workspace/recipients/file';

async function answered(asked: Promise<Response>): Promise<Response> {
  const response = await asked.catch((cause: unknown) => {
    throw new ApiError(refusal('server_unreachable'), cause);
  });
  if (!response.ok) throw new ApiError(await refusalOf(response));
  return response;
}

function executiveLinksOf(incident: string): string {
  return `/api/v1/incidents/${encodeURIComponent(incident)}/executive-links`;
}

function mySleepOf(incident: string): string {
  return `/api/v1/incidents/${encodeURIComponent(incident)}/my-sleep`;
}

function invitesOf(incident: string): string {
  return `/api/v1/incidents/${encodeURIComponent(incident)}/invites`;
}

function deliveriesOf(incident: string): string {
  return `/api/v1/incidents/${encodeURIComponent(incident)}/deliveries`;
}

function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
}

/** What the server said; a proxy's page instead of an answer is told as an unreachable server. */
async function refusalOf(response: Response): Promise<WireError> {
  return refusalIn(await response.text().catch(() => ''));
}
