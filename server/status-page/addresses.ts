import type { Language } from './words.ts';

/** Where each part of the page is found from where it stands. */
export interface Addresses {
  readonly page: (language: Language, number: number) => string;
  readonly feed: (language: Language) => string;
  readonly json: string;
  readonly style: string;
  readonly script: string;
}

/** On this server. Without its name, by which each reader may know another: they are resolved from where the page came. */
export const LIVE_ADDRESSES: Addresses = {
  page: (language, number) => `/status?lang=${language}${number === 1 ? '' : `&page=${number}`}`,
  feed: (language) => `/status/feed.atom?lang=${language}`,
  json: '/status.json',
  style: '/status.css',
  script: '/status.js',
};

/** In a folder, wherever that is put: everything beside each other. */
export const FOLDER_ADDRESSES: Addresses = {
  page: (language, number) => `${number === 1 ? 'index' : `page-${number}`}${ending(language)}.html`,
  feed: (language) => `feed${ending(language)}.atom`,
  json: 'status.json',
  style: 'status.css',
  script: 'status.js',
};

function ending(language: Language): string {
  return language === 'en' ? '' : `.${language}`;
}
