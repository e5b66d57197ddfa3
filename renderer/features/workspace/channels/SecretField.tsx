import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';

/** A secret goes in here and is shown nowhere: empty, it stays as it is. */
export function SecretField(props: {
  readonly label: string;
  readonly isSet: boolean;
  readonly value: string;
  readonly onChange: (secret: string) => void;
}) {
  const { label, isSet, value, onChange } = props;
  const { t } = useTranslation('channels');
  return (
    <TextField
      label={label}
      type="password"
      placeholder={isSet ? t('secretSet') : ''}
      value={value}
      onChange={onChange}
      autoComplete="new-password"
    />
  );
}
