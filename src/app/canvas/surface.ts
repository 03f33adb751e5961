import { HULL_OPACITY } from '#picture/hull.ts';

/**
 * The layers of the drawing inside its container, from below: hulls, Cytoscape, names, the light on what is hovered, the
 * glass that selection tools draw on. Sizes follow the container and the screen's density.
 */
export interface Surface {
  readonly host: HTMLElement;
  readonly hulls: CanvasRenderingContext2D;
  readonly names: CanvasRenderingContext2D;
  readonly light: CanvasRenderingContext2D;
  readonly glass: CanvasRenderingContext2D;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly destroy: () => void;
}

/** Cytoscape adds a <style> unless an element of this id stands already: under our Content-Security-Policy it must not. */
const STYLE_ID = '__________cytoscape_stylesheet';

export function createSurface(container: HTMLElement, onResize: () => void): Surface {
  if (!document.getElementById(STYLE_ID)) {
    const stand = document.createElement('meta');
    stand.id = STYLE_ID;
    document.head.append(stand);
  }
  const hulls = addCanvas(container, 'graph-hulls');
  hulls.canvas.style.opacity = `${HULL_OPACITY}`;
  const host = document.createElement('div');
  host.className = 'graph-host';
  container.append(host);
  const names = addCanvas(container, 'graph-names');
  const light = addCanvas(container, 'graph-light');
  const glass = addCanvas(container, 'graph-glass');
  const contexts = [hulls, names, light, glass];
  const size = { width: 0, height: 0 };
  const resize = (): void => {
    size.width = container.clientWidth;
    size.height = container.clientHeight;
    const density = Math.min(3, window.devicePixelRatio || 1);
    for (const context of contexts) {
      context.canvas.width = Math.round(size.width * density);
      context.canvas.height = Math.round(size.height * density);
      context.setTransform(density, 0, 0, density, 0, 0);
    }
    onResize();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(container);
  return {
    host,
    hulls,
    names,
    light,
    glass,
    size: () => size,
    destroy: () => {
      observer.disconnect();
      for (const context of contexts) context.canvas.remove();
      host.remove();
    },
  };
}

function addCanvas(container: HTMLElement, name: string): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.className = `graph-layer ${name}`;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.hidden = true;
  container.append(canvas);
  return canvas.getContext('2d')!;
}

/** Empties a layer. It is no part of the page until something is painted on it: each that is costs time in every frame, also an empty one. */
export function clear(context: CanvasRenderingContext2D): void {
  wipe(context);
  context.canvas.hidden = true;
}

/** Empties it for what will soon be painted there again. */
export function wipe(context: CanvasRenderingContext2D): void {
  if (context.canvas.hidden) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

/** An empty layer to paint on. */
export function renew(context: CanvasRenderingContext2D): void {
  wipe(context);
  context.canvas.hidden = false;
}
