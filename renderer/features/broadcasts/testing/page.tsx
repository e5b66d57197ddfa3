import { useState } from 'react';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import { BroadcastStrips } from '../BroadcastStrips.tsx';
import { Broadcasts } from '../Broadcasts.tsx';
import { DrillMark } from '../DrillMark.tsx';

/** The panel with what stands around it in the cockpit, as far as it is of updates. */
export function BroadcastsPage() {
  const [composing, setComposing] = useState<AudienceId | null>(null);
  const [draft, setDraft] = useState<string>();
  return (
    <>
      <DrillMark />
      <BroadcastStrips
        onLook={({ id, audience }) => {
          setDraft(id);
          setComposing(audience);
        }}
      />
      <Broadcasts composing={composing} draft={draft} onCompose={setComposing} />
    </>
  );
}
