import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { CockpitRoom } from './CockpitRoom.tsx';
import { InRoom } from './InRoom.tsx';

export function CockpitPage(props: {
  readonly server: string;
  readonly incident: string;
  readonly storage: Storage;
}) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <InRoom server={props.server} incident={props.incident}>
        <CockpitRoom storage={props.storage} />
      </InRoom>
    </I18nProvider>
  );
}
