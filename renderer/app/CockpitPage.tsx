import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { CockpitRoom } from './CockpitRoom.tsx';

export function CockpitPage({ storage }: { readonly storage: Storage }) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <CockpitRoom storage={storage} />
    </I18nProvider>
  );
}
