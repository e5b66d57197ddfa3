import type { SeenItem } from './menu.ts';

interface Tray {
  readonly icon: string;
  readonly toolTip: string;
  readonly items: readonly SeenItem[];
}

/** The tray with its menu open, as HTML: every word and picture in it is what the app gave. */
export function drawTray({ icon, toolTip, items }: Tray): string {
  return `<!doctype html><meta charset="utf-8"><style>
    * { margin: 0; box-sizing: border-box; }
    body { width: 640px; background: #3a4450; font: 13px/20px system-ui, 'Noto Sans', 'Noto Sans CJK JP', sans-serif; }
    header { display: flex; justify-content: flex-end; align-items: center; gap: 12px; padding: 6px 16px; background: #16191d; color: #e7eaed; }
    header img { width: 16px; height: 16px; }
    ul { list-style: none; margin: 8px 16px 16px auto; width: max-content; max-width: 600px; padding: 4px; background: #22272d; color: #e7eaed; border: 1px solid #3d454d; border-radius: 6px; }
    li { padding: 3px 12px; min-height: 20px; }
    li.grey { color: #98a2ac; }
    li.line { min-height: 0; padding: 0; margin: 4px 8px; border-top: 1px solid #3d454d; }
    .tip { font-size: 12px; color: #b3bbc4; }
  </style><body><header><span class="tip">${escaped(toolTip)}</span><img alt="" src="${icon}"></header>
  <ul>${items.map(drawItem).join('')}</ul></body>`;
}

function drawItem({ type, label, enabled, checked }: SeenItem): string {
  if (type === 'separator') return '<li class="line"></li>';
  const tick = type === 'checkbox' ? (checked ? '☑ ' : '☐ ') : '';
  return `<li${enabled ? '' : ' class="grey"'}>${tick}${escaped(label)}</li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
