/** Something found, with how likely it was said to be right, and whether it is. */
export interface Promised {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;

/**
 * How far confidences are from what holds: over ten bins of equal width, the mean distance between the confidence promised and the share
 * that is right, by size (expected calibration error: Guo et al. 2017, "On Calibration of Modern Neural Networks", eq. 3). Lines to print.
 */
export function calibrationOf(found: readonly Promised[]): { readonly error: number; readonly lines: readonly string[] } {
  const bins = Array.from({ length: BINS }, () => ({ made: 0, promised: 0, right: 0 }));
  for (const { confidence, isRight } of found) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
    bin.made++;
    bin.promised += confidence;
    if (isRight) bin.right++;
  }
  const error = bins.reduce((sum, { promised, right }) => sum + Math.abs(promised - right), 0) / Math.max(1, found.length);
  const lines = bins.flatMap(({ made, promised, right }, index) =>
    made === 0
      ? []
      : [
          `  confidence ${index / BINS}–${(index + 1) / BINS}: ${made}, promised ${(promised / made).toFixed(2)}, right ${(right / made).toFixed(2)}`,
        ],
  );
  return { error, lines };
}
