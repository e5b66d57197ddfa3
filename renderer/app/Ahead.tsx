import { useEffect } from 'react';
import { loadWords } from '#renderer/i18n.ts';
import { LANGUAGES } from '#renderer/state/preferences.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { PARTS } from './parts.ts';

/** Beside a page, inside what waits for it: once that is painted, fetches everything that another one needs. */
export function Ahead() {
  useEffect(
    () =>
      fetchAhead(
        [...PARTS.map((each) => each.fetch), ...LANGUAGES.map((language) => () => loadWords(language))],
        window,
      ),
    [],
  );
  return null;
}
