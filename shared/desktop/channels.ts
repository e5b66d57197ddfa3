/**
 * The channel of each call and notice between the window and the desktop around it. Apart from the contract, because
 * the preload carries these names and none of the schemas.
 */
export const callChannels = {
  serverAddress: 'server:address',
  ownerLink: 'server:owner-link',
  about: 'app:about',
} as const;

export const noticeChannels = {
  serverReady: 'server:ready',
} as const;

export type CallName = keyof typeof callChannels;
export type NoticeName = keyof typeof noticeChannels;
