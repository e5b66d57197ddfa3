import type { StartAtLogin } from '../background/start-at-login.ts';
import type { Handlers } from './register.ts';

interface BackgroundDeps {
  readonly hasTray: boolean;
  readonly login: StartAtLogin;
}

/** What the program does while no window of it is seen. */
export function backgroundCalls({
  hasTray,
  login,
}: BackgroundDeps): Pick<Handlers, 'background' | 'setStartAtLogin'> {
  const state = () => ({ hasTray, startsAtLogin: login.isOn() });
  return {
    background: state,
    setStartAtLogin: (isOn) => {
      login.set(isOn);
      return state();
    },
  };
}
