import { useEffect, useMemo, useState } from 'react';
import { createMeasure } from '#picture/painter.ts';
import type { Picture } from '#picture/picture.ts';
import { pictureOf } from '#picture/picture-of.ts';
import type { PictureOptions } from '#picture/picture-options.ts';
import type { Measure } from '#picture/scene.ts';
import { wordsIn } from '#picture/svg-fonts.ts';
import { geometryOf } from '../canvas/canvas-context.ts';
import { loadFonts } from '../canvas/fonts.ts';
import { lookOf } from '../canvas/look-of.ts';
import { useAppContext } from '../store/context.ts';
import { typesetterFor } from './load-fonts.ts';

export interface Drawn {
  readonly picture: Picture | undefined;
  /** Whether there is a canvas to read from. */
  readonly isDrawn: boolean;
  readonly measure: Measure;
}

/** The picture as it stands, made again when our fonts have come: names are measured in them. */
export function usePicture(options: PictureOptions): Drawn {
  const app = useAppContext();
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    let isOver = false;
    void loadFonts().then(() => {
      if (!isOver) setFonts(1);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return useMemo(() => {
    const geometry = geometryOf(app.canvas.current);
    const context = document.createElement('canvas').getContext('2d');
    if (!geometry || !context || fonts < 0) return { picture: undefined, isDrawn: false, measure: () => 0 };
    const measure = createMeasure(context);
    const state = app.store.getState();
    const look = lookOf(state, { theme: 'light', isStill: true, focused: undefined });
    return { picture: pictureOf({ viewed: state, geometry, look, measure }, options), isDrawn: true, measure };
  }, [app, options, fonts]);
}

/** The letters of a picture that no font of ours has, once that is known; nothing while it is not asked for. */
export function useLacking(picture: Picture | undefined, isAsked: boolean): readonly string[] {
  const [lacking, setLacking] = useState<readonly string[]>([]);
  useEffect(() => {
    let isOver = false;
    const settle = (letters: readonly string[]): void => {
      if (!isOver) setLacking(letters);
    };
    if (!picture || !isAsked) settle([]);
    // Fonts that do not come are told about when the file is written.
    else
      typesetterFor(picture).then(
        (typesetter) => settle(typesetter.lacking(wordsIn(picture))),
        () => settle([]),
      );
    return () => {
      isOver = true;
    };
  }, [picture, isAsked]);
  return lacking;
}
