import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import css from './Tooltip.module.css';

/** A short word on what an icon means; never the only place of something that must be known. */
export function Tooltip(props: { readonly text: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {props.children}
      <AriaTooltip className={css['tooltip'] ?? ''} offset={4}>
        {props.text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
