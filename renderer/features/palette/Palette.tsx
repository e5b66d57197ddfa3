import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Finder } from '#renderer/components/Finder.tsx';
import type { Action } from '#renderer/state/actions/action.ts';
import { shownKey } from '#renderer/state/actions/shown-key.ts';
import { useActionWords } from '#renderer/state/actions/use-words.ts';
import { rank } from '#renderer/state/palette/rank.ts';
import { createRecent } from '#renderer/state/palette/recent.ts';
import { type Candidate, candidates, withLists } from './candidates.ts';

/** More is not shown at once: whoever looks for the rest types on. */
const SHOWN = 40;

/** What the words themselves say to do: a time to go to, a text to find. */
export type OfQuery = (query: string) => {
  /** Before everything else. */
  readonly first: readonly Action[];
  /** After everything else. */
  readonly last: readonly Action[];
};

/** Everything that can be done here, found by a few letters in either language. */
export function Palette(props: {
  readonly actions: readonly Action[];
  /** What comes while it is open. */
  readonly later: readonly Action[];
  readonly ofQuery: OfQuery;
  readonly storage: Storage;
  readonly onClose: () => void;
}) {
  const { later, ofQuery, storage, onClose } = props;
  const { t } = useTranslation(['palette', 'actions']);
  const words = useActionWords();
  // What stands there when it opens stays: a list that moves under the finger runs the wrong thing.
  const [actions] = useState(props.actions);
  const [recent] = useState(() => createRecent(storage, () => Date.now()));
  const [cameFrom] = useState(() => document.activeElement);
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const [behind, setBehind] = useState<Candidate | null>(null);

  const list = useMemo(() => {
    const leads = behind?.action.leadsTo;
    const all = leads === undefined ? [...actions, ...later] : leads();
    return {
      flat: candidates(all, words),
      deep: candidates(leads === undefined ? withLists(all) : all, words),
    };
  }, [actions, later, behind, words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ofQuery` is asked once for each query
  const found = useMemo(() => {
    const text = query.trim();
    if (text === '') return rank('', list.flat, recent.weight);
    const own = behind === null ? ofQuery(text) : { first: [], last: [] };
    return [
      ...candidates(own.first, words),
      ...rank(text, list.deep, recent.weight),
      ...candidates(own.last, words),
    ];
  }, [query, list]);
  // What the query itself says stays in sight, however much else is found.
  const shown = found.length > SHOWN ? [...found.slice(0, SHOWN - 1), ...found.slice(-1)] : found;

  function ask(text: string): void {
    setQuery(text);
    setMarked(0);
  }
  function goBehind(index: number): void {
    const candidate = shown[index];
    if (candidate?.action.leadsTo === undefined) return;
    recent.used(candidate.id);
    setBehind(candidate);
    ask('');
  }
  function choose(index: number): void {
    const candidate = shown[index];
    if (candidate === undefined) return;
    const { run } = candidate.action;
    if (run === undefined) {
      goBehind(index);
      return;
    }
    recent.used(candidate.id);
    // Closed before it runs, and the focus where it was: what it opens or goes to has the last word.
    flushSync(onClose);
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    run();
  }

  return (
    <Finder
      label={t('title')}
      placeholder={t('placeholder')}
      query={query}
      found={shown.map(({ id, label, action }) => ({
        id,
        label,
        detail: action.detail ?? t(`actions:groups.${action.group}`),
        ...(action.key === undefined ? {} : { shortcut: shownKey(action.key, navigator.platform) }),
        leads: action.leadsTo !== undefined,
      }))}
      marked={Math.min(marked, Math.max(0, shown.length - 1))}
      behind={behind?.label ?? null}
      status={found.length === 0 ? t('nothing') : t('found', { count: found.length })}
      hint={t(behind === null ? 'hint' : 'hintBehind')}
      onQuery={ask}
      onMark={setMarked}
      onChoose={choose}
      onLead={goBehind}
      onBack={() => {
        setBehind(null);
        ask('');
      }}
      onClose={onClose}
    />
  );
}
