import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { inTheEnd } from '#tests/support/in-the-end.ts';
import { folded, isNormal, rawWords } from './find.ts';
import { aTimeline, event, log, STATE, seqs } from './testing/served-timeline.ts';
import type { TimelineFeed } from './timeline.ts';

function note(seq: number, text: string): IncidentEvent {
  return event(seq, 'note.added', { note: `e${seq}`, text });
}

/** Only what a note says, so that a property can say what must be found. */
function byText(timeline: TimelineFeed): TimelineFeed {
  timeline.setWords(({ event: { data } }) => (data as { readonly text?: string }).text ?? '');
  return timeline;
}

function hits(timeline: TimelineFeed): (number | undefined)[] {
  const { hits: count } = timeline.view.getState();
  return Array.from({ length: count ?? 0 }, (_, n) => timeline.at(timeline.hitIndex(n))?.event.seq);
}

describe('comparing text', () => {
  it.each([
    ['ﾚﾌﾟﾘｹｰｼｮﾝ', 'れぷりけーしょん'],
    ['レプリケーション', 'れぷりけーしょん'],
    ['ＤＢ２　遅延', 'db2 遅延'],
    ['㍻①ｶﾞ', '平成1が'],
    ['ヴヶヽヾ', 'ゔゖゝゞ'],
    ['Ünïcode ΣΑΣ', 'ünïcode σασ'],
    ['a\0b', 'ab'],
    ['gave \u2068Bo\u2069 20', 'gave bo 20'],
  ])('[TL-4] %s is the same as %s', (written, compared) => {
    expect(folded(written)).toBe(folded(compared));
    expect(folded(written)).toBe(compared);
  });
});

it('[TL-4] what is taken for normal is so, sign by sign and together', () => {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isNormal);
  expect(signs.length).toBeGreaterThan(20_000);
  expect(signs.filter((sign) => sign.normalize('NFKC') !== sign)).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs.slice(0, 500)) }), (text) => {
      expect(text.normalize('NFKC')).toBe(text);
    }),
  );
  // Each is normal alone; together they change places.
  expect(isNormal('\u302c\u302a')).toBe(false);
});

// Few signs, so that short needles are often found; in every width, case and kana.
const sign = fc.constantFrom(...'abAB01ｱアあｶﾞがガ引き継ぎ接続', 'ﾌﾟ', 'プ', 'ß', '😀', '-');
const words = fc.string({ unit: sign, maxLength: 12 });
const needle = fc.string({ unit: sign, minLength: 1, maxLength: 3 });

describe('searching', () => {
  it('[TL-4] finds an entry if and only if the folded needle occurs in its folded text: over borders, and while entries come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 40 }),
        fc.array(words, { maxLength: 20 }),
        needle,
        fc.integer({ min: 0, max: 400 }),
        fc.boolean(),
        async (texts, coming, sought, loaded, inContext) => {
          // Long enough for several blocks of the index and several stretches of history.
          const server = Array.from({ length: 400 }, (_, n) => note(n + 1, texts[n % texts.length] ?? ''));
          const stretches = (before: number) =>
            Promise.resolve(server.filter(({ seq }) => seq < before && seq >= before - 90));
          const timeline = byText(aTimeline(server, loaded, stretches));
          timeline.setFilter({ text: sought, inContext });
          const added = coming.map((text, n) => note(401 + n, text));
          for (const one of added) {
            timeline.append([one]);
            timeline.publish(STATE, []);
          }
          await timeline.loadAll();
          await inTheEnd(() => expect(timeline.view.getState().scanning).toBe(false));
          const wanted = [...server, ...added].flatMap(({ seq, data }) =>
            folded((data as { text: string }).text).includes(folded(sought)) ? [seq] : [],
          );
          expect(hits(timeline)).toEqual(wanted);
          expect(timeline.view.getState().hits).toBe(wanted.length);
          expect(timeline.view.getState().length).toBe(inContext ? 400 + added.length : wanted.length);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('[TL-4] asks for all of several words, in any order', () => {
    const timeline = aTimeline([note(1, 'db2 の遅延'), note(2, '遅延 db1'), note(3, 'DB2 が遅延')]);
    timeline.setFilter({ text: '遅延　ｄｂ2' });
    expect(seqs(timeline)).toEqual([1, 3]);
  });

  it('[TL-4] one sign of Japanese is enough', () => {
    const timeline = aTimeline([note(1, '接続'), note(2, '切断'), note(3, '継続')]);
    timeline.setFilter({ text: '続' });
    expect(seqs(timeline)).toEqual([1, 3]);
  });

  it('[TL-4] looks in the words that the reader reads, and anew when these change', () => {
    const timeline = aTimeline([event(1, 'command.vacated', { participant: 'ana' }), note(2, 'x')]);
    timeline.setFilter({ text: '指揮' });
    expect(seqs(timeline)).toEqual([]);
    timeline.setWords((entry, state) =>
      entry.event.type === 'command.vacated' ? '指揮を降りました' : rawWords(entry, state),
    );
    expect(seqs(timeline)).toEqual([1]);
    timeline.setWords(rawWords);
    expect(seqs(timeline)).toEqual([]);
  });

  it('[TL-3] finds a corrected note by what it says now and by what it said before', () => {
    const timeline = aTimeline([note(1, 'db1 is slow'), note(2, 'x')]);
    timeline.setFilter({ text: 'db2' });
    expect(seqs(timeline)).toEqual([]);
    timeline.append([event(3, 'note.corrected', { note: 'e1', text: 'db2 is slow', at: null })]);
    timeline.publish(STATE, []);
    expect(seqs(timeline)).toEqual([1, 3]);
    timeline.setFilter({ text: 'db1' });
    expect(seqs(timeline)).toEqual([1]);
  });

  it('[LOG-3] forgets what was taken back', () => {
    const timeline = aTimeline([note(1, 'the password is hunter2')]);
    timeline.setFilter({ text: 'hunter' });
    expect(seqs(timeline)).toEqual([1]);
    timeline.restart(0);
    timeline.append([note(1, '█ redacted')]);
    timeline.publish(STATE, []);
    expect(seqs(timeline)).toEqual([]);
    expect(timeline.view.getState().hits).toBe(0);
  });

  it('[TL-4] says that it could not look further where the rest is not to be had', async () => {
    const timeline = aTimeline(log(1, 50), 40, () => Promise.resolve(null));
    timeline.setFilter({ text: 'note 4' });
    expect(await timeline.loadAll()).toBe(false);
    expect(timeline.view.getState()).toMatchObject({ scanning: false, earlier: 'more' });
    expect(seqs(timeline)).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49]);
  });
});

describe('filters', () => {
  const server = [
    note(1, 'alpha'),
    event(2, 'task.blocked', { task: 't', need: 'alpha' }),
    note(3, 'beta'),
    note(4, 'alpha'),
    event(5, 'rest.ended', { participant: 'bo' }),
  ];

  it('[TL-4] are combined, and count what each kind would leave', () => {
    const timeline = aTimeline(server);
    expect(timeline.view.getState().counts).toEqual({ note: 3, task: 1, people: 1 });
    timeline.setFilter({ text: 'alpha', kinds: ['note'] });
    expect(seqs(timeline)).toEqual([1, 4]);
    expect(timeline.view.getState().counts).toEqual({ note: 2, task: 1 });
    timeline.setFilter({ person: 'ana' });
    expect(seqs(timeline)).toEqual([4]);
    timeline.setFilter({ text: '', person: 'bo', kinds: [] });
    expect(seqs(timeline)).toEqual([1, 3, 5]);
    timeline.append([note(6, 'ana'), note(7, 'bo')]);
    timeline.publish(STATE, []);
    expect(timeline.view.getState().counts).toEqual({ note: 3, people: 1 });
  });

  it('[TL-4] leave key moments alone, as they are marked and unmarked', () => {
    const timeline = aTimeline(server);
    timeline.setFilter({ starred: true });
    expect(seqs(timeline)).toEqual([]);
    timeline.publish({ ...STATE, stars: { 2: { at: '', by: 'ana' }, 3: { at: '', by: 'ana' } } }, []);
    expect(seqs(timeline)).toEqual([2, 3]);
    timeline.setFilter({ kinds: ['note'] });
    expect(seqs(timeline)).toEqual([3]);
    timeline.publish(STATE, []);
    expect(seqs(timeline)).toEqual([]);
  });

  it('[TL-4] narrow what hits stand among, when these are shown in context', () => {
    const timeline = aTimeline(server);
    timeline.setFilter({ text: 'alpha', inContext: true, kinds: ['note'] });
    expect(seqs(timeline)).toEqual([1, 3, 4]);
    expect(hits(timeline)).toEqual([1, 4]);
  });
});

describe('jumping', () => {
  const at = (seq: number) => Date.parse(event(seq).at);

  it('[TL-4] goes to the first entry at a moment or after it, and loads what it takes', async () => {
    const timeline = aTimeline(log(1, 6_000), 5_900);
    expect(await timeline.seekTime(at(3_000))).toBe(seqs(timeline).indexOf(3_000));
    expect(timeline.view.getState().earlier).toBe('more');
    expect(await timeline.seekTime(at(3_000) + 1)).toBe(seqs(timeline).indexOf(3_001));
    expect(await timeline.seekTime(at(1) - 60_000)).toBe(0);
    expect(await timeline.seekTime(at(9_000))).toBe(5_999);
    expect(await timeline.seekSeq(17)).toBe(16);
  });

  it('[TL-4] goes to what a filter leaves after that moment', async () => {
    const timeline = aTimeline(log(1, 3_000), 2_900);
    timeline.setFilter({ text: '77' });
    const index = await timeline.seekTime(at(1_500));
    expect(timeline.at(index ?? 0)?.event.seq).toBe(1_577);
  });

  it('[TL-4] says when the moment is not to be had', async () => {
    const timeline = aTimeline(log(1, 50), 40, () => Promise.resolve(null));
    expect(await timeline.seekTime(at(10))).toBeNull();
    expect(await timeline.seekTime(at(45))).toBe(4);
  });
});

it('[TL-2] loads back to the notes that are pinned, with what corrected them', async () => {
  const server = [...log(1, 3_000), event(3_001, 'note.corrected', { note: 'e5', text: 'right', at: null })];
  const timeline = aTimeline(server, 2_990);
  expect(timeline.noteEntry('e5')).toBeUndefined();
  expect(await timeline.loadNotes(['e5'])).toBe(true);
  expect(timeline.noteText('e5')).toBe('right');
  expect(timeline.eventAt(7)?.id).toBe('e7');
  expect(timeline.eventAt(9_999)).toBeNull();
});
