import { refusing } from './refusing.ts';

interface Representation {
  readonly scaleFactor: number;
  readonly width: number;
  readonly height: number;
  readonly dataURL: string;
}

/** The double of a `NativeImage`: what it was made of. */
class ImageDouble {
  readonly #representations: Representation[] = [];
  #isTemplate = false;

  addRepresentation(representation: Representation): void {
    if (!representation.dataURL.startsWith('data:image/png;base64,'))
      throw new Error('the double has images of PNG data URLs alone');
    this.#representations.push(representation);
  }

  isEmpty(): boolean {
    return this.#representations.length === 0;
  }

  setTemplateImage(isTemplate: boolean): void {
    this.#isTemplate = isTemplate;
  }

  isTemplateImage(): boolean {
    return this.#isTemplate;
  }

  toDataURL({ scaleFactor }: { readonly scaleFactor: number } = { scaleFactor: 1 }): string {
    return this.#representations.find((one) => one.scaleFactor === scaleFactor)?.dataURL ?? '';
  }
}

export type Image = Pick<ImageDouble, 'toDataURL' | 'isEmpty'>;

/** The double of `nativeImage`. */
export const nativeImage = refusing('nativeImage', {
  createEmpty: () => refusing('nativeImage', new ImageDouble()),
});
