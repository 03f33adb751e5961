import { viewWords } from '#view/view-words.ts';

/** The filters. */
export const facetWords = {
  facet: viewWords.facet,
  facets: {
    confidence: 'Confidence',
    confidenceFrom: (least: number) => (least === 0 ? 'any' : `from ${least.toFixed(2)}`),
    clear: 'Clear',
    clearOf: (facet: string) => `Clear ${facet.toLowerCase()}`,
    clearAll: 'Clear all filters',
    only: 'only',
    not: 'not',
    onlyOf: (value: string) => `Only ${value}`,
    notOf: (value: string) => `Leave out ${value}`,
    more: (n: number) => `${n} more`,
    fewer: 'Fewer',
    excluded: 'left out',
    saved: 'Saved filters',
    save: 'Save these filters',
    saveName: 'Name of the filter set',
    savedAs: 'Save',
    forget: (name: string) => `Forget ${name}`,
    noRegion: 'Elsewhere',
    wholeRegion: (region: string) => `All countries of ${region}, or none of them`,
  },
  value: viewWords.value,
};
