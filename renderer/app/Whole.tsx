import type { ReactNode } from 'react';
import { Boundary } from '#renderer/components/Boundary.tsx';
import { PartBroken, PartMissing } from '#renderer/features/failure/PartFailed.tsx';
import { OtherVersion } from '#renderer/features/my-tasks/OtherVersion.tsx';
import { PartMissing as Missing } from './part.tsx';

/** A page that is whole, or says what happened to it. Another `place` begins anew. */
export function Whole(props: {
  readonly place: string;
  readonly unsent?: ReactNode;
  readonly children: ReactNode;
}) {
  const { place, unsent, children } = props;
  return (
    <Boundary
      key={place}
      instead={({ error, tries, retry }) =>
        error instanceof Missing ? (
          <PartMissing
            unsent={unsent}
            otherVersion={<OtherVersion isNewer />}
            hasTried={tries > 0}
            forget={error.forget}
            retry={() => {
              error.forget();
              retry();
            }}
          />
        ) : (
          <PartBroken error={error} unsent={unsent} retry={retry} />
        )
      }
    >
      {children}
    </Boundary>
  );
}
