import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import css from './FilterBar.module.css';
import { parseMoment } from './jump/parse-moment.ts';
import { useTelling } from './use-telling.ts';

type Trouble = 'unclear' | 'notLoaded';

/** Goes to a time that is typed: "23:40", "yesterday 23:40", "-30m" (TL-4). */
export function JumpBar(props: { readonly onGo: (index: number) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('timeline');
  const { timeline, clock } = useRoom();
  const { utc } = useTelling();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isGoing, setGoing] = useState(false);

  async function go() {
    const moment = parseMoment(text, clock.now(), utc);
    if (moment === null) return setTrouble('unclear');
    setGoing(true);
    const index = await timeline.seekTime(moment);
    setGoing(false);
    if (index === null) return setTrouble('notLoaded');
    props.onClose();
    props.onGo(index);
  }
  return (
    <search className={css['bar']}>
      <form
        className={css['row']}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <TextField
          label={t('jump.label')}
          labelHidden
          autoFocus
          autoComplete="off"
          placeholder={t('jump.hint')}
          value={text}
          error={trouble === null ? null : t(`jump.${trouble}`)}
          onChange={(value) => {
            setText(value);
            setTrouble(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') props.onClose();
          }}
        />
        <Button size="small" type="submit" isDisabled={isGoing || text.trim() === ''}>
          {t(isGoing ? 'jump.going' : 'jump.go')}
        </Button>
        <IconButton
          label={t('app:close')}
          icon={<X size={16} aria-hidden="true" />}
          onPress={props.onClose}
        />
      </form>
    </search>
  );
}
