import type { NativeImage } from 'electron';
import type { AttentionLevel } from '#shared/desktop/attention.ts';
import amber16 from './icons/amber-16.png?inline';
import amber32 from './icons/amber-32.png?inline';
import amberTemplate16 from './icons/amber-template-16.png?inline';
import amberTemplate32 from './icons/amber-template-32.png?inline';
import calm16 from './icons/calm-16.png?inline';
import calm32 from './icons/calm-32.png?inline';
import calmTemplate16 from './icons/calm-template-16.png?inline';
import calmTemplate32 from './icons/calm-template-32.png?inline';
import red16 from './icons/red-16.png?inline';
import red32 from './icons/red-32.png?inline';
import redTemplate16 from './icons/red-template-16.png?inline';
import redTemplate32 from './icons/red-template-32.png?inline';

/** A picture for screens of one dot a pixel, and for those of two. */
type Drawn = readonly [plain: string, fine: string];

/** As `scripts/tray-icons.ts` draws them. */
const COLOURED: Readonly<Record<AttentionLevel, Drawn>> = {
  calm: [calm16, calm32],
  amber: [amber16, amber32],
  red: [red16, red32],
};

/** macOS gives them the colour of its menu bar: the shape alone tells. */
const TEMPLATES: Readonly<Record<AttentionLevel, Drawn>> = {
  calm: [calmTemplate16, calmTemplate32],
  amber: [amberTemplate16, amberTemplate32],
  red: [redTemplate16, redTemplate32],
};

/** The pictures of a level: a ring while calm, a triangle for soon, a square for act. */
export function trayIcons(createEmpty: () => NativeImage, platform: NodeJS.Platform) {
  const icons = (drawn: Readonly<Record<AttentionLevel, Drawn>>, isTemplate: boolean) => {
    const made = new Map<AttentionLevel, NativeImage>();
    return (level: AttentionLevel): NativeImage => {
      const known = made.get(level);
      if (known !== undefined) return known;
      const [plain, fine] = drawn[level];
      const image = createEmpty();
      image.addRepresentation({ scaleFactor: 1, width: 16, height: 16, dataURL: plain });
      image.addRepresentation({ scaleFactor: 2, width: 32, height: 32, dataURL: fine });
      if (isTemplate) image.setTemplateImage(true);
      made.set(level, image);
      return image;
    };
  };
  const isMac = platform === 'darwin';
  return { tray: icons(isMac ? TEMPLATES : COLOURED, isMac), mark: icons(COLOURED, false) };
}
