import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/**
 * Follows who commands by the events alone, without the fold: a claim finds nobody in command, an acceptance answers
 * the one offer that stands, and nobody else ever loses command (ROLE-1, ROLE-3).
 */
export class OneCommander {
  #commander: string | null = null;
  #offer: { readonly id: string; readonly from: string; readonly to: string } | null = null;
  readonly #fail: (rule: string, what: string) => void;
  /** So often command went from hand to hand by an offer. */
  transfers = 0;

  constructor(fail: (rule: string, what: string) => void) {
    this.#fail = fail;
  }

  happened({ seq, type, data }: IncidentEvent): void {
    const said = data as Readonly<Record<'offer' | 'from' | 'to' | 'participant', string>>;
    const wrong = (rule: string) => this.#fail(rule, `event ${seq} is ${type}, ${this.#commander} commands`);
    switch (type) {
      case 'command.claimed':
        if (this.#commander !== null) wrong('ROLE-1');
        this.#commands(said.participant);
        break;
      case 'command.offered':
        if (said.from !== this.#commander || this.#offer !== null) wrong('ROLE-3');
        this.#offer = { id: said.offer, from: said.from, to: said.to };
        break;
      case 'command.accepted':
        if (said.from !== this.#commander || said.participant !== this.#offer?.to) wrong('ROLE-3');
        if (said.offer !== this.#offer?.id) wrong('ROLE-3');
        this.transfers += 1;
        this.#commands(said.participant);
        break;
      case 'command.assumed':
        if (said.from !== this.#commander) wrong('ROLE-3');
        this.#commands(said.participant);
        break;
      case 'command.vacated':
        if (said.participant !== this.#commander) wrong('ROLE-1');
        this.#commands(null);
        break;
      case 'command.declined':
      case 'command.cancelled':
      case 'incident.closed':
        this.#offer = null;
        break;
      case 'participant.removed':
      case 'participant.released':
      case 'rest.ordered':
        if (said.participant === this.#offer?.to) this.#offer = null;
        break;
      case 'role.assigned':
        if ((data as { role: string }).role === 'guest' && said.participant === this.#offer?.to)
          this.#offer = null;
        break;
    }
  }

  /** What the fold says after the events of a command. */
  check({ seq, command: { commander }, participants }: IncidentState): void {
    if (commander !== this.#commander)
      this.#fail('ROLE-1', `at ${seq} the state has ${commander} in command, the log ${this.#commander}`);
    if (commander !== null && participants[commander]?.attendance !== 'active')
      this.#fail('ROLE-1', `at ${seq} ${commander} commands and is not there`);
  }

  #commands(who: string | null): void {
    this.#commander = who;
    this.#offer = null;
  }
}
