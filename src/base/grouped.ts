/** 12,345: digits in threes, as English writes them. `toLocaleString` would load its tables before the first picture. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
