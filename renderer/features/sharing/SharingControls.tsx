import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Fingerprint } from '#renderer/components/Fingerprint.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { useSharing } from '#renderer/state/sharing/use-sharing.ts';
import { shownFingerprint } from '#shared/desktop/fingerprint.ts';
import type { SharingState } from '#shared/sharing/sharing-state.ts';
import css from './Sharing.module.css';

/** The door to the network: on and off, by which address, by which certificate it is known, and who came in by it (DESK-1). */
export function SharingControls() {
  const { t } = useTranslation('sharing');
  const desktop = useDesktop();
  const state = useSharing();
  if (desktop === null || state === null) return null;
  const isOn = state.status !== 'off';
  return (
    <div className={css['controls']}>
      <div className={css['switch']}>
        <p role="status">
          <LevelMark level={levelOf(state)} word={t(`status.${state.status}`)} wraps />
        </p>
        <Button
          kind={isOn ? 'plain' : 'primary'}
          isDisabled={state.status === 'opening'}
          onPress={() => void (isOn ? desktop.stopSharing() : desktop.startSharing())}
        >
          {t(isOn ? 'stop' : 'start')}
        </Button>
      </div>
      <p className={css['hint']}>{t(isOn ? 'onHint' : 'offHint')}</p>
      <Problem state={state} />
      {state.status === 'failed' ? (
        <div>
          <Button onPress={() => void desktop.startSharing()}>{t('again')}</Button>
        </div>
      ) : null}
      {state.status === 'open' ? (
        <>
          {state.addresses.length === 0 ? null : (
            <Select
              label={t('address')}
              options={state.addresses.map(({ address, network }) => ({
                value: address,
                label: t('addressOn', { address, network }),
              }))}
              value={state.address}
              onChange={(address) => void desktop.chooseSharedAddress(address)}
            />
          )}
          <People state={state} />
          {state.fingerprint === null ? null : (
            <Fingerprint label={t('fingerprint')} value={shownFingerprint(state.fingerprint)} />
          )}
        </>
      ) : null}
    </div>
  );
}

function levelOf({ status, problem }: SharingState): 'calm' | 'amber' | 'red' {
  if (status === 'failed') return 'red';
  return problem === null ? 'calm' : 'amber';
}

function Problem({ state: { problem, lost, address, port } }: { readonly state: SharingState }) {
  const { t } = useTranslation('sharing');
  if (problem === null) return null;
  return <Sentence word={t('careful')}>{t(`problems.${problem}`, { lost, address, port })}</Sentence>;
}

/** Where nobody is connected by it yet, what mostly keeps them out. */
function People({ state: { people, count, port } }: { readonly state: SharingState }) {
  const { t } = useTranslation('sharing');
  if (count === 0) return <p className={css['hint']}>{t('nobody', { port })}</p>;
  return (
    <section aria-label={t('people', { count })}>
      <p className={css['hint']}>{t('people', { count })}</p>
      <ul className={css['people']}>
        {people.map(({ participant, name }) => (
          <li key={participant}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
