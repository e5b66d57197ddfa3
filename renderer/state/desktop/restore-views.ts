import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { Workspace } from '../workspace.ts';

type Desktop = Pick<DesktopApi, 'restoreViews' | 'onServerReady'>;

/**
 * Opens the windows of last time beside the cockpit, once it is known which incidents are still open: at the start, or
 * when somebody has signed in. Where the server does not answer, it is asked again as soon as it does.
 */
export function restoreViews(
  desktop: Desktop,
  { account, api }: Pick<Workspace, 'account'> & { readonly api: Pick<Workspace['api'], 'incidents'> },
): void {
  let isDone = false;
  async function restore(): Promise<void> {
    if (isDone || account.getState().session === null) return;
    isDone = true;
    try {
      const { incidents } = await api.incidents({ status: 'open' });
      await desktop.restoreViews(incidents.map(({ incident }) => incident));
    } catch {
      isDone = false;
    }
  }
  account.subscribe(() => void restore());
  desktop.onServerReady(() => void restore());
  void restore();
}
