import { Preferences } from '#renderer/features/settings/Preferences.tsx';
import { Channels } from '#renderer/features/workspace/channels/Channels.tsx';
import { WorkspaceSettings } from '#renderer/features/workspace/WorkspaceSettings.tsx';

export function WorkspacePage() {
  return (
    <WorkspaceSettings
      preferences={<Preferences />}
      channels={(audiences) => <Channels audiences={audiences} />}
    />
  );
}
