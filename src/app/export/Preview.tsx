import { useEffect, useRef } from 'react';
import { paintPicture } from '#picture/paint-picture.ts';
import type { Picture } from '#picture/picture.ts';
import { exportWords as say } from '../strings/export-words.ts';

const MOST = { width: 480, height: 460 } as const;

/** The picture, small. */
export function Preview({ picture }: { readonly picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const fit = Math.min(MOST.width / picture.width, MOST.height / picture.height);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const scale = fit * (window.devicePixelRatio || 1);
    element.width = Math.round(picture.width * scale);
    element.height = Math.round(picture.height * scale);
    element.style.width = `${Math.round(picture.width * fit)}px`;
    paintPicture(context, picture, scale);
  }, [picture, fit]);
  const look = picture.background === undefined ? 'export-preview is-transparent' : 'export-preview';
  return <canvas ref={canvas} className={look} role="img" aria-label={`${say.preview}: ${picture.description}`} />;
}
