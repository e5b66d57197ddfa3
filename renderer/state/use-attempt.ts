import { useState } from 'react';
import { refusal } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { refusalIn } from './workspace.ts';

/** One call of the server at a time for a form, and why the last one failed. */
export function useAttempt(): {
  readonly isBusy: boolean;
  readonly refused: WireError | null;
  readonly attempt: (deed: () => Promise<void>) => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<WireError | null>(null);
  return {
    isBusy,
    refused,
    attempt: (deed) => {
      setBusy(true);
      setRefused(null);
      deed().then(
        () => setBusy(false),
        (error: unknown) => {
          setRefused(refusalIn(error) ?? refusal('server_unreachable'));
          setBusy(false);
        },
      );
    },
  };
}
