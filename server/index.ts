import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type DestinationStream, destination } from 'pino';
import { APP_ORIGIN } from '#shared/desktop/app-origin.ts';
import { inviteLink, type Reach } from '#shared/invitations/invite-link.ts';
import packageJson from '../package.json' with { type: 'json' };
import { alertSenderPassword, isFirstStart } from './access/alert-sender.ts';
import { inviteOwner } from './access/invitations.ts';
import { createSessions } from './access/sessions.ts';
import { newToken } from './access/token.ts';
import type { Trust } from './access/trust.ts';
import { BACKUPS_FOLDER, type BackupSettings, DEFAULT_BACKUP_SETTINGS } from './backup/backup-settings.ts';
import { backupWorker } from './backup/worker.ts';
import { localBus } from './bus/local.ts';
import { shiftsFrom } from './calendar-feed/shifts-of.ts';
import { type Clock, type Stop, systemClock } from './clock.ts';
import { urlOf } from './config/address.ts';
import type { LogLevel } from './config/config.ts';
import type { WorkspaceSettings } from './config/settings-file.ts';
import { createDeliveries } from './delivery/deliveries.ts';
import { createDrills, type PlayDrill } from './drills.ts';
import { StartError } from './errors.ts';
import { createHttpServer } from './http/http-server.ts';
import { listen } from './http/listen.ts';
import { backups } from './jobs/backups.ts';
import { confirmations } from './jobs/confirmations.ts';
import { reminders } from './jobs/reminders.ts';
import { sealing } from './jobs/sealing.ts';
import { shiftMails } from './jobs/shift-mails.ts';
import { createAllowances } from './limits/allowances.ts';
import { LIMITS, type Limits } from './limits/limits.ts';
import { senderAddress } from './limits/sender-address.ts';
import { loadService } from './load/load-service.ts';
import { createLog } from './log.ts';
import { createMeasures } from './measures.ts';
import { relayNews } from './news.ts';
import { openRooms } from './room/open-rooms.ts';
import type { Networks } from './sharing/lan-addresses.ts';
import { createSharing, type Sharing } from './sharing/sharing.ts';
import { createShiftContacts } from './shift-reminders/contacts.ts';
import { createSleepDiaries } from './sleep-diary/sleep-diaries.ts';
import { startSockets } from './socket/sockets.ts';
import { bucketPlace } from './status-page/bucket-place.ts';
import type { BucketSettings } from './status-page/bucket-settings.ts';
import { publicFacts } from './status-page/facts.ts';
import { feedId } from './status-page/feed-id.ts';
import { folderFiles } from './status-page/folder-files.ts';
import { keepPlace } from './status-page/keep-place.ts';
import type { Place } from './status-page/place.ts';
import { createPublicReports } from './status-page/reports.ts';
import { subscribeFrom } from './status-page/subscribe-page.ts';
import { folderPlace } from './status-page/write-folder.ts';
import { stopAll } from './stop-all.ts';
import { openStorage } from './storage.ts';
import { openSleepDiaries } from './store/sqlite/sleep-diary-store.ts';
import { StorageError } from './store/storage-error.ts';
import { createSubscribers } from './subscribers/subscribers.ts';
import { unsubscribeLinks } from './subscribers/unsubscribe-links.ts';
import { openWorkspaceLog } from './workspace/workspace-log.ts';

/** Between two pieces of sealing old history: a busy room hardly notices, and a long one is sealed in seconds. */
const SEALING_PAUSE_MS = 4;

export interface ServerOptions {
  /** The address to listen on; this machine only when nothing is said. */
  readonly host?: string | undefined;
  /** 0 takes a free one. */
  readonly port?: number | undefined;
  /** Where the record is kept; in memory when nothing is said. */
  readonly dataDir?: string | undefined;
  /** Accepted as the workspace owner's bearer token, for automation. */
  readonly ownerToken?: string | undefined;
  /** The cockpit's built files. */
  readonly rendererDir?: string | undefined;
  /** The address by which people reach the server, where it is not the one it listens on. */
  readonly publicUrl?: string | undefined;
  /** Origins of other sites whose pages may open a socket, ask, and read answers. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Names of this server besides the machine's own and that of the public address. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** The workspace's own numbers over the rules' defaults. */
  readonly settings?: WorkspaceSettings | undefined;
  readonly playDrill?: PlayDrill | undefined;
  /** The server's own backups of the data folder; in it, with the usual numbers, when nothing is said. */
  readonly backups?: Backups | 'off' | undefined;
  /** A folder that is kept as the public status page is, for any web server to show. */
  readonly statusPageDir?: string | undefined;
  /** A bucket that is kept so, too. */
  readonly statusPageBucket?: BucketSettings | undefined;
  /** The program of the thread that makes them, in a build where it does not lie beside this one. */
  readonly backupThread?: string | undefined;
  /** Make a new invitation of the owner although this is not the first start; the one before ends. */
  readonly invite?: boolean | undefined;
  readonly clock?: Clock | undefined;
  readonly logLevel?: LogLevel | undefined;
  /** Where the log goes; standard error when nothing is said. */
  readonly logDestination?: DestinationStream | undefined;
  /** Over the defaults. */
  readonly limits?: Partial<Limits> | undefined;
  /** Addresses or networks of proxies that say whom they speak for; nobody's word counts when nothing is said. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** The machine's networks now; the system's when nothing is said. */
  readonly networks?: (() => Networks) | undefined;
}

export interface Backups {
  readonly folder: string;
  readonly settings: BackupSettings;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** The owner's one-time link, where one was made: on the first start, or because it was asked for. */
  readonly invite: string | null;
  /** A new one-time link that signs in an owner of the workspace; the ones before end. */
  readonly ownerLink: () => string;
  /** How many incidents are not closed. */
  readonly openIncidents: () => number;
  /** The door for others on the network. It is closed until it is opened. */
  readonly sharing: Sharing;
  /** To be told when the machine has slept: what was due meanwhile is told now, not when a late timer rings. */
  readonly resumed: () => void;
  /** Commits what waits, answers it, and ends every connection. Calling it again does nothing more. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the whole server, and returns when it can be used.
 *
 * @throws StartError with one clear line when it cannot start; then nothing of it is left running.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0, clock = systemClock(), publicUrl } = options;
  const log = createLog(options.logLevel ?? 'info', options.logDestination ?? destination({ dest: 2 }));
  const allowances = createAllowances({ ...LIMITS, ...options.limits });
  const senderOf = senderAddress(options.trustedProxies ?? []);
  const report = (what: string, error: unknown): void => log.error({ err: error }, what);
  let url = publicUrl ?? '';

  const trust = trustOf(options);

  const { dataDir } = options;
  const care = careFor(options);
  const storage = openStorage(dataDir, clock, care?.folder ?? null, (found) =>
    log.warn(found, 'something that is kept for speed is damaged: it is dropped, and made anew'),
  );
  const { store, access, deliveries: kept, watch, close } = storage;
  const stops: (Stop | (() => Promise<void>))[] = [close];
  const stop = stopAll(stops);
  try {
    const measures = createMeasures();
    const drillToken = newToken();
    const ownerTokens = [drillToken, ...(options.ownerToken === undefined ? [] : [options.ownerToken])];
    const sessions = createSessions({ store: access, clock, ownerTokens });
    const workspace = openWorkspaceLog({ store, clock, report });
    const rooms = openRooms({
      store,
      clock,
      workspace: workspace.state,
      bus: localBus(),
      measures: measures.rooms,
      settings: options.settings ?? {},
      report,
    });
    if (dataDir !== undefined && care !== null) {
      const { healed, unexamined } = storage;
      if (healed !== null) log.error(healed, 'the record was damaged, and is restored');
      const { folder, settings } = care;
      const worker = backupWorker(options.backupThread);
      const more = { rooms, store, clock, worker, log, measures: measures.backups, checked: watch.checked };
      const job = backups({ dataDir, folder, settings, unexamined: unexamined.length > 0, ...more });
      job.run();
      stops.push(job.stop);
    }
    const reports = createPublicReports(store, rooms);
    const restored = storage.healed !== null;
    const links = unsubscribeLinks(access, publicUrl);
    const { linkOf: unsubscribeLink } = links;
    /** By which address others are led here: that of the network while it is shared. */
    const reach = (): Reach => sharing.reach() ?? { url, fingerprint: null };
    const deliveries = createDeliveries({ kept, store, rooms, clock, restored, unsubscribeLink, report });
    const hasEmail = () => deliveries.settings.email() !== null;
    const { post } = deliveries;
    const mails = { kept, post, publicUrl, hasEmail, clock, draw: Math.random, restored, report };
    const confirming = confirmations(mails);
    const wished = confirming.look;
    const shiftMailing = shiftMails({ ...mails, store, rooms, url: () => reach().url });
    const shiftContacts = createShiftContacts(mails);
    const subscribers = createSubscribers({ kept, links, clock, publicUrl, hasEmail, wished });
    const diaries = watch.beside(
      openSleepDiaries(dataDir, (problem) =>
        log.error({ err: problem }, 'what people told of their sleep cannot be read: they are asked anew'),
      ),
    );
    stops.push(diaries.close);
    let restIsNew: (incident: string) => void = () => undefined;
    const sleepDiaries = createSleepDiaries({
      store: diaries,
      clock,
      changed: (incident) => restIsNew(incident),
    });
    sleepDiaries.sweep((incident) => (store.summary(incident)?.closedAt ?? null) !== null);
    const drills =
      options.playDrill === undefined
        ? null
        : createDrills({ play: options.playDrill, url: () => url, token: drillToken, rooms, clock, report });

    const sealer = sealing({
      rooms,
      store,
      clock,
      pause: () => new Promise((resolve) => setTimeout(resolve, SEALING_PAUSE_MS)),
      report,
    });
    const http = await createHttpServer({
      services: {
        store,
        access,
        sessions,
        rooms,
        workspace,
        deliveries,
        subscribers,
        shiftsOf: shiftsFrom({ access, store, rooms, clock }),
        shiftContacts,
        sleepDiaries,
        load: loadService({ store, access, rooms, clock }),
        clock,
        sealing: sealer,
        storage: watch.state,
        url: () => url,
        reach,
        allowances,
        senderOf,
      },
      measures,
      reports,
      drills,
      rendererDir: options.rendererDir,
      version: packageJson.version,
      log,
      trust,
    });
    stops.push(() => http.close());
    const sharing = createSharing({
      http: http.server,
      dataDir,
      clock,
      networks: options.networks ?? networkInterfaces,
      report,
    });
    stops.push(async () => void (await sharing.close()));
    const sockets = startSockets({
      http: http.server,
      sessions,
      access,
      rooms,
      clock,
      trust,
      allowances,
      senderOf,
      measures: measures.sockets,
      sharing,
      report,
    });
    restIsNew = sockets.rest;
    stops.push(sockets.stop);
    stops.push(watch.subscribe(sockets.storage));
    stops.push(relayNews({ rooms, access, sessions, sockets, reports, shiftContacts, sleepDiaries }));
    stops.push(
      deliveries.subscribe((incident) =>
        sockets.deliveries({ incident, broadcasts: Object.fromEntries(kept.counts(incident)) }),
      ),
    );
    stops.push(rooms.close);
    stops.push(deliveries.stop);
    stops.push(confirming.stop);
    stops.push(shiftMailing.stop);

    const boundPort = await listen(http, host, port);
    url = publicUrl ?? urlOf(host, boundPort);
    const wantsInvite = options.invite === true || isFirstStart(access);
    const ownerLink = (): string =>
      inviteLink({ url, fingerprint: null }, inviteOwner({ store: access, clock }));
    const invite = wantsInvite ? ownerLink() : null;
    alertSenderPassword(access);
    const feed = feedId(access);
    const files = () => {
      const now = clock.now();
      const facts = publicFacts(reports.list(), workspace.state().components, now);
      return folderFiles(facts, now, feed, subscribeFrom(publicUrl, subscribers.isOpen()));
    };
    for (const place of statusPlaces(options)) {
      const keeper = keepPlace({ place, files, onChange: reports.onChange, clock, log });
      keeper.run();
      stops.push(keeper.stop);
    }

    const reminding = reminders({ rooms, store, clock, report });
    reminding.run();
    deliveries.run();
    confirming.run();
    shiftMailing.run();
    stops.push(reminding.stop);
    sealer.run();
    stops.push(sealer.stop);
    if (drills !== null) stops.push(drills.stop);
    const ms = Math.round(performance.now());
    log.info({ url, data: options.dataDir ?? 'memory', msSinceProcessStart: ms }, 'the server is ready');
    const openIncidents = (): number => store.openIncidents().length;
    return { url, port: boundPort, invite, ownerLink, openIncidents, sharing, resumed: reminding.look, stop };
  } catch (error) {
    await stop().catch((failure: unknown) => report('a start that failed left something behind', failure));
    if (!(error instanceof StorageError)) throw error;
    throw new StartError('data_unwritable', { path: options.dataDir ?? '', problem: error.message }, error);
  }
}

/** Where the server's own backups are, and how many; null where none are made. */
function careFor({ dataDir, backups: said }: ServerOptions): Backups | null {
  if (dataDir === undefined || said === 'off') return null;
  return said ?? { folder: join(dataDir, BACKUPS_FOLDER), settings: DEFAULT_BACKUP_SETTINGS };
}

/** Everywhere the public status page is kept as files. */
function statusPlaces({ statusPageDir, statusPageBucket }: ServerOptions): readonly Place[] {
  return [
    ...(statusPageDir === undefined ? [] : [folderPlace(statusPageDir)]),
    ...(statusPageBucket === undefined ? [] : [bucketPlace(statusPageBucket)]),
  ];
}

/** A server that has a public address is reached by its name, and its own pages have its origin. */
function trustOf({ allowedOrigins = [], allowedHosts = [], publicUrl }: ServerOptions): Trust {
  const origins = [APP_ORIGIN, ...allowedOrigins];
  if (publicUrl === undefined) return { origins, hosts: allowedHosts };
  const { origin, hostname } = new URL(publicUrl);
  return { origins: [...origins, origin], hosts: [...allowedHosts, hostname] };
}
