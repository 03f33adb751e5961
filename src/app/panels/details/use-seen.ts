import { type RefObject, useEffect, useState } from 'react';

const MARGIN = '800px 0px';
const told = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Whether an element has come near the window yet; once seen, seen for good. One observer for all. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (isSeen || target === null) return;
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) told.get(entry.target)?.();
      },
      { rootMargin: MARGIN },
    );
    told.set(target, () => setIsSeen(true));
    observer.observe(target);
    return () => observer?.unobserve(target);
  }, [element, isSeen]);
  return isSeen;
}
