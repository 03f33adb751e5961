import type { PointerEvent } from 'react';

/** The handlers of what lights something while the pointer is on it. A finger does not hover: what it tapped would stay lit. */
export function hovering(light: (isOver: boolean) => void) {
  return {
    onPointerEnter: ({ pointerType }: Pick<PointerEvent, 'pointerType'>) => {
      if (pointerType !== 'touch') light(true);
    },
    onPointerLeave: () => light(false),
  };
}
