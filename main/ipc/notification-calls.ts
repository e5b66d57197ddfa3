import type { Notifications } from '../notifications/notifications.ts';
import type { Handlers } from './register.ts';

type Names = 'notify' | 'endNotification' | 'notificationChoices' | 'chooseNotification';

/** The notifications of this machine, and which of them its person wants. */
export function notificationCalls(notifications: Notifications): Pick<Handlers, Names> {
  return {
    notify: notifications.notify,
    endNotification: notifications.end,
    notificationChoices: notifications.choices,
    chooseNotification: notifications.choose,
  };
}
