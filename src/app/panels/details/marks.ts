import { type RefObject, useEffect } from 'react';

/** Left and right go from name to name in the article; only one name at a time is a stop of the Tab key. */
export function useMarks(body: RefObject<HTMLElement | null>, article: string): void {
  useEffect(() => {
    const element = body.current;
    if (element === null || element.dataset.article !== article) return;
    const marks = () => [...element.querySelectorAll<HTMLElement>('.mark')];
    const stopAt = (mark: HTMLElement | undefined) => {
      for (const one of marks()) one.tabIndex = one === mark ? 0 : -1;
    };
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const all = marks();
      const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
      if (step === 0 || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      all[(at + step + all.length) % all.length]?.focus();
    };
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('.mark')) stopAt(event.target);
    };
    stopAt(marks()[0]);
    element.addEventListener('keydown', onKey);
    element.addEventListener('focusin', onFocus);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('focusin', onFocus);
    };
  }, [body, article]);
}
