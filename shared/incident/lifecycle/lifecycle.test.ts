import { describe, expect, it } from 'vitest';
import { commandSchemas } from '../commands.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { anIncident, OWNER, Scenario, START } from '../testing/scenario.ts';

describe('declaring', () => {
  it('[INC-1] needs a title alone; all else has a default', () => {
    const room = new Scenario();
    room.given(OWNER, 'incident.declare', { title: 'Writes blocked' });
    expect(room.state).toMatchObject({
      title: 'Writes blocked',
      key: 'QD-1',
      severity: 'unknown',
      kind: 'real',
      phase: 'detect',
      declaredAt: START,
      settings: DEFAULT_SETTINGS,
    });
  });

  it('[INC-1] happens once', () => {
    expect(anIncident().refusal(OWNER, 'incident.declare', { title: 'Again' })).toBe('incident_exists');
  });

  it('[INC-1] brings the person who declares into the room, but no automation', () => {
    const room = new Scenario();
    room.given(OWNER, 'incident.declare', { title: 'Writes blocked' });
    expect(Object.keys(room.state.participants)).toEqual(['olga']);
    const scripted = new Scenario();
    scripted.given({ id: 'owner', name: 'Owner', kind: 'automation' }, 'incident.declare', {
      title: 'Writes blocked',
    });
    expect(scripted.state.participants).toEqual({});
  });

  it.each(['', '   ', 'x'.repeat(301)])('[INC-1] refuses the title %j', (title) => {
    expect(commandSchemas['incident.declare'].safeParse({ title }).success).toBe(false);
  });

  it('[INC-1] keeps the numbers that were in force, whatever is changed later', () => {
    const room = anIncident({ declare: { settings: { taskMinutes: 7 } } });
    expect(room.state.settings).toEqual({ ...DEFAULT_SETTINGS, taskMinutes: 7 });
  });

  it('[INC-3] says whether it is real or a drill; only a drill runs at another speed', () => {
    const simulation = { startsAt: '2017-01-31T21:00:00Z', speed: 60 };
    expect(anIncident({ declare: { kind: 'drill' } }).state.kind).toBe('drill');
    const refusal = new Scenario().refusal(OWNER, 'incident.declare', { title: 'x', simulation });
    expect(refusal).toBe('simulation_needs_drill');
  });
});

describe('phases', () => {
  it('[INC-1] go forward one by one', () => {
    const room = anIncident();
    for (const phase of ['triage', 'mobilise', 'resolve', 'learn'] as const) {
      room.given('ana', 'incident.advance', {});
      expect(room.state.phase).toBe(phase);
    }
    expect(room.refusal('ana', 'incident.advance', {})).toBe('no_next_phase');
  });

  it('[INC-1] go back explicitly, and on the record', () => {
    const room = anIncident();
    room.given('ana', 'incident.advance', { to: 'resolve' });
    const [event] = room.given('ana', 'incident.advance', { to: 'triage', reason: 'another cause' });
    expect(event).toMatchObject({
      type: 'incident.advanced',
      data: { from: 'resolve', phase: 'triage', reason: 'another cause' },
    });
    expect(room.refusal('ana', 'incident.advance', { to: 'triage' })).toBe('phase_unchanged');
  });

  it('[INC-1] end by resolving, then closing; reopening returns to resolve', () => {
    const room = anIncident();
    expect(room.refusal('ana', 'incident.close', {})).toBe('not_resolved');
    room.given('ana', 'incident.resolve', { text: 'Service is back' });
    expect(room.state).toMatchObject({ phase: 'learn', resolvedAt: START });
    expect(room.refusal('ana', 'incident.resolve', {})).toBe('not_in_phase');
    room.given('ana', 'incident.close', {});
    expect(room.refusal('ana', 'note.add', { text: 'late' })).toBe('closed');
    room.given('ana', 'incident.reopen', { reason: 'it is back' });
    expect(room.state).toMatchObject({ phase: 'resolve', resolvedAt: null, closedAt: null });
  });
});

describe('severity', () => {
  it('[INC-2] is raised by anyone with a role, at any time', () => {
    const room = anIncident({ declare: { severity: 'SEV3' } });
    room.given('bo', 'incident.set_severity', { severity: 'SEV1' });
    expect(room.state.severity).toBe('SEV1');
    expect(room.refusal('bo', 'incident.set_severity', { severity: 'SEV1' })).toBe('severity_unchanged');
  });

  it('[INC-2] leaves "unknown" for any: naming it is no lowering', () => {
    expect(anIncident().refusal('bo', 'incident.set_severity', { severity: 'SEV5' })).toBeNull();
  });

  it('[INC-2] is lowered by the commander alone, before learn only with a reason', () => {
    const room = anIncident({ declare: { severity: 'SEV1' } });
    const lower = { severity: 'SEV3' } as const;
    expect(room.refusal('bo', 'incident.set_severity', { ...lower, reason: 'calm' })).toBe(
      'severity_lowered_by_commander',
    );
    expect(room.refusal('ana', 'incident.set_severity', lower)).toBe('severity_needs_reason');
    expect(room.refusal('ana', 'incident.set_severity', { ...lower, reason: 'one shop only' })).toBeNull();
    room.given('ana', 'incident.resolve', {});
    expect(room.refusal('ana', 'incident.set_severity', lower)).toBeNull();
  });
});
