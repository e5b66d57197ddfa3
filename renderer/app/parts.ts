import { part } from './part.tsx';

// One part a page: a phone that opens its tasks paints them before it loads the cockpit.
export const roomPage = part(async () => (await import('./RoomPage.tsx')).RoomPage);
export const cockpitPage = part(async () => (await import('./CockpitPage.tsx')).CockpitPage);
export const myTasksPage = part(async () => (await import('./MyTasksPage.tsx')).MyTasksPage);
export const viewPage = part(async () => (await import('./ViewPage.tsx')).ViewPage);
export const joinPage = part(async () => (await import('./JoinPage.tsx')).JoinPage);
export const workspacePage = part(async () => (await import('./WorkspacePage.tsx')).WorkspacePage);
export const desktopPage = part(async () => (await import('./DesktopPage.tsx')).DesktopPage);
export const desktopWatch = part(
  async () => (await import('#renderer/features/desktop-watch/DesktopWatch.tsx')).DesktopWatch,
);
export const loadPage = part(async () => (await import('./LoadPage.tsx')).LoadPage);
export const paperPage = part(async () => (await import('./PaperPage.tsx')).PaperPage);
export const diagnosticsPage = part(async () => (await import('./DiagnosticsPage.tsx')).DiagnosticsPage);
export const roomDiagnosticsPage = part(
  async () => (await import('./DiagnosticsPage.tsx')).RoomDiagnosticsPage,
);
export const firstRunPage = part(async () => (await import('./FirstRunPage.tsx')).FirstRunPage);

/** All of them, the likeliest next first. */
export const PARTS = [
  roomPage,
  myTasksPage,
  cockpitPage,
  firstRunPage,
  joinPage,
  workspacePage,
  loadPage,
  desktopPage,
  viewPage,
  paperPage,
  diagnosticsPage,
] as const;
