import { useEffect, useRef } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { DialogActions } from '#renderer/components/Dialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextArea } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useAudienceName } from '#renderer/state/use-audience-name.ts';
import { audienceOf } from '#shared/incident/broadcasts/audience.ts';
import { PUBLIC_STATUSES } from '#shared/incident/broadcasts/broadcast.ts';
import { Findings } from './Findings.tsx';
import { isComplete, type Update } from './update.ts';
import { useFindings } from './use-findings.ts';
import css from './WriteUpdate.module.css';

/** When nothing was said yet of the next update of a resolved incident that goes on being watched. */
const ONE_MORE_MINUTES = 30;

/** The first step: to whom, how it stands, in which words, and when they hear more. */
export function WriteUpdate(props: {
  readonly update: Update;
  readonly onChange: (change: Partial<Update>) => void;
  readonly onCancel: () => void;
  readonly onPreview: () => void;
}) {
  const { update, onChange, onCancel, onPreview } = props;
  const { t } = useTranslation('broadcasts');
  const audiences = useRoomView(({ state }) => state.audiences);
  const nameOf = useAudienceName();
  const area = useRef<HTMLTextAreaElement>(null);
  // What stands there already is sent as it is, or written over.
  useEffect(() => area.current?.select(), []);
  const findings = useFindings(update.text, update.audience);
  function preview() {
    if (isComplete(update)) onPreview();
  }
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        preview();
      }}
    >
      <div className={css['two']}>
        <Select
          label={t('compose.audience')}
          options={audiences.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={update.audience}
          onChange={(audience) => onChange({ audience })}
        />
        <Select
          label={t('compose.status')}
          options={PUBLIC_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={update.status}
          onChange={(status) =>
            onChange({
              status,
              minutes: status === 'resolved' ? null : (update.minutes ?? ONE_MORE_MINUTES),
            })
          }
        />
      </div>
      <TextArea
        areaRef={area}
        label={t('compose.text')}
        hint={t(`compose.hint.${audienceOf({ audiences }, update.audience)?.checks ?? 'public'}`)}
        value={update.text}
        onChange={(text) => onChange({ text })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          preview();
        }}
        maxLength={20_000}
        rows={5}
        autoFocus
        isRequired
      />
      <Findings findings={findings} text={update.text} />
      <div className={css['two']}>
        {update.minutes === null ? null : (
          <NumberField
            label={t('compose.minutes')}
            value={update.minutes}
            min={1}
            max={480}
            onChange={(minutes) => onChange({ minutes })}
          />
        )}
        {update.status === 'resolved' ? (
          <Checkbox
            isSelected={update.minutes === null}
            onChange={(isLast) => onChange({ minutes: isLast ? null : ONE_MORE_MINUTES })}
          >
            {t('compose.last')}
          </Checkbox>
        ) : null}
      </div>
      <DialogActions>
        <Button onPress={onCancel}>{t('app:cancel')}</Button>
        <Button type="submit" kind="primary" isDisabled={!isComplete(update)}>
          {t('compose.preview')}
        </Button>
      </DialogActions>
    </Form>
  );
}
