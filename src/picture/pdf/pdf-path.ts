import type { Command } from '../scene.ts';
import { pdfNumber as n } from './pdf-file.ts';

/** A path's operators: quadratic curves and circles become the cubic ones that PDF has. */
const KAPPA = 0.5522847498;

export function pathOperators(d: readonly Command[]): string {
  let at: readonly [number, number] = [0, 0];
  const commands = d.map((command) => {
    switch (command[0]) {
      case 'M':
        at = [command[1], command[2]];
        return `${n(at[0])} ${n(at[1])} m`;
      case 'L':
        at = [command[1], command[2]];
        return `${n(at[0])} ${n(at[1])} l`;
      case 'Q': {
        const [, cx, cy, x, y] = command;
        const curve = [
          at[0] + (2 / 3) * (cx - at[0]),
          at[1] + (2 / 3) * (cy - at[1]),
          x + (2 / 3) * (cx - x),
          y + (2 / 3) * (cy - y),
          x,
          y,
        ];
        at = [x, y];
        return `${curve.map(n).join(' ')} c`;
      }
      case 'A':
        return circle(command[1], command[2], command[3]);
      default:
        return 'h';
    }
  });
  return commands.join(' ');
}

function circle(x: number, y: number, r: number): string {
  const k = r * KAPPA;
  const quarter = (...numbers: number[]): string => `${numbers.map(n).join(' ')} c`;
  return [
    `${n(x + r)} ${n(y)} m`,
    quarter(x + r, y + k, x + k, y + r, x, y + r),
    quarter(x - k, y + r, x - r, y + k, x - r, y),
    quarter(x - r, y - k, x - k, y - r, x, y - r),
    quarter(x + k, y - r, x + r, y - k, x + r, y),
    'h',
  ].join(' ');
}
