/** Filter sets kept in this browser, as the address writes filters. What cannot be read is as if it were not there. */
export interface SavedSet {
  readonly name: string;
  readonly filters: string;
}

const KEY = 'wiregraph:filters';

export function readSaved(): readonly SavedSet[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isSaved) : [];
  } catch {
    return [];
  }
}

export function writeSaved(sets: readonly SavedSet[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(sets));
  } catch {
    return;
  }
}

function isSaved(value: unknown): value is SavedSet {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('filters' in value)) return false;
  return typeof value.name === 'string' && typeof value.filters === 'string';
}
