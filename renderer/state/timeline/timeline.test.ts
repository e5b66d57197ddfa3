import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTheEnd } from '#tests/support/in-the-end.ts';
import { entryTime, noteText } from './entry.ts';
import { aTimeline, event, log, STATE, seqs } from './testing/served-timeline.ts';

describe('the list', () => {
  it('[TL-1] shows everything in the order of the log, what is expected at the foot', () => {
    const timeline = aTimeline(log(1, 5));
    timeline.publish(STATE, [{ ...event(6), id: 'mine' }]);
    expect(seqs(timeline)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(timeline.at(5)).toMatchObject({ expected: true });
    timeline.append([{ ...event(6), id: 'mine' }]);
    timeline.publish(STATE, []);
    expect(timeline.at(5)).toMatchObject({ expected: false });
  });

  it('[TL-4] shows nothing of what arrives before it is published, then all at once', () => {
    const timeline = aTimeline(log(1, 3));
    const { version } = timeline.view.getState();
    for (const one of log(4, 50)) timeline.append([one]);
    expect(timeline.view.getState()).toMatchObject({ version, length: 3 });
    timeline.publish(STATE, []);
    expect(timeline.view.getState()).toMatchObject({ version: version + 1, length: 50 });
  });

  it('[TL-4] loads older history on demand until the log begins', async () => {
    const timeline = aTimeline(log(1, 1_300), 1_200);
    expect(timeline.view.getState()).toMatchObject({ length: 100, earlier: 'more' });
    const key = timeline.keyAt(0);
    await timeline.loadEarlier();
    expect(timeline.view.getState()).toMatchObject({ length: 600, before: 500, earlier: 'more' });
    expect(timeline.keyAt(500)).toBe(key);
    await timeline.loadEarlier();
    await timeline.loadEarlier();
    expect(timeline.view.getState().earlier).toBe('none');
    expect(seqs(timeline)).toEqual(log(1, 1_300).map(({ seq }) => seq));
  });

  it('[LOG-3] drops history that was on its way when the log was loaded anew', async () => {
    const timeline = aTimeline(log(1, 20), 10);
    const loading = timeline.loadEarlier();
    timeline.restart(15);
    timeline.append(log(16, 20));
    await loading;
    expect(seqs(timeline)).toEqual([16, 17, 18, 19, 20]);
  });

  it('[LOG-6] keeps an event that this version does not know', () => {
    const timeline = aTimeline([event(1, 'moon.landed', {})]);
    expect(timeline.at(0)).toMatchObject({ kind: 'unknown', event: { type: 'moon.landed' } });
  });
});

describe('corrections', () => {
  const corrected = event(8, 'note.corrected', {
    note: 'e3',
    text: 'set right',
    at: '2026-11-20T08:00:00.000Z',
  });

  it('[TL-3] stand with their note as revisions, and the original is kept', () => {
    const timeline = aTimeline([...log(1, 7), corrected]);
    const note = timeline.at(2);
    expect(note?.event.data).toMatchObject({ text: 'note 3' });
    expect(note && noteText(note)).toBe('set right');
    expect(note && entryTime(note)).toBe('2026-11-20T08:00:00.000Z');
    expect(timeline.noteText('e3')).toBe('set right');
  });

  it('[TL-3] find their note also when it is loaded later', async () => {
    const timeline = aTimeline([...log(1, 7), corrected], 5);
    expect(timeline.noteText('e3')).toBeNull();
    await timeline.loadEarlier();
    expect(timeline.noteText('e3')).toBe('set right');
    expect(timeline.note('e3')).toMatchObject({ author: 'bo' });
  });
});

describe('finding', () => {
  const server = [
    event(1, 'note.added', { note: 'e1', text: 'ﾚﾌﾟﾘｹｰｼｮﾝ遅延' }),
    event(2, 'note.added', { note: 'e2', text: 'Failover started' }),
    event(3, 'task.blocked', { task: 't1', need: 'レプリケーションの担当者' }),
    event(4, 'note.added', { note: 'e4', text: 'nothing' }),
  ];

  it('[TL-4] finds Japanese in any width and kana, and Latin in any case', () => {
    const timeline = aTimeline(server);
    timeline.setFilter({ text: 'れぷりけーしょん' });
    expect(seqs(timeline)).toEqual([1, 3]);
    timeline.setFilter({ text: 'ＦＡＩＬ started' });
    expect(seqs(timeline)).toEqual([2]);
  });

  it('[TL-4] looks through the whole log, also what was not loaded, and stops where the filter is cleared', async () => {
    const all = log(1, 3_000);
    const timeline = aTimeline(all, 2_800);
    timeline.setFilter({ text: '99' });
    expect(timeline.view.getState()).toMatchObject({ scanning: true });
    await inTheEnd(() =>
      expect(timeline.view.getState()).toMatchObject({ scanning: false, earlier: 'none' }),
    );
    expect(seqs(timeline)).toEqual(all.flatMap(({ seq }) => (String(seq).includes('99') ? [seq] : [])));

    const other = aTimeline(all, 2_800);
    other.setFilter({ text: 'note 1' });
    other.setFilter({ text: '' });
    await inTheEnd(() => expect(other.view.getState().earlier).toBe('more'));
    expect(other.at(0)?.event.seq).toBe(801);
  });

  it('[TL-4] filters by kind, person and pin, and shows all again', () => {
    const timeline = aTimeline(server);
    timeline.setFilter({ kinds: ['task'] });
    expect(seqs(timeline)).toEqual([3]);
    timeline.setFilter({ kinds: [], person: 'ana' });
    expect(seqs(timeline)).toEqual([2, 4]);
    timeline.setFilter({ person: null, pinned: true });
    expect(seqs(timeline)).toEqual([]);
    timeline.publish({ ...STATE, pins: { e4: { at: '', by: 'ana' } } }, []);
    expect(seqs(timeline)).toEqual([4]);
    timeline.setFilter({ pinned: false });
    expect(seqs(timeline)).toEqual([1, 2, 3, 4]);
  });

  it('[TL-4] a filter that is kept up to date shows the same as one that is made anew', async () => {
    const texts = fc.constantFrom('alpha', 'beta', 'gamma');
    const step = fc.oneof(
      fc.record({ do: fc.constant('append' as const), texts: fc.array(texts, { maxLength: 5 }) }),
      fc.record({ do: fc.constant('earlier' as const) }),
      fc.record({ do: fc.constant('filter' as const), text: fc.constantFrom('', 'alpha', 'beta') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const older = Array.from({ length: 900 }, (_, index) =>
          event(index + 1, 'note.added', { note: `e${index + 1}`, text: index % 3 === 0 ? 'alpha' : 'beta' }),
        );
        const all = [...older];
        const timeline = aTimeline(all, 895);
        let text = '';
        for (const one of steps) {
          if (one.do === 'append') {
            const added = one.texts.map((said, index) =>
              event(all.length + index + 1, 'note.added', { note: `e${all.length + index + 1}`, text: said }),
            );
            all.push(...added);
            timeline.append(added);
            timeline.publish(STATE, []);
          } else if (one.do === 'earlier') await timeline.loadEarlier();
          else {
            text = one.text;
            timeline.setFilter({ text });
          }
        }
        const kept = seqs(timeline);
        timeline.setFilter({ text: '' });
        const loaded = seqs(timeline);
        const first = loaded[0] ?? 1;
        const wanted = all.filter(
          ({ seq, data }) => seq >= first && (data as { text: string }).text.includes(text),
        );
        expect(kept).toEqual(wanted.map(({ seq }) => seq));
      }),
      { numRuns: 60 },
    );
  });
});
