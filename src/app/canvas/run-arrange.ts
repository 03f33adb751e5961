import type { ArrangeRequest, Places } from './arrange.ts';

/** A layout that is being worked out: it can be stopped. */
export interface Arranging {
  /** Undefined when it was stopped. */
  readonly places: Promise<Places | undefined>;
  readonly stop: () => void;
}

export function runArrange(request: ArrangeRequest): Arranging {
  const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
  let stop = (): void => worker.terminate();
  const places = new Promise<Places | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Places>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(`the layout failed: ${event.message}`));
    };
    worker.postMessage(request);
    stop = () => {
      worker.terminate();
      resolve(undefined);
    };
  });
  return { places, stop: () => stop() };
}
