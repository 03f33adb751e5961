import { describe, expect, it } from 'vitest';
import { addEntityScore, showTallies, type Tallies } from './entity-score.ts';

describe('entity score', () => {
  it('counts as benchmarks/score.py: exact, overlap, and nothing where the gold is of another type', () => {
    const text = 'Ann Lee of Acme Corp met Peruvian guests in Lima.';
    const span = (written: string): { begin: number; end: number } => {
      const begin = text.indexOf(written);
      return { begin, end: begin + written.length };
    };
    const tallies: Tallies = new Map();
    addEntityScore(
      tallies,
      text,
      [
        { ...span('Ann Lee'), type: 'Person' },
        { ...span('Acme Corp'), type: 'Organization' },
        { ...span('Peruvian'), type: 'NORP' },
        { ...span('Lima'), type: 'Location' },
      ],
      [
        { ...span('Ann Lee'), group: 'person' },
        { ...span('Acme'), group: 'organisation' },
        { ...span('Peruvian'), group: 'place' },
        { ...span('Lima.'), group: 'place' },
      ],
    );
    const lines = showTallies(tallies);
    expect(lines).toContain('all exact: P 66.7 R 66.7 F1 66.7  (gold 3, predicted 3)');
    expect(lines).toContain('all overlap: P 100.0 R 100.0 F1 100.0  (gold 3, predicted 3)');
    expect(lines).toContain('any type overlap: P 100.0 R 100.0 F1 100.0  (gold 3, predicted 3)');
  });
});
