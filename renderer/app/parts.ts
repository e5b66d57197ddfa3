import { part } from './part.tsx';

// One part a page: a phone that opens its tasks paints them before it loads the cockpit.
export const roomPage = part(async () => (await import('./RoomPage.tsx')).RoomPage);
export const cockpitPage = part(async () => (await import('./CockpitPage.tsx')).CockpitPage);
export const myTasksPage = part(async () => (await import('./MyTasksPage.tsx')).MyTasksPage);
export const joinPage = part(async () => (await import('./JoinPage.tsx')).JoinPage);
export const workspacePage = part(async () => (await import('./WorkspacePage.tsx')).WorkspacePage);
export const firstRunPage = part(async () => (await import('./FirstRunPage.tsx')).FirstRunPage);

/** All of them, the likeliest next first. */
export const PARTS = [roomPage, myTasksPage, cockpitPage, firstRunPage, joinPage, workspacePage] as const;
