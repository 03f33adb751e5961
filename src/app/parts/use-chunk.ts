import { type ComponentType, useEffect, useState } from 'react';

type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

const known = new WeakMap<object, ComponentType<never>>();

/** Brings the chunk before anything is rendered with it. What cannot be loaded is for `useChunk` to try again, and to tell. */
export async function bring<P>(load: Load<P>): Promise<void> {
  try {
    known.set(load, (await load()).default as ComponentType<never>);
  } catch {
    return;
  }
}

/**
 * A component in a chunk of its own that is needed soon; undefined until it has come. Without Suspense, which after a first
 * fallback holds back all that follows for 300 ms. What cannot be loaded is thrown, as `lazy` does. `load` must stay the same.
 */
export function useChunk<P>(load: Load<P>): ComponentType<P> | undefined {
  const [, setCount] = useState(0);
  useEffect(() => {
    if (known.has(load)) return;
    let isOver = false;
    const fail = (error: unknown) =>
      setCount(() => {
        throw error;
      });
    load().then((chunk) => {
      known.set(load, chunk.default as ComponentType<never>);
      if (!isOver) setCount(1);
    }, fail);
    return () => {
      isOver = true;
    };
  }, [load]);
  return known.get(load) as ComponentType<P> | undefined;
}
