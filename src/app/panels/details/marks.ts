import { type RefObject, useEffect } from 'react';
import { indexOf } from '#view/file-index.ts';
import { useAppStore } from '../../store/context.ts';
import type { AppStore } from '../../store/create-app-store.ts';
import { openNode, readRecord } from '../records.ts';

/**
 * What the names and passages of the article do, heard once for all of them. A click selects the node or the record; the pointer on a
 * name lights its node; left and right go from name to name, of which only one at a time is a stop of the Tab key.
 */
export function useMarks(body: RefObject<HTMLElement | null>, article: string): void {
  const store = useAppStore();
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
    const onClick = (event: MouseEvent) => openAt(store, event);
    const onOver = (event: PointerEvent) => {
      // A finger does not hover: what it tapped would stay lit.
      if (event.pointerType === 'touch') return;
      const [mark, before] = [markAt(event.target), markAt(event.relatedTarget)];
      if (mark !== before) store.getState().setHover(mark?.dataset.node === undefined ? undefined : { node: mark.dataset.node });
    };
    const onOut = (event: PointerEvent) => {
      if (markAt(event.target) !== undefined && markAt(event.relatedTarget) === undefined) store.getState().setHover(undefined);
    };
    stopAt(marks()[0]);
    element.addEventListener('keydown', onKey);
    element.addEventListener('focusin', onFocus);
    element.addEventListener('click', onClick);
    element.addEventListener('pointerover', onOver);
    element.addEventListener('pointerout', onOut);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('click', onClick);
      element.removeEventListener('pointerover', onOver);
      element.removeEventListener('pointerout', onOut);
    };
  }, [body, article, store]);
}

function openAt(store: AppStore, event: MouseEvent): void {
  const mark = markAt(event.target);
  const passage = event.target instanceof Element ? event.target.closest<HTMLElement>('.passage') : null;
  const id = mark?.dataset.node ?? passage?.dataset.record;
  if (id === undefined) return;
  event.preventDefault();
  if (mark !== undefined) openNode(store, id);
  // Who marks words with the mouse wants to copy them.
  else if (window.getSelection()?.isCollapsed ?? true)
    readRecord(store, id, indexOf(store.getState().file).record.get(id)?.fact.article ?? '');
}

function markAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('.mark') ?? undefined) : undefined;
}
